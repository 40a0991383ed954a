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
