internal import Findings

/// A place with the words of a quotation unchanged.
struct ExactPlace {
  /// The row of the first word, and where the word begins in its text.
  var row: Int
  var byte: Int
  /// The sort key: boilerplate last; then places with interruptions or omitted brackets; then
  /// corpus order.
  var order: [Int]
}

extension Inquiry {
  /// Every place with the words of the quotation unchanged, in corpus order.
  ///
  /// If every word is an index token of its own in the source, all places are found, however common
  /// the words (`PhraseLocator`). A source that breaks a word or has bracketed words that are not
  /// quoted is searched for among the likeliest passages.
  func exactPlaces(of range: Range<Int>) throws -> [ExactPlace] {
    if let known = exactPlaces[range] { return known }
    if range.isEmpty || corpus.rowCount == 0 { return [] }
    var found: [ExactPlace] = []
    var known: Set<[Int]> = []
    let rows = try rows(of: range)
    try scan(rows, for: range, into: &found, &known)
    let tried = Set(rows)
    var voted: [Int] = []
    let candidates = try finder.candidates(for: range, limit: Inquiry.mostVoted)
    for candidate in candidates where !tried.contains(candidate.row) {
      // A short quotation has nearly all its words in one passage and the next.
      if range.count <= 60, candidate.share < 0.7 { continue }
      if try isWorthReading(candidate.row, for: range) { voted.append(candidate.row) }
    }
    if found.isEmpty, voted.count == Inquiry.mostVoted {
      completeness.add(
        Completeness.Gap(
          reason: "places that break a word or have words in brackets were looked for in the "
            + "\(Inquiry.mostVoted) likeliest passages only", remedy: "quote more words"))
    }
    try scan(voted.sorted(), for: range, into: &found, &known)
    found.sort { $0.order.lexicographicallyPrecedes($1.order) }
    exactPlaces[range] = found
    return found
  }

  /// The rows that have the words in sequence.
  private func rows(of range: Range<Int>) throws -> [Int] {
    try PhraseLocator(
      corpus: corpus, quotation: quotation, range: range, brokenWords: brokenWords
    ).rows() ?? []
  }

  /// The number of passages searched for places that the index cannot determine.
  private static let mostVoted = 32

  /// The places with every word as a token of its own.
  func plainPlaces(of range: Range<Int>) throws -> [ExactPlace] {
    var found: [ExactPlace] = []
    var known: Set<[Int]> = []
    let rows = try rows(of: range)
    try scan(rows, for: range, into: &found, &known)
    return found.sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }

  /// The words at a place.
  func located(_ place: ExactPlace, _ range: Range<Int>) throws
    -> (window: SourceWindow, trail: Trail)?
  {
    guard
      let window = try reader.window(around: place.row, before: 4, after: range.count + 4)
    else { return nil }
    guard
      let start = window.words.firstIndex(where: {
        $0.range.lowerBound == place.byte && window.rows[Int($0.row)].row == place.row
      })
    else { return nil }
    return walk(range, in: window).trail(from: start).map { (window, $0) }
  }

  /// Compares words with those of some rows and their neighbours.
  private func scan(
    _ rows: [Int], for range: Range<Int>, into found: inout [ExactPlace],
    _ known: inout Set<[Int]>
  ) throws {
    // Nearby rows share the surroundings that a long quotation needs.
    let near = range.count / 20
    var index = 0
    while index < rows.count {
      let first = rows[index]
      var last = first
      index += 1
      guard let document = try reader.row(first)?.passage.document else { continue }
      while index < rows.count, rows[index] <= last + near, rows[index] <= first + 8 * near,
        try reader.row(rows[index])?.passage.document == document
      {
        last = rows[index]
        index += 1
      }
      guard
        let window = try reader.window(
          from: first, through: last, before: range.count + 4, after: range.count + 4)
      else { continue }
      var isCut = false
      let trails = walk(range, in: window).trails(isCut: &isCut)
      if isCut {
        completeness.add(
          Completeness.Gap(
            reason: "in a text that repeats itself not every beginning of the quotation was "
              + "followed", remedy: "quote fewer words"))
      }
      for trail in trails where confirms(trail, range, window) {
        let word = window.words[trail.source.lowerBound]
        let row = window.rows[Int(word.row)]
        guard known.insert([row.row, word.range.lowerBound]).inserted else { continue }
        let order = [
          row.passage.isBoilerplate ? 1 : 0, trail.interruptions.count,
          trail.skippedQuoted.count + trail.skippedSource.count, row.row, word.range.lowerBound,
        ]
        found.append(ExactPlace(row: row.row, byte: word.range.lowerBound, order: order))
      }
    }
  }
}
