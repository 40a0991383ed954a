internal import TextAnalysis

/// A word of a quotation or of a source, compared by a number instead of its letters.
///
/// Two words are equal if they are written the same, ignoring letter case, the form of apostrophes,
/// ligatures, invisible characters and the grouping of digits. A possessive ’s is significant:
/// *workers’* equals *workers*, but *Kazakhstan’s* does not equal *Kazakhstan*. So is the minus sign
/// of a number.
struct QuoteWord: Sendable {
  struct Traits: OptionSet, Sendable {
    var rawValue: UInt16
    /// It begins with a digit.
    static let number = Traits(rawValue: 1)
    /// It has a capital that the start of a sentence does not explain.
    static let capital = Traits(rawValue: 2)
    /// A possessive ’s follows.
    static let possessive = Traits(rawValue: 4)
    /// It continues a word that was broken by a hyphen at a line end.
    static let carriesOn = Traits(rawValue: 8)
    /// Some of its letters are in brackets: `[W]e`.
    static let mended = Traits(rawValue: 16)
    /// A reference in brackets attached to a word: `freedom[1]`.
    static let footnote = Traits(rawValue: 32)
    /// A marked omission precedes it.
    static let afterOmission = Traits(rawValue: 64)
    /// It has any capital letter.
    static let anyCapital = Traits(rawValue: 128)
    /// It is one letter that is not an English word.
    static let debris = Traits(rawValue: 256)
    /// It begins a sentence.
    static let startsSentence = Traits(rawValue: 512)
    /// It is a number with a minus sign.
    static let negative = Traits(rawValue: 1_024)
  }

  /// The number of its surface form, possessive included: equal for equal words.
  var id: UInt64
  /// The number of its surface form without the possessive.
  var bare: UInt64
  /// The number of the surface form of the word before it and it, written as one.
  var joined: UInt64
  /// Its range in its text, without the possessive ’s: UTF-8 bytes from 0, end excluded.
  var range: Range<Int>
  /// Its start with the minus sign of a number.
  var fullStart: Int
  /// Its end with the possessive ’s.
  var fullEnd: Int
  /// Its row in a window; 0 in a quotation.
  var row: Int32 = 0
  /// The group of bracketed words that it belongs to, from 1; 0 outside brackets.
  var bracket: Int32
  /// The first four bytes of its surface form; 0 for a shorter word.
  var prefix: UInt32
  var traits: Traits

  var isBracketed: Bool { bracket != 0 }
  var isNegative: Bool { traits.contains(.negative) }
}

extension QuoteWord {
  /// The words of a text.
  ///
  /// - Complexity: O(bytes).
  static func words(in bytes: [UInt8]) -> [QuoteWord] {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = QuoteWordReader(buffer)
      var segmenter = Segmenter(buffer)
      while let word = segmenter.next() { reader.append(word) }
      return reader.finished()
    }
  }
}
