internal import TextAnalysis

/// Which words some text of the corpus breaks with a hyphen, by their closed forms in the index;
/// remembered for one inquiry, which asks for the same words again and again.
final class BrokenWords {
  private let corpus: any QuotableCorpus
  private var known: [UInt64: Bool] = [:]

  init(corpus: any QuotableCorpus) { self.corpus = corpus }

  /// Whether the corpus has the word in parts.
  ///
  /// - Complexity: one look-up in the index, the first time.
  func contains(_ word: QuoteWord, of quotation: Quotation) throws -> Bool {
    if word.traits.contains(.number) { return false }
    if let known = known[word.bare] { return known }
    let isBroken = try corpus.passageFrequency(of: Self.term(of: word, in: quotation)) > 0
    known[word.bare] = isBroken
    return isBroken
  }

  /// The term under which a word in parts is indexed, at the position of its last part.
  static func term(of word: QuoteWord, in quotation: Quotation) -> [UInt8] {
    Analysis.closedTerm(of: [quotation.term(of: word)])
  }
}
