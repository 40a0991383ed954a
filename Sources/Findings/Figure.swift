/// A number that a text gives for something that happened: *at least 16 people were killed*.
public struct Figure: Sendable, Hashable {
  /// The number with its hedge, as it stands in the text: `at least 16`, `between 50 and 70`.
  public var number: String
  /// The least that it says, where it says one: 16 for *at least 16*, 24 for *dozens*.
  public var low: Double?
  /// The most that it says, where it says one: 150 for *50 to 150*, nil for *at least 16*.
  public var high: Double?
  /// The words that make it less than a plain number: `at least`, `about`, `dozens`.
  public var hedge: String?
  /// The word of the text that says what the number is of: `killing`, `dead`.
  public var word: String
  /// Whether that word is a synonym of what was asked.
  public var isSynonym: Bool
  /// The date that stands in the sentence, nearest to the number, as written.
  public var date: String?
  /// The place that the sentence names, nearest to the number, as written.
  public var location: String?
  /// Who gives the number, where the sentence or what stands near it says so.
  public var speaker: Speaker?
  /// The sentence, cut from the text.
  public var sentence: String
  /// Where the sentence stands in the file, UTF-8 bytes from 0, end excluded.
  public var sentenceRange: Range<Int>
  /// Where number and hedge stand in the sentence, UTF-8 bytes from 0, end excluded.
  public var numberRange: Range<Int>
  /// Where the number stands in the file.
  public var place: Place
  /// The passage id.
  public var passage: String
  /// Whether it stands in page furniture.
  public var isFurniture: Bool
  /// The article.
  public var article: ArticleReference

  /// Creates a figure.
  public init(
    number: String, low: Double?, high: Double?, hedge: String? = nil, word: String,
    isSynonym: Bool = false, date: String? = nil, location: String? = nil,
    speaker: Speaker? = nil, sentence: String, sentenceRange: Range<Int>,
    numberRange: Range<Int>, place: Place, passage: String, isFurniture: Bool = false,
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
    self.isFurniture = isFurniture
    self.article = article
  }
}

/// The figures that are given for one place and date, the smallest first: what contradicts stands
/// together.
public struct FigureGroup: Sendable, Hashable {
  /// The place as its sentences name it most; nil where they name none.
  public var location: String?
  /// The date as the most precise of its sentences has it; nil where they name none.
  public var date: String?
  /// The figures, by the least and the most that they say.
  public var figures: [Figure]

  /// Creates a group.
  public init(location: String?, date: String? = nil, figures: [Figure]) {
    self.location = location
    self.date = date
    self.figures = figures
  }

  /// Whether no number can satisfy all the figures; of figures for no known place that says nothing.
  public var differs: Bool {
    guard location != nil else { return false }
    let least = figures.compactMap(\.low).max() ?? 0
    let most = figures.compactMap(\.high).min() ?? .infinity
    return figures.count > 1 && least > most
  }
}
