/// A parsed patronymic: the father's name and the sex.
///
/// Sources: Russian -ович, -евич, -овна, -евна, -инична with their cases; Kazakh -ұлы, -қызы,
/// Kyrgyz -уулу, -кызы, Azerbaijani and Turkish -oğlu, -qızı, Uzbek -o‘g‘li, -qizi.
package struct Patronymic: Sendable, Hashable {
  /// The key of the father's name.
  package var root: [UInt8]
  /// Whether it is a daughter's.
  package var isFeminine: Bool
  /// Whether it is formed as in Turkic languages, where it may also be the surname.
  package var isTurkic: Bool

  /// Parses a word; nil if it has no such ending.
  ///
  /// - Parameter word: One word, or a name and its particle written together, in UTF-8.
  package init?(_ word: some Sequence<UInt8>) {
    for reading in NameProfile(of: word, declined: false).readings {
      for (ending, isFeminine) in Self.endings where NameEndings.hasSuffix(reading.key, ending) {
        let root = reading.key.dropping(ending.utf8.count)
        guard root.count >= 2 else { continue }
        self.root = root
        self.isFeminine = isFeminine
        isTurkic = !ending.contains("q") && !ending.contains("n")
        return
      }
    }
    return nil
  }

  /// Whether a word is a particle of patronymics that is written separately: *uly*, *kyzy*, *oglu*.
  package static func isParticle(_ word: some Sequence<UInt8>) -> Bool {
    let bytes = Array(word)
    guard (3...8).contains(bytes.count) else { return false }
    return NameProfile(of: bytes, declined: false).readings.contains { reading in
      particles.contains { reading.key.elementsEqual($0.utf8) }
    }
  }

  /// Whether two patronymics can belong to one person: the same father's name and the same sex.
  package func agrees(with other: Patronymic) -> Bool {
    guard isFeminine == other.isFeminine else { return false }
    if root == other.root { return true }
    let model = EditModel.learned
    var space = AlignmentSpace()
    return model.likeness(
      CodedKey(root, model), CodedKey(other.root, model), [], least: 0.7, in: &space) != nil
  }

  private static let particles = [
    "uli", "ulu", "ulin", "kizi", "kiz", "gizi", "oglu", "ogli", "ogl", "zade",
  ]

  private static let endings: [(String, Bool)] =
    ["oviq", "eviq"].flatMap { stem in ["", "a", "u", "em", "om", "e"].map { (stem + $0, false) } }
    + ["ovn", "evn", "iniqn"].flatMap { stem in
      ["a", "i", "e", "u", "oi", "oiu"].map { (stem + $0, true) }
    }
    + ["uli", "ulu", "oglu", "ogli"].map { ($0, false) } + ["kizi", "gizi"].map { ($0, true) }
}
