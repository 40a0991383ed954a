package import Findings
package import Izde

/// One answer, as every renderer takes it.
package enum Answer: Sendable {
  case search(SearchAnswer)
  case mentions(MentionAnswer)
  case names(NameAnswer)
  case figures(FigureAnswer)
  /// A verdict; for a quotation out of a draft, with its place there.
  case quote(QuoteAnswer, draft: DraftPlace?)
  /// How the quotations of a draft fared, all in all.
  case draft(DraftSummary)
  /// A whole draft with the verdicts on its quotations.
  case checkedDraft(CheckedDraft)
  case passage(PassageInPlace)
  /// A whole article.
  case article(ArticleInPlace)
  case citation(Citation, CitationStyle)
  /// How the queries of a batch fared, before their answers.
  case overview([OverviewRow])
  case info(IndexInfo)
  case verification(VerificationReport)
  case build(BuildReport)
  /// A query that could not be answered, in the place of its answer.
  case failure(Failure)
}

/// Where a quotation stands in a draft that is being checked.
package struct DraftPlace: Sendable, Hashable {
  /// The draft as the user named it.
  package var file: String
  /// The line of the quotation's first word, from 1.
  package var line: Int
  /// The first byte of the quotation in the draft, UTF-8 bytes from 0.
  package var start: Int
  /// The byte after the last.
  package var end: Int

  /// Creates a place.
  package init(file: String, line: Int, start: Int, end: Int) {
    self.file = file
    self.line = line
    self.start = start
    self.end = end
  }
}

/// Why a query could not be answered.
package struct Failure: Sendable, Hashable {
  /// The query, where one could be read.
  package var query: String?
  /// The sentence for people.
  package var message: String
  /// Where in the query, UTF-8 bytes from 0.
  package var position: Int?
  /// The line of the batch, from 1.
  package var line: Int?

  /// Creates a failure.
  package init(query: String? = nil, message: String, position: Int? = nil, line: Int? = nil) {
    self.query = query
    self.message = message
    self.position = position
    self.line = line
  }
}

/// How the quotations of a draft fared.
package struct DraftSummary: Sendable, Hashable {
  /// The draft as the user named it.
  package var file: String
  /// How many quotations it has.
  package var quotations: Int
  /// How many got each verdict.
  package var counts: [Verdict: Int]

  /// Creates a summary.
  package init(file: String, quotations: Int, counts: [Verdict: Int]) {
    self.file = file
    self.quotations = quotations
    self.counts = counts
  }

  /// `14 quotations: 9 exact, 3 altered, 1 partial, 1 absent`.
  var sentence: String {
    let parts = Verdict.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }
    let noun = quotations == 1 ? "quotation" : "quotations"
    return "\(quotations) \(noun): \(parts.joined(separator: ", "))"
  }
}
