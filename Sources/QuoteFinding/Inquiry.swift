internal import Findings
internal import TextAnalysis

/// The work on one quotation.
final class Inquiry {
  let corpus: any QuotableCorpus
  let quotation: Quotation
  let isSameName: SameName
  let finder: CandidateFinder
  let reader: SourceReader
  /// Every three words in a row of a long quotation.
  private var runs: Set<UInt64> = []

  init(corpus: any QuotableCorpus, quotation: Quotation, isSameName: @escaping SameName) {
    self.corpus = corpus
    self.quotation = quotation
    self.isSameName = isSameName
    finder = CandidateFinder(corpus: corpus, quotation: quotation)
    reader = SourceReader(corpus)
  }

  var all: Range<Int> { 0..<quotation.words.count }

  /// The verdict: exact places first; then parts around marked omissions; then what is near.
  func report(query: String) throws -> QuoteReport {
    guard !quotation.words.isEmpty, corpus.rowCount > 0 else { return absent(query) }
    let exact = try exactPlaces(of: all, limit: 1_000)
    if !exact.isEmpty {
      return QuoteReport(
        query: query, verdict: .exact, similarity: 1,
        matches: try exact.map { try match(for: $0.trail, in: $0.window, of: all) })
    }
    if quotation.segments.count > 1, let report = try omissionReport(query) { return report }
    return try nearReport(query)
  }

  func absent(_ query: String) -> QuoteReport {
    QuoteReport(query: query, verdict: .absent, similarity: 0, matches: [])
  }

  /// Every place where words of the quotation stand as they are, in corpus order.
  func exactPlaces(of range: Range<Int>, limit: Int) throws
    -> [(window: SourceWindow, trail: Trail)]
  {
    var places: [(window: SourceWindow, trail: Trail)] = []
    var known: Set<[Int]> = []
    var tried: Set<Int> = []
    var wanted = 32
    repeat {
      let candidates = try finder.candidates(for: range, limit: wanted)
      for candidate in candidates where tried.insert(candidate.row).inserted {
        // A short quotation has nearly all its words in one passage and the next.
        if range.count <= 60, candidate.share < 0.7 { continue }
        guard try isWorthReading(candidate.row, for: range) else { continue }
        guard
          let window = try reader.window(
            around: candidate.row, before: range.count + 4, after: range.count + 4)
        else { continue }
        for trail in walk(range, in: window).trails(limit: 64) {
          guard confirms(trail, range, window) else { continue }
          let word = window.words[trail.source.lowerBound]
          let key = [window.rows[Int(word.row)].row, word.range.lowerBound]
          if known.insert(key).inserted { places.append((window, trail)) }
        }
        if places.count >= limit { break }
      }
      // Nearly all of them stood the test: there may be more.
      guard candidates.count == wanted, places.count * 2 >= wanted, wanted < 2 * limit else {
        break
      }
      wanted *= 8
    } while true
    return places.sorted { place(of: $0).lexicographicallyPrecedes(place(of: $1)) }
  }

  /// Whether a passage may hold part of a long quotation: it shares three words in a row with it.
  ///
  /// So
  /// much as a long quotation needs is not read for less.
  func isWorthReading(_ row: Int, for range: Range<Int>) throws -> Bool {
    guard range.count > 200 else { return true }
    guard reader.wordsRead < 400_000, let words = try reader.row(row)?.words, words.count >= 3
    else { return false }
    if runs.isEmpty {
      runs.reserveCapacity(quotation.words.count)
      for index in 2..<quotation.words.count { runs.insert(run(quotation.words, index)) }
    }
    return (2..<words.count).contains { runs.contains(run(words, $0)) }
  }

  private func run(_ words: [QuoteWord], _ end: Int) -> UInt64 {
    (words[end - 2].id &* 31 &+ words[end - 1].id) &* 31 &+ words[end].id
  }

  private func place(of found: (window: SourceWindow, trail: Trail)) -> [Int] {
    let word = found.window.words[found.trail.source.lowerBound]
    let row = found.window.rows[Int(word.row)]
    // Words that page furniture repeats stand behind the same words of an article.
    return [
      row.passage.isFurniture ? 1 : 0, found.trail.interruptions.count,
      found.trail.skippedQuoted.count + found.trail.skippedSource.count, row.row,
      word.range.lowerBound,
    ]
  }

  func walk(_ range: Range<Int>, in window: SourceWindow) -> ExactWalk {
    ExactWalk(quotation: quotation.words, range: range, window: window) {
      [quotation] group, isQuoted in
      // Bracketed words may come and go unless they are a number or a *not*.
      group.allSatisfy { index in
        let word = isQuoted ? quotation.words[index] : window.words[index]
        if word.traits.contains(.footnote) { return true }
        let bytes = isQuoted ? quotation.bytes[word.range] : window.bytes(of: word)
        let surface = Analysis.forms(of: bytes).surface
        return !WordKinds.isNegation(surface) && !NumberPhrase.isNumeric(surface)
      }
    }
  }

  func confirms(_ trail: Trail, _ range: Range<Int>, _ window: SourceWindow) -> Bool {
    ExactCheck.confirms(
      trail, quotation: quotation.bytes, range: range, quotedWords: quotation.words,
      window: window)
  }
}
