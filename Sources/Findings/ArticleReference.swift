/// The metadata of the article that a passage belongs to.
public struct ArticleReference: Sendable, Hashable {
  /// The slug that identifies the article to users (`zhanaozen-ten-years`).
  public var id: String
  /// The title.
  public var title: String?
  /// The author's name as in the source or the catalogue.
  public var author: String?
  /// The outlet in which this text was published.
  public var outlet: String?
  /// The outlet in which it was first published, if another.
  public var originalOutlet: String?
  /// The translator's name.
  public var translator: String?
  /// The date: `2011-12-21`, `2011-12` or `2011`.
  public var date: String?
  /// The date as given in the source, if it has another form or cannot be parsed.
  public var dateGiven: String?
  /// Whether the date was inferred rather than printed.
  public var dateIsInferred: Bool
  /// The URL.
  public var url: String?
  /// The language tag (`en`).
  public var language: String?
  /// The id of the article that quotes this one as an excerpt.
  public var parent: String?
  /// A note from the catalogue.
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
