/// What is known of the article that a passage belongs to: facts, each its own field.
public struct ArticleReference: Sendable, Hashable {
  /// The slug under which people name the article (`zhanaozen-ten-years`).
  public var id: String
  /// The title.
  public var title: String?
  /// The author's name as the source or the catalogue gives it.
  public var author: String?
  /// Where it was published as it lies here.
  public var outlet: String?
  /// Where it was published first, if elsewhere.
  public var originalOutlet: String?
  /// The translator's name.
  public var translator: String?
  /// The date: `2011-12-21`, `2011-12` or `2011`.
  public var date: String?
  /// The date as its source gives it, where that is something else or cannot be read.
  public var dateGiven: String?
  /// Whether the date was inferred rather than printed.
  public var dateIsInferred: Bool
  /// The address.
  public var url: String?
  /// The language tag (`en`).
  public var language: String?
  /// The id of the article that quotes this one as an excerpt.
  public var parent: String?
  /// A remark of the catalogue, such as what a briefing is a briefing of.
  public var note: String?

  /// Creates a reference.
  public init(
    id: String, title: String? = nil, author: String? = nil, outlet: String? = nil,
    originalOutlet: String? = nil, translator: String? = nil, date: String? = nil,
    dateGiven: String? = nil, dateIsInferred: Bool = false, url: String? = nil,
    language: String? = nil,
    parent: String? = nil, note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.author = author
    self.outlet = outlet
    self.originalOutlet = originalOutlet
    self.translator = translator
    self.date = date
    self.dateGiven = dateGiven
    self.dateIsInferred = dateIsInferred
    self.url = url
    self.language = language
    self.parent = parent
    self.note = note
  }
}
