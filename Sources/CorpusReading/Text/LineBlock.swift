/// A line of a text as its wrapping is judged.
struct TextLine {
  /// Its bytes without white space at the ends.
  var range: Range<Int>
  /// Its number, from 1.
  var number: Int
  /// How many `>` of quoted mail lead it.
  var quoteDepth = 0
  /// Its bytes without them.
  var content: Range<Int>
  /// How many white-space bytes lead the content.
  var indent = 0
  /// How many characters the content has.
  var width = 0
  /// How many characters its first word has.
  var firstWord = 0
  var startsSmall = false
  var endsSentence = false
  /// Whether it ends in a hyphen behind a letter.
  var endsInHyphen = false
  /// Whether it begins something of its own: a list item, a heading, a page number.
  var isItem = false
  var isHeading = false
  var isPageNumber = false
  /// Whether it is one word that cannot be broken, such as an address.
  var isOneWord: Bool { firstWord == width }
}

/// Lines between two blank ones, and which of them are one paragraph.
///
/// A paragraph goes on in the next line where a word is broken by a hyphen, where the next line
/// begins with a small letter, and, in text that is wrapped at a width, where the next word would not
/// have fitted. Nothing depends on the rest of the file but the width of short blocks.
struct LineBlock {
  let lines: [TextLine]
  /// The width at which lines are wrapped, if they are: that of the widest line.
  let width: Int
  /// Whether lines go on in the next one by what they say.
  let isProse: Bool
  /// Whether each line is so full that the next word would not have fitted.
  let isFilled: Bool

  /// Wider lines are paragraphs themselves.
  private static let widest = 110
  /// A line that is wider still is continued by nothing but a hyphen.
  private static let unwrapped = 160
  /// In running text a third of the lines and more begin with a small letter, German, whose nouns
  /// are capitalised, included (counted in our own texts: .45 in German, .8 in English).
  private static let leastContinued = 0.3
  private static let fewestPairs = 3
  /// Two pairs are enough where lines are as wide as a column of print: names in a list are not.
  private static let leastWidth = 36
  private static let leastFull = 0.85
  /// In running text few lines happen to end where a sentence does.
  private static let mostSentenceEnds = 0.4

  init(_ lines: [TextLine]) {
    self.lines = lines
    width = lines.reduce(0) { widest, line in
      line.width > Self.widest || line.isOneWord ? widest : max(widest, line.width)
    }
    var pairs = 0.0
    var continued = 0.0
    var full = 0.0
    var sentenceEnds = 0.0
    for (line, next) in zip(lines, lines.dropFirst()) where !next.isItem && !line.isPageNumber {
      guard line.width <= Self.widest, line.quoteDepth == next.quoteDepth else { continue }
      pairs += 1
      if Self.isContinued(line, next) { continued += 1 }
      if line.width + 1 + next.firstWord > width { full += 1 }
      if line.endsSentence { sentenceEnds += 1 }
    }
    isProse = continued > 0 && continued >= Self.leastContinued * pairs
    isFilled =
      Int(pairs) >= Self.fewestPairs && full >= Self.leastFull * pairs
      && sentenceEnds <= Self.mostSentenceEnds * pairs
      || pairs == 2 && full == 2 && sentenceEnds == 0 && width >= Self.leastWidth
  }

  /// Whether a line goes on in the next by what the two say.
  private static func isContinued(_ line: TextLine, _ next: TextLine) -> Bool {
    guard next.startsSmall else { return false }
    // A list of words has small letters too.
    return line.endsInHyphen || !line.endsSentence && !line.isOneWord && line.width >= 12
  }

  /// Whether a line and the next are one paragraph.
  ///
  /// `usualWidth`: the width at which the text is wrapped elsewhere, 0 where it is not.
  func joins(_ index: Int, usualWidth: Int) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    guard !next.isItem, !line.isHeading, !line.isPageNumber, line.quoteDepth == next.quoteDepth
    else { return false }
    if line.endsInHyphen, next.startsSmall { return true }
    guard line.width <= Self.unwrapped else { return false }
    if next.startsSmall {
      return Self.isContinued(line, next) || isProse || isFilled || usualWidth > 0
    }
    guard line.width <= Self.widest else { return false }
    // The first line of a paragraph may be indented.
    if next.indent > line.indent + 1, line.endsSentence { return false }
    let width = isProse || isFilled ? self.width : usualWidth
    guard width > 0 else { return false }
    if line.width + 1 + next.firstWord > width { return true }
    // Columns without a straight right edge: most of the width is used, and the sentence goes on.
    return isProse && !line.endsSentence && line.width * 10 >= width * 6
  }
}
