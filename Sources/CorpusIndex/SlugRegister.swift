/// Makes slugs unique: the second of a name gets `-2`.
///
/// A slug is stored as a 64-bit hash. Two different slugs have the same hash once in 10¹⁹ pairs;
/// the second then merely gets a number it would not need.
struct SlugRegister: Sendable {
  private var taken: Set<UInt64> = []
  /// The next number to try for a slug that came more than once.
  private var next: [UInt64: Int] = [:]

  /// Records a slug that is in use.
  mutating func note(_ slug: UnsafeRawBufferPointer) {
    taken.insert(SlugRegister.hash(slug))
  }

  /// Returns the proposed slug, or the first free variant of it.
  mutating func claim(_ proposed: String) -> String {
    let hash = SlugRegister.hash(proposed)
    if taken.insert(hash).inserted { return proposed }
    var number = next[hash] ?? 2
    while true {
      let slug = "\(proposed)-\(number)"
      number += 1
      guard taken.insert(SlugRegister.hash(slug)).inserted else { continue }
      next[hash] = number
      return slug
    }
  }

  /// Takes a slug where it is free, otherwise the first free one like `base`.
  ///
  /// - Returns: The slug that was given instead; nil where the slug itself was free.
  mutating func claim(_ slug: String, base: String) -> String? {
    if taken.insert(SlugRegister.hash(slug)).inserted { return nil }
    return claim(base)
  }

  private static func hash(_ slug: String) -> UInt64 {
    var slug = slug
    return slug.withUTF8 { hash(UnsafeRawBufferPointer($0)) }
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ slug: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in slug { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 29
  }
}
