/// A number that a text gives for an event: *at least 16 people were killed*.
public struct Figure: Sendable, Hashable {
  /// The number with its hedge, as written: `at least 16`, `between 50 and 70`.
  public var number: String
  /// Its least value, if it has one: 16 for *at least 16*, 24 for *dozens*.
  public var low: Double?
  /// Its greatest value, if it has one: 150 for *50 to 150*, nil for *at least 16*.
  public var high: Double?
  /// The hedge: `at least`, `about`, `dozens`.
  public var hedge: String?
  /// The word in the text for what is counted: `killing`, `dead`.
  public var word: String
  /// Whether that word is a synonym of the requested one.
  public var isSynonym: Bool
  /// The date nearest to the number in its sentence, as written.
  public var date: String?
  /// The place nearest to the number in its sentence, as written.
  public var location: String?
  /// Who gives the number, if the sentence or its context names them.
  public var speaker: Speaker?
  /// The sentence, cut from the text.
  public var sentence: String
  /// The range of the sentence in the file, UTF-8 bytes from 0, end excluded.
  public var sentenceRange: Range<Int>
  /// The range of number and hedge in the sentence, UTF-8 bytes from 0, end excluded.
  public var numberRange: Range<Int>
  /// The place of the number in the file.
  public var place: Place
  /// The passage id.
  public var passage: String
  /// Whether it is in boilerplate.
  public var isBoilerplate: Bool
  /// The article.
  public var article: ArticleReference

  /// Creates a figure.
  public init(
    number: String, low: Double?, high: Double?, hedge: String? = nil, word: String,
    isSynonym: Bool = false, date: String? = nil, location: String? = nil,
    speaker: Speaker? = nil, sentence: String, sentenceRange: Range<Int>,
    numberRange: Range<Int>, place: Place, passage: String, isBoilerplate: Bool = false,
    article: ArticleReference
  ) {
    self.number = number
    self.low = low
    self.high = high
    self.hedge = hedge
    self.word = word
    self.isSynonym = isSynonym
    self.date = date
    self.location = location
    self.speaker = speaker
    self.sentence = sentence
    self.sentenceRange = sentenceRange
    self.numberRange = numberRange
    self.place = place
    self.passage = passage
    self.isBoilerplate = isBoilerplate
    self.article = article
  }
}

/// The figures for one place and date, the smallest first, so that contradictions are next to each
/// other.
public struct FigureGroup: Sendable, Hashable {
  /// The place name most frequent in their sentences; nil if they name none.
  public var location: String?
  /// The most precise date in its sentences; nil if they name none.
  public var date: String?
  /// The figures, by least and greatest value.
  public var figures: [Figure]

  /// Creates a group.
  public init(location: String?, date: String? = nil, figures: [Figure]) {
    self.location = location
    self.date = date
    self.figures = figures
  }

  /// Whether no number satisfies all the figures; not meaningful for figures without a place.
  public var differs: Bool {
    guard location != nil else { return false }
    let least = figures.compactMap(\.low).max() ?? 0
    let most = figures.compactMap(\.high).min() ?? .infinity
    return figures.count > 1 && least > most
  }
}
