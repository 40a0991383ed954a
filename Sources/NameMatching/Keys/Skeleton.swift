/// The consonant classes of a key, packed: a blocking key that nearly all spellings of a name
/// share.
///
/// Four bits a consonant, at most sixteen, the last one lowest. Classes: b p · v f · g k h · d t ·
/// sibilants · l · r · m · n.
struct Skeleton: Hashable, Sendable {
  var bits: UInt64 = 0
  var count = 0

  static let classCount: UInt64 = 9

  init(_ key: some Sequence<UInt8>) {
    for letter in key {
      let kind = EditModel.classes[Int(EditModel.codes[Int(letter)])]
      if kind != 0, count < 16 {
        bits = bits << 4 | UInt64(kind)
        count += 1
      }
    }
  }

  /// The skeletons one edit away (insertion, deletion, substitution, transposition of neighbours),
  /// itself first.
  ///
  /// - Parameters:
  ///   - bound: Edits that must cost more are skipped.
  ///   - costs: The least costs of an edit.
  /// - Returns: Packed skeletons, each with the least cost of the edit, the cheapest first.
  /// - Complexity: O(9 · `count`).
  func neighbours(
    bound: Float = .infinity, costs: SkeletonCosts = EditModel.learned.skeletonCosts
  ) -> [(bits: UInt64, cost: Float)] {
    var found: [UInt64: Float] = [bits: 0]
    func note(_ bits: UInt64, _ cost: Float) {
      if cost <= bound, cost < found[bits] ?? .infinity { found[bits] = cost }
    }
    for place in 0..<count {
      let shift = UInt64(4 * place), low = (1 << shift) - 1 as UInt64
      let above = bits >> (shift + 4), below = bits & low
      let here = bits >> shift & 15
      note(above << shift | below, costs.single[Int(here)])
      for kind in 1...Self.classCount where kind != here {
        note(
          above << (shift + 4) | kind << shift | below, costs.substitution[Int(here * 10 + kind)])
      }
      if place + 1 < count {
        let two = bits >> (shift + 4) & 15, rest = bits >> (shift + 8)
        note((rest << 4 | here) << (shift + 4) | two << shift | below, costs.swap)
      }
    }
    if count < 16 {
      for place in 0...count {
        let shift = UInt64(4 * place)
        let above = bits >> shift, below = bits & ((1 << shift) - 1)
        for kind in 1...Self.classCount {
          note((above << 4 | kind) << shift | below, costs.single[Int(kind)])
        }
      }
    }
    return found.map { (bits: $0.key, cost: $0.value) }
      .sorted { ($0.cost, $0.bits) < ($1.cost, $1.bits) }
  }
}
