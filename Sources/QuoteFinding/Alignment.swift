/// One step of an alignment.
struct AlignmentStep: Sendable {
  enum Kind: UInt8, Sendable {
    /// The same word.
    case equal
    /// One word for another.
    case substitute
    /// Words of the quotation that the source does not have.
    case insert
    /// Words of the source that the quotation does not have.
    case omit
    /// Two words of the quotation are one of the source, or the other way round.
    case join
    /// A passage that interrupts the source.
    case interruption
  }

  var kind: Kind
  var quoted: Range<Int>
  var source: Range<Int>
}

/// An alignment of a quotation, whole, with a stretch of a source whose ends are free.
struct Alignment: Sendable {
  var steps: [AlignmentStep]
  var cost: Int32
  /// Whether a stretch was too long to be aligned word by word, and taken for replaced as a whole.
  var isCut = false

  /// The words of the source from the first to the last that is aligned; nil if none is.
  var source: Range<Int>? {
    let aligned = steps.filter { $0.kind != .insert }
    guard let first = aligned.first, let last = aligned.last else { return nil }
    return first.source.lowerBound..<last.source.upperBound
  }
}

/// What the aligner charges, in tenths of an unlike word.
///
/// Set by judgement, so that a replaced word (10) is cheaper than the same as an insertion and an
/// omission (16), a block of five replaced words is one insertion and one omission, and likeness
/// only decides which words are laid side by side: what differs is judged later, word by word.
enum AlignmentCost {
  static let open: Int32 = 8
  /// A little dearer, so that a lost word is not taken for two that were put in and left off.
  static let openInsertion: Int32 = 9
  static let extend: Int32 = 4
  static let bracketed: Int32 = 1
  static let interruption: Int32 = 1
  static let join: Int32 = 1

  @inline(__always)
  static func substitute(_ one: QuoteWord, _ other: QuoteWord) -> Int32 {
    if one.id == other.id { return 0 }
    if one.bare == other.bare { return 3 }
    let both = one.traits.intersection(other.traits)
    if both.contains(.number) { return 5 }
    if one.prefix != 0, one.prefix == other.prefix { return 6 }
    if both.contains(.capital) { return 7 }
    return 10
  }
}
