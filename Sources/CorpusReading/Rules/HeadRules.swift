/// Extracts title, author and date from the first lines of a text.
///
/// For texts without an entry in the catalogue.
struct HeadRules {
  var title: String?
  var titleRange: Range<Int>?
  var author: String?
  var date: String?
  /// Whether the date is among other words rather than in a line of its own.
  var dateIsInferred = false

  private static let longestTitle = 160
  private static let longestByline = 160
  private static let searchedLines = 6
  private static let signatureLines = 4

  /// Reads the head and the signature of a text.
  ///
  /// `passages`: those of the text that are not boilerplate, in order.
  init(
    of text: UnsafeBufferPointer<UInt8>, passages: [Passage], breadcrumbs: Range<Int>?,
    stem: String
  ) {
    func line(_ passage: Passage) -> String {
      String(decoding: text[passage.range].prefix(400), as: UTF8.self)
    }
    let head = passages.prefix(Self.searchedLines)
    if let trail = breadcrumbs {
      titleRange = trail
      title = Blank.plain(trail, of: text)
    } else if let first = head.first(where: {
      Self.isTitle($0.range, in: text, isAlone: passages.count == 1)
    }),
      first.range == head.first?.range || first.isHeading
    {
      let marks = line(first).prefix { $0 == "#" }.utf8.count
      let range = Blank.trimmed(
        first.range.lowerBound + marks..<first.range.upperBound, in: text)
      title = Blank.plain(range, of: text)
      titleRange = range
    }
    for passage in head where passage.range.count <= Self.longestByline {
      let line = line(passage)
      if author == nil { author = Self.author(in: line) }
      if date == nil, let found = DateForms.first(in: line) {
        date = found.date
        dateIsInferred = passage.range.lowerBound == titleRange?.lowerBound
      }
    }
    if date == nil { readSignature(of: text, passages: passages) }
    if date == nil, let found = DateForms.first(in: stem) {
      date = found.date
      dateIsInferred = true
    }
  }

  /// Reads the date at the end of a text: a day, else a month, which may be that of an archive.
  private mutating func readSignature(
    of text: UnsafeBufferPointer<UInt8>, passages: [Passage]
  ) {
    for passage in passages.suffix(Self.signatureLines).reversed() {
      let tail = String(decoding: text[passage.range].suffix(Self.longestByline), as: UTF8.self)
      guard let found = DateForms.first(in: tail) else { continue }
      let isDay = found.date.utf8.count == 10
      if date == nil || isDay {
        date = found.date
        dateIsInferred = !isDay || passage.range.count > Self.longestByline
      }
      if isDay { return }
    }
  }

  /// Whether a line can be a title: short, and without a final full stop.
  static func isTitle(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, isAlone: Bool
  ) -> Bool {
    guard range.count <= longestTitle, !isAlone, let last = text[range].last else { return false }
    return ![UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")]
      .contains(last)
  }

  /// The name in a byline: `By Ainur Sadykova - Some Paper - April 22, 2014`.
  static func author(in line: String) -> String? {
    let words = line.split(separator: " ", omittingEmptySubsequences: true)
    guard let by = words.first, ["by", "by:", "author:", "автор:"].contains(by.lowercased()),
      let name = words.dropFirst().first, name.first?.isUppercase == true
    else { return nil }
    var taken: [Substring] = []
    for word in words.dropFirst() {
      if ["-", "–", "—", "|", "•", "·", "/"].contains(word) { break }
      // A digit begins a date.
      if word.first?.isNumber == true { break }
      taken.append(word)
      if word.hasSuffix(",") || word.hasSuffix(";") { break }
    }
    let joined = taken.joined(separator: " ")
    let author = joined.hasSuffix(",") || joined.hasSuffix(";") ? String(joined.dropLast()) : joined
    return author.isEmpty || taken.count > 8 ? nil : author
  }
}
