/// Finds the articles of a file that holds several: each begins with a title followed by a line
/// with its author or date.
///
/// A line with an author below every title is strong evidence, and such files are split. Dates
/// alone are not, since a chronology has them too; they are proposed in a draft.
struct ArticleRules {
  /// The evidence required.
  enum Evidence {
    /// Every article has a line with its author.
    case authors
    /// Every article has a line with its author or a line that is mostly a date.
    case dates
  }

  /// The start of an article: the indexes of its first passage and of the last passage of its head.
  private struct Start {
    var title: Int
    var head: Int
    var author: String?
    var date: String?
  }

  let text: UnsafeBufferPointer<UInt8>
  /// The passages of the text, with boilerplate and headings marked.
  let passages: [Passage]

  /// The longest line in a head, which has a title, perhaps a line above or below it, and the
  /// author's line.
  private static let longestLine = 160
  /// The fewest bytes of an article's body: a list of headlines has heads too.
  private static let leastBody = 300
  /// The most lines of a head before its author's line.
  private static let mostTitleLines = 2

  /// The articles as catalogue entries if there are two or more; nil if the text is one article or
  /// the evidence is too weak.
  ///
  /// - Complexity: O(n).
  func articles(on evidence: Evidence) -> [Catalogue.ArticleEntry]? {
    let starts = starts(on: evidence)
    guard starts.count >= 2 else { return nil }
    // Text before the first head must not be an article without a line for its author.
    if evidence == .authors, body(from: 0, to: starts[0].title) >= Self.leastBody { return nil }
    var entries: [Catalogue.ArticleEntry] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].title : passages.count
      guard body(from: start.head + 1, to: end) >= Self.leastBody else { return nil }
      let first = index == 0 ? 1 : passages[start.title].line
      var last = Int.max
      if index + 1 < starts.count {
        // Articles are separated by line numbers.
        guard passages[end].line > passages[end - 1].line else { return nil }
        last = passages[end].line - 1
      }
      var entry = Catalogue.ArticleEntry()
      entry.lines = first...max(first, last)
      entry.title = title(start.title)
      entry.author = start.author
      entry.date = start.date
      entries.append(entry)
    }
    return Set(entries.map(\.title)).count == entries.count ? entries : nil
  }

  private func starts(on evidence: Evidence) -> [Start] {
    var starts: [Start] = []
    var index = 0
    while index < passages.count {
      defer { index += 1 }
      guard let facts = facts(index) else { continue }
      var start = Start(title: index, head: index, author: facts.author, date: facts.date)
      // A line with an author and one with a date may follow each other.
      while start.head + 1 < passages.count, let more = self.facts(start.head + 1) {
        start.head += 1
        start.author = start.author ?? more.author
        start.date = start.date ?? more.date
      }
      while start.title > 0, index - start.title < Self.mostTitleLines,
        mayBeTitle(start.title - 1)
      {
        start.title -= 1
      }
      index = start.head
      guard start.title < start.head, facts.place > start.title else { continue }
      guard evidence == .dates || start.author != nil else { continue }
      if let last = starts.last, start.title <= last.head { continue }
      starts.append(start)
    }
    return starts
  }

  /// The author or date in a line that has nothing else.
  private func facts(_ index: Int) -> (author: String?, date: String?, place: Int)? {
    let passage = passages[index]
    guard passage.boilerplate == .none, passage.range.count <= Self.longestLine else { return nil }
    let line = String(decoding: text[passage.range], as: UTF8.self)
    let date = DateForms.first(in: line)
    if let author = HeadRules.author(in: line), line.last != "." {
      return (author, date?.date, index)
    }
    guard let date, date.range.count * 2 > line.utf8.count else { return nil }
    return (nil, date.date, index)
  }

  private func mayBeTitle(_ index: Int) -> Bool {
    let passage = passages[index]
    return passage.boilerplate == .none
      && (passage.isHeading || HeadRules.isTitle(passage.range, in: text, isAlone: false))
      && HeadingRules.beginsLikeTitle(passage.range, in: text) && facts(index) == nil
  }

  /// The total size in bytes of some passages.
  private func body(from start: Int, to end: Int) -> Int {
    guard start < end else { return 0 }
    return passages[start..<end].reduce(0) { sum, passage in
      passage.boilerplate == .hard ? sum : sum + passage.range.count
    }
  }

  private func title(_ index: Int) -> String {
    let range = passages[index].range
    let marks = text[range].prefix { $0 == UInt8(ascii: "#") }.count
    return Blank.plain(
      Blank.trimmed(range.lowerBound + marks..<range.upperBound, in: text), of: text)
  }
}
