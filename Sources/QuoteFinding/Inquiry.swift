internal import Findings
internal import TextAnalysis

/// The processing of one quotation.
final class Inquiry {
  let corpus: any QuotableCorpus
  let quotation: Quotation
  let isSameName: SameName
  let finder: CandidateFinder
  let reader: SourceReader
  let brokenWords: BrokenWords
  /// Every three words in a row of a long quotation.
  private var runs: Set<UInt64> = []
  /// What was not examined.
  var completeness = Completeness()
  /// The exact places found so far, by range.
  var exactPlaces: [Range<Int>: [ExactPlace]] = [:]

  init(corpus: any QuotableCorpus, quotation: Quotation, isSameName: @escaping SameName) {
    self.corpus = corpus
    self.quotation = quotation
    self.isSameName = isSameName
    finder = CandidateFinder(corpus: corpus, quotation: quotation)
    reader = SourceReader(corpus)
    brokenWords = BrokenWords(corpus: corpus)
  }

  var all: Range<Int> { 0..<quotation.words.count }

  /// The verdict: exact places first; then parts around marked omissions; then similar passages.
  ///
  /// At most `limit` matches are made; the report counts all.
  func report(query: String, limit: Int) throws -> QuoteReport {
    guard !quotation.words.isEmpty, corpus.rowCount > 0 else { return absent(query) }
    let exact = try exactPlaces(of: all)
    if !exact.isEmpty {
      let matches = try exact.prefix(limit).compactMap { place in
        try located(place, all).map { try match(for: $0.trail, in: $0.window, of: all) }
      }
      return QuoteReport(
        query: query, verdict: .exact, similarity: 1, matches: matches, count: exact.count)
    }
    if quotation.segments.count > 1, let report = try omissionReport(query) { return report }
    return try nearReport(query)
  }

  func absent(_ query: String) -> QuoteReport {
    QuoteReport(query: query, verdict: .absent, similarity: 0, matches: [])
  }

  /// Whether a passage may contain part of a long quotation: it shares three consecutive words with
  /// it.
  ///
  /// The large window that a long quotation needs is not read otherwise.
  func isWorthReading(_ row: Int, for range: Range<Int>) throws -> Bool {
    guard range.count > 200 else { return true }
    guard let words = try reader.row(row)?.words, words.count >= 3 else { return false }
    if runs.isEmpty {
      runs.reserveCapacity(quotation.words.count)
      for index in 2..<quotation.words.count { runs.insert(run(quotation.words, index)) }
    }
    return (2..<words.count).contains { runs.contains(run(words, $0)) }
  }

  private func run(_ words: [QuoteWord], _ end: Int) -> UInt64 {
    (words[end - 2].id &* 31 &+ words[end - 1].id) &* 31 &+ words[end].id
  }

  func walk(_ range: Range<Int>, in window: SourceWindow) -> ExactWalk {
    ExactWalk(quotation: quotation.words, range: range, window: window) {
      [quotation] group, isQuoted in
      // Bracketed words may be added or omitted unless they are a number or a *not*.
      group.allSatisfy { index in
        let word = isQuoted ? quotation.words[index] : window.words[index]
        if word.traits.contains(.footnote) { return true }
        let bytes = isQuoted ? quotation.bytes[word.range] : window.bytes(of: word)
        let surface = Analysis.forms(of: bytes).surface
        return !WordKinds.isNegation(surface) && !QuotedNumber.isNumeric(surface)
      }
    }
  }

  func confirms(_ trail: Trail, _ range: Range<Int>, _ window: SourceWindow) -> Bool {
    ExactCheck.confirms(
      trail, quotation: quotation.bytes, range: range, quotedWords: quotation.words,
      window: window)
  }
}
