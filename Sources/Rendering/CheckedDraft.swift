package import Izde

/// A whole draft with its checked quotations.
package struct CheckedDraft: Sendable, Hashable {
  /// A quotation of the draft.
  package struct Entry: Sendable, Hashable {
    /// Its place in the draft.
    package var place: DraftPlace
    /// The result of the check; nil if it failed.
    package var answer: QuoteAnswer?
    /// The reason for a failed check.
    package var failure: Failure?

    /// Creates an entry.
    package init(place: DraftPlace, answer: QuoteAnswer?, failure: Failure? = nil) {
      self.place = place
      self.answer = answer
      self.failure = failure
    }
  }

  /// The text of the draft.
  package var text: String
  /// Its quotations, in order.
  package var entries: [Entry]
  /// The counts of verdicts.
  package var summary: DraftSummary

  /// Creates a checked draft.
  package init(text: String, entries: [Entry], summary: DraftSummary) {
    self.text = text
    self.entries = entries
    self.summary = summary
  }

  /// The same as single answers, for formats that print them one after the other.
  var answers: [Answer] {
    entries.compactMap { entry in
      entry.answer.map { .quote($0, draft: entry.place) } ?? entry.failure.map { .failure($0) }
    } + [.draft(summary)]
  }
}
