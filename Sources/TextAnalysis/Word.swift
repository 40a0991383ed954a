/// A word or number of a text: its range, position and capitalisation.
///
/// `range` always refers to the text that was segmented; no later step changes it.
package struct Word: Sendable, Hashable {
  /// The capitalisation of a word.
  package enum Capitals: UInt8, Sendable {
    /// `strike`
    case none
    /// `Strike`
    case initial
    /// `OECD`, two letters or more
    case all
    /// `OzenMunaiGaz`
    case mixed
    /// `zhanaozen` in `#zhanaozen`, `ibraev` in `@ibraev`: names have no capital there either
    case tag
  }

  /// The bytes of the word as written, without a possessive ’s: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>
  /// The position among the words of the text, from 0.
  ///
  /// The parts of a hyphenated word are at successive positions.
  package var position: Int
  /// Whether it is a number (it begins with a digit): `4,000`, `2011`, `5th`.
  package var isNumber: Bool
  /// The capitalisation.
  package var capitals: Capitals
  /// Whether it is the first word of a sentence or of the text.
  package var startsSentence: Bool
  /// Whether a possessive ’s follows, which `range` excludes.
  package var hasPossessive: Bool
  /// Whether a hyphen joins it to the next word: `Zhana` in `Zhana-Ozen`.
  package var joinsNext: Bool

  /// Whether it is written with a capital letter.
  package var hasCapital: Bool { capitals != .none && capitals != .tag }

  /// Creates a word.
  package init(
    range: Range<Int>, position: Int, isNumber: Bool = false, capitals: Capitals = .none,
    startsSentence: Bool = false, hasPossessive: Bool = false, joinsNext: Bool = false
  ) {
    self.range = range
    self.position = position
    self.isNumber = isNumber
    self.capitals = capitals
    self.startsSentence = startsSentence
    self.hasPossessive = hasPossessive
    self.joinsNext = joinsNext
  }
}
