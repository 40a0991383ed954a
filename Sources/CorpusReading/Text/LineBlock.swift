/// A line of a text with the properties needed to detect wrapping.
struct TextLine {
  /// Its bytes without surrounding white space.
  var range: Range<Int>
  /// Its number, from 1.
  var number: Int
  /// The number of `>` of quoted mail before it.
  var quoteDepth = 0
  /// Its bytes after these marks.
  var content: Range<Int>
  /// The number of white-space bytes before the content.
  var indent = 0
  /// The number of characters in the content.
  var width = 0
  /// The number of characters in its first word.
  var firstWord = 0
  var startsSmall = false
  var endsSentence = false
  /// Whether it ends in a hyphen after a letter.
  var endsInHyphen = false
  /// Whether it begins a separate item: a list item, a heading, a page number.
  var isItem = false
  var isHeading = false
  var isPageNumber = false
  /// Whether it is one word that cannot be broken, such as a URL.
  var isOneWord: Bool { firstWord == width }
}

/// Lines between two blank ones, grouped into paragraphs.
///
/// A paragraph continues in the next line if a word is broken by a hyphen, if the next line begins
/// with a small letter, or, in text wrapped at a width, if the next word would not have fitted.
/// Only the width of short blocks depends on the rest of the file.
struct LineBlock {
  let lines: [TextLine]
  /// The width at which lines are wrapped, that of the widest line.
  let width: Int
  /// Whether lines of the block continue in the next one, as in running text.
  let isProse: Bool
  /// Whether no line had space for the next word.
  let isFilled: Bool

  /// Wider lines are paragraphs of their own.
  private static let widest = 110
  /// A line wider than this continues in the next only after a hyphen.
  private static let unwrapped = 160
  /// The least share of lines in running text that begin with a small letter.
  ///
  /// It holds for German too, whose nouns are capitalised (counted in our own texts: .45 in German, .8 in English).
  private static let leastContinued = 0.3
  private static let fewestPairs = 3
  /// The least width for which two pairs of lines suffice: lists of names are narrower.
  private static let leastWidth = 36
  private static let leastFull = 0.85
  /// The greatest share of lines in running text that happen to end with a sentence.
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

  /// Whether a line continues in the next, judged by both lines alone.
  private static func isContinued(_ line: TextLine, _ next: TextLine) -> Bool {
    guard next.startsSmall else { return false }
    // Lists of words have small letters too.
    return line.endsInHyphen || !line.endsSentence && !line.isOneWord && line.width >= 12
  }

  /// Whether a line and the next belong to one paragraph.
  ///
  /// `usualWidth`: the width at which the rest of the text is wrapped; 0 if it is not.
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
    // Columns with a ragged right edge: most of the width is used, and the sentence continues.
    return isProse && !line.endsSentence && line.width * 10 >= width * 6
  }
}
