/// One step of an alignment.
struct AlignmentStep: Sendable {
  enum Kind: UInt8, Sendable {
    /// The same word.
    case equal
    /// One word for another, or one number of several words for another.
    case substitute
    /// Words of the quotation that the source does not have.
    case insert
    /// Words of the source that the quotation does not have.
    case omit
    /// Two words of the quotation are one of the source, or the other way round; or the same number
    /// in words and in digits.
    case join
    /// A passage that interrupts the source.
    case interruption
  }

  var kind: Kind
  var quoted: Range<Int>
  var source: Range<Int>
}

/// An alignment of a whole quotation with a part of a source whose ends are free.
struct Alignment: Sendable {
  var steps: [AlignmentStep]
  var cost: Int32
  /// Whether a part was too long to be aligned word by word and counts as replaced.
  var isCut = false
}

/// The costs of the aligner, in tenths of a substituted word.
///
/// Set by judgement, so that a substitution (10) is cheaper than an insertion and an omission (16),
/// while a block of five substituted words becomes one insertion and one omission. Similarity only
/// decides which words are aligned; each difference is classified later.
enum AlignmentCost {
  static let open: Int32 = 8
  /// Slightly more, so that a missing word is not read as two insertions and an omission.
  static let openInsertion: Int32 = 9
  static let extend: Int32 = 4
  static let bracketed: Int32 = 1
  static let interruption: Int32 = 1
  static let join: Int32 = 1
  /// One number for another, however many words each has.
  static let otherNumber: Int32 = 5

  @inline(__always)
  static func substitute(_ one: QuoteWord, _ other: QuoteWord) -> Int32 {
    if one.id == other.id { return 0 }
    if one.bare == other.bare { return 3 }
    let both = one.traits.intersection(other.traits)
    if both.contains(.number) { return otherNumber }
    if one.prefix != 0, one.prefix == other.prefix { return 6 }
    if both.contains(.capital) { return 7 }
    return 10
  }
}
