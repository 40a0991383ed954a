package import Findings
internal import TextAnalysis

/// Finds quotations in a corpus, and checks whether they are quoted correctly.
///
/// ```swift
/// let finder = QuotationFinder(corpus: corpus)
/// let report = try finder.report(on: "three questions have never been answered")
/// report.verdict  // .exact
/// ```
package struct QuotationFinder {
  private let corpus: any QuotableCorpus
  private let isSameName: SameName

  /// Creates a finder; without a comparison names are the same when they fold alike.
  package init(
    corpus: any QuotableCorpus,
    isSameName: @escaping SameName = { Folding.folded($0) == Folding.folded($1) }
  ) {
    self.corpus = corpus
    self.isSameName = isSameName
  }

  /// The verdict on a quotation and its places, the best first, at most `limit`; all are counted.
  ///
  /// - Complexity: Bounded by the occurrences of its rarest words; see `CandidateFinder`.
  package func report(on quotation: String, limit: Int? = nil) throws -> QuoteReport {
    let inquiry = Inquiry(
      corpus: corpus, quotation: Quotation(Array(quotation.utf8)), isSameName: isSameName)
    var report = try inquiry.report(query: quotation, limit: limit ?? .max)
    report.completeness.merge(inquiry.completeness)
    if let limit, report.matches.count > limit {
      report.matches.removeLast(report.matches.count - limit)
    }
    return report
  }
}
