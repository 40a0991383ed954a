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
      if !next.passage.isBoilerplate { wanted -= max(1, next.words.count) }
    }
  }
}
