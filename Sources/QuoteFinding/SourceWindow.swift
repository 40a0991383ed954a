/// A passage with its words.
final class SourceRow {
  let row: Int
  let passage: QuotablePassage
  let words: [QuoteWord]

  init(row: Int, passage: QuotablePassage) {
    self.row = row
    self.passage = passage
    words = QuoteWord.words(in: passage.bytes)
  }

  /// Whether the last visible character does not end a sentence or a clause.
  lazy var endsOpen: Bool = {
    guard let last = passage.bytes.last(where: { $0 > 0x20 && $0 != 0xA0 && $0 != 0xC2 }) else {
      return false
    }
    let isLetterOrDigit =
      last < 0x80 && (last | 0x20 >= 0x61 && last | 0x20 <= 0x7A || last.isDigit)
    return isLetterOrDigit || last == 0x2C || last == 0x2D
  }()

  var startsLowercase: Bool {
    guard let first = words.first else { return false }
    return first.traits.isDisjoint(with: [.anyCapital, .number])
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}

/// Consecutive passages of a document as one run of words.
struct SourceWindow {
  var rows: [SourceRow]
  var words: [QuoteWord] = []
  /// For each row the index of its first word, and the count of words at the end.
  var starts: [Int] = []
  /// For each row whether a sentence may continue across it, and its name in notes.
  var interruptions: [String?]

  init(rows: [SourceRow]) {
    self.rows = rows
    interruptions = SourceWindow.interruptions(in: rows)
    words.reserveCapacity(rows.reduce(0) { $0 + $1.words.count })
    for (index, row) in rows.enumerated() {
      starts.append(words.count)
      for var word in row.words {
        word.row = Int32(index)
        words.append(word)
      }
    }
    starts.append(words.count)
  }

  /// The index of the word after the row of word `index`, if a sentence may continue across that
  /// row and `index` is its first word.
  func endOfInterruption(at index: Int) -> Int? {
    let row = Int(words[index].row)
    guard starts[row] == index, interruptions[row] != nil else { return nil }
    return starts[row + 1]
  }

  func bytes(of word: QuoteWord) -> ArraySlice<UInt8> {
    rows[Int(word.row)].passage.bytes[word.range]
  }

  /// Boilerplate always interrupts; so do known captions and headings, and any short passage at
  /// which a sentence breaks off that continues after it with a small letter; but the passage must
  /// not itself begin with one, as the items of a list do.
  private static func interruptions(in rows: [SourceRow]) -> [String?] {
    var result = rows.map { row -> String? in
      row.passage.isFurniture
        ? "page furniture" : row.passage.isInterruption ? "a caption or heading" : nil
    }
    for index in rows.indices where index > 0 && result[index] == nil {
      guard rows[index].words.count <= 30, !rows[index].startsLowercase,
        let before = (0..<index).last(where: { result[$0] == nil }), rows[before].endsOpen,
        let after = rows[(index + 1)...].prefix(4).first(where: { $0.startsLowercase }),
        after.row != rows[index].row
      else { continue }
      result[index] = "a caption or heading"
    }
    return result
  }
}

/// The passages read for one quotation.
final class SourceReader {
  let corpus: any QuotableCorpus
  private var cache: [Int: SourceRow] = [:]
  /// The number of words cached.
  private var wordsKept = 0
  /// The most words cached, about 30 MB; others are segmented again.
  private static let maximumKept = 400_000

  init(_ corpus: any QuotableCorpus) { self.corpus = corpus }

  /// A row; nil for an empty one.
  func row(_ row: Int) throws -> SourceRow? {
    if let known = cache[row] { return known }
    guard let passage = try corpus.passage(row) else { return nil }
    let read = SourceRow(row: row, passage: passage)
    if wordsKept > Self.maximumKept {
      cache.removeAll()
      wordsKept = 0
    }
    wordsKept += read.words.count
    cache[row] = read
    return read
  }

  /// A row with its neighbours: a number of words before and after it, within its document.
  ///
  /// Nil for an empty row.
  func window(around center: Int, before: Int, after: Int) throws -> SourceWindow? {
    try window(from: center, through: center, before: before, after: after)
  }

  /// Some rows of one document with their neighbours.
  func window(from first: Int, through last: Int, before: Int, after: Int) throws -> SourceWindow? {
    guard let head = try row(first) else { return nil }
    var rows = [head]
    try extend(&rows, by: -1, words: before)
    rows.reverse()
    for number in first..<last {
      if let next = try row(number + 1) { rows.append(next) }
    }
    try extend(&rows, by: 1, words: after)
    return SourceWindow(rows: rows)
  }

  private func extend(_ rows: inout [SourceRow], by step: Int, words: Int) throws {
    guard let first = rows.last else { return }
    var wanted = words
    var at = first.row + step
    var count = 0
    while wanted > 0, at >= 0, at < corpus.rowCount, count < 200_000 {
      count += 1
      defer { at += step }
      guard let next = try row(at) else { continue }
      guard next.passage.document == first.passage.document else { break }
      rows.append(next)
      // Boilerplate is not counted: what it interrupts must be in reach.
      if !next.passage.isFurniture { wanted -= max(1, next.words.count) }
    }
  }
}
