package import Izde

/// A draft whose quotations were checked, whole.
package struct CheckedDraft: Sendable, Hashable {
  /// A quotation of the draft.
  package struct Entry: Sendable, Hashable {
    /// Where it stands in the draft.
    package var place: DraftPlace
    /// What the corpus says of it; nil where that could not be told.
    package var answer: QuoteAnswer?
    /// Why it could not be checked.
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
  /// How they fared.
  package var summary: DraftSummary

  /// Creates a checked draft.
  package init(text: String, entries: [Entry], summary: DraftSummary) {
    self.text = text
    self.entries = entries
    self.summary = summary
  }

  /// The same, answer by answer, for formats that print them one after the other.
  var answers: [Answer] {
    entries.compactMap { entry in
      entry.answer.map { .quote($0, draft: entry.place) } ?? entry.failure.map { .failure($0) }
    } + [.draft(summary)]
  }
}
