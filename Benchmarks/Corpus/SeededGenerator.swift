/// SplitMix64: quick, and a seed gives the same corpus on any machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`, without the care for bias that statistics would want.
  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}

/// Draws from a weighted set in constant time (the alias method, Vose 1991).
struct AliasTable {
  private var thresholds: [UInt32]
  private var aliases: [Int32]

  init(weights: [Double]) {
    let count = weights.count
    let sum = weights.reduce(0, +)
    var scaled = weights.map { $0 * Double(count) / sum }
    thresholds = [UInt32](repeating: .max, count: count)
    aliases = (0..<count).map { Int32($0) }
    var small: [Int] = []
    var large: [Int] = []
    for index in 0..<count {
      if scaled[index] < 1 { small.append(index) } else { large.append(index) }
    }
    while let less = small.popLast(), let more = large.last {
      thresholds[less] = UInt32(scaled[less] * Double(UInt32.max))
      aliases[less] = Int32(more)
      scaled[more] -= 1 - scaled[less]
      if scaled[more] < 1 {
        large.removeLast()
        small.append(more)
      }
    }
  }

  /// Weights by Zipf's law: the n-th has 1 / (n + shift).
  static func zipf(_ count: Int, shift: Double = 1) -> AliasTable {
    AliasTable(weights: (0..<count).map { 1 / (Double($0) + shift) })
  }

  func draw(_ generator: inout SeededGenerator) -> Int {
    let bits = generator.next()
    let index = Int(((bits >> 32) &* UInt64(thresholds.count)) >> 32)
    return UInt32(truncatingIfNeeded: bits) <= thresholds[index] ? index : Int(aliases[index])
  }
}
