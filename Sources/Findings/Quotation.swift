/// The verdict on a quotation.
public enum Verdict: String, Sendable, CaseIterable {
  /// The same words in the same order.
  case exact
  /// Recognisably the same passage, with different words.
  case altered
  /// Only part of it is in the corpus, or its parts are in different places.
  case partial
  /// Not in the corpus.
  case absent
}
