/// The consonants of a key by class, packed: what all spellings of a name nearly share.
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

  /// The skeletons one change away (a class more, less, another, two neighbours swapped), itself
  /// first.
  ///
  /// - Parameter bound: changes that must cost more are left out.
  /// - Returns: packed skeletons.
  /// - Complexity: O(9 · `count`).
  func neighbours(bound: Float = .infinity) -> Set<UInt64> {
    let costs = EditModel.skeletonCosts
    var found: Set<UInt64> = [bits]
    for place in 0..<count {
      let shift = UInt64(4 * place), low = (1 << shift) - 1 as UInt64
      let above = bits >> (shift + 4), below = bits & low
      let here = bits >> shift & 15
      if costs.single[Int(here)] <= bound { found.insert(above << shift | below) }
      for kind in 1...Self.classCount
      where kind != here && costs.substitution[Int(here * 10 + kind)] <= bound {
        found.insert(above << (shift + 4) | kind << shift | below)
      }
      if place + 1 < count {
        let two = bits >> (shift + 4) & 15, rest = bits >> (shift + 8)
        found.insert((rest << 4 | here) << (shift + 4) | two << shift | below)
      }
    }
    if count < 16 {
      for place in 0...count {
        let shift = UInt64(4 * place)
        let above = bits >> shift, below = bits & ((1 << shift) - 1)
        for kind in 1...Self.classCount where costs.single[Int(kind)] <= bound {
          found.insert((above << 4 | kind) << shift | below)
        }
      }
    }
    return found
  }
}
