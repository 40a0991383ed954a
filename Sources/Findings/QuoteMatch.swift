/// A place with the quotation or a part of it.
public struct QuoteMatch: Sendable, Hashable {
  /// The place.
  public var place: Place
  /// The bytes of the file there.
  public var text: String
  /// The similarity score; 1 for the same words.
  public var similarity: Double
  /// The part of the quotation found here, UTF-8 bytes from 0, end excluded.
  public var quotedRange: Range<Int>
  /// The id of the passage in which it begins.
  public var passage: String
  /// The article.
  public var article: ArticleReference
  /// Every difference, in order.
  public var differences: [Difference]
  /// What was ignored in the comparison: a marked omission, an interrupting caption.
  public var notes: [String]
  /// The speaker, inferred, with the evidence.
  public var speaker: Speaker?
  /// How the words are set in the source, inferred: `in quotation marks`, `block quotation`.
  public var setting: String?

  /// Creates a match.
  public init(
    place: Place, text: String, similarity: Double, quotedRange: Range<Int>, passage: String,
    article: ArticleReference, differences: [Difference] = [], notes: [String] = [],
    speaker: Speaker? = nil, setting: String? = nil
  ) {
    self.place = place
    self.text = text
    self.similarity = similarity
    self.quotedRange = quotedRange
    self.passage = passage
    self.article = article
    self.differences = differences
    self.notes = notes
    self.speaker = speaker
    self.setting = setting
  }
}
