import Glibc

/// Random numbers that can be had again: `SEED=…` in the environment repeats a run.
///
/// SplitMix64 (Steele, Lea, Flood 2014).
package struct SeededGenerator: RandomNumberGenerator, CustomStringConvertible {
  /// The seed, to be named where a test fails.
  package let seed: UInt64
  private var state: UInt64

  /// Creates a generator of the seed, of `SEED`, or of one drawn by chance, which is printed.
  package init(seed: UInt64? = nil) {
    let asked = getenv("SEED").flatMap { UInt64(String(cString: $0)) }
    let chosen = seed ?? asked ?? UInt64.random(in: 0...UInt64(UInt32.max))
    if seed == nil { print("SEED=\(chosen)") }
    self.seed = chosen
    state = chosen
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package var description: String { "SEED=\(seed)" }
}
