/// The sexes that the ending of a surname allows.
///
/// Source: the declension of Russian surnames in -ов, -ев, -ин, -ский; in Cyrillic *-ова* is a
/// woman's, or a man's in the genitive; in Latin letters names are in the nominative.
package struct SurnameSex: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  /// Creates a set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A man's.
  package static let masculine = SurnameSex(rawValue: 1)
  /// A woman's.
  package static let feminine = SurnameSex(rawValue: 2)
  /// A family's.
  package static let plural = SurnameSex(rawValue: 4)

  /// The sexes that the ending of a word allows; empty if it allows no conclusion.
  ///
  /// - Parameter word: The last word of the surname, in UTF-8.
  package init(of word: some Sequence<UInt8>) {
    self = Self.sexes(NameProfile(of: word, declined: false))
  }

  private static func sexes(_ profile: NameProfile) -> SurnameSex {
    guard let key = profile.readings.first?.key else { return [] }
    for stem in ["ov", "ev", "in"] where key.count >= 5 {
      for (ending, sex) in profile.isCyrillic ? cyrillic : latin
      where key.suffix(stem.utf8.count + ending.utf8.count).elementsEqual((stem + ending).utf8) {
        return sex
      }
    }
    let adjectives = profile.isCyrillic ? adjectives : latinAdjectives
    return adjectives.first { NameEndings.hasSuffix(key, $0.0) }?.1 ?? []
  }

  private static let latin: [(String, SurnameSex)] = [("a", .feminine), ("", .masculine)]
  private static let cyrillic: [(String, SurnameSex)] = [
    ("oiu", .feminine), ("oi", .feminine), ("imi", .plural), ("ih", .plural), ("im", .masculine),
    ("i", .plural), ("a", [.feminine, .masculine]), ("u", [.feminine, .masculine]),
    ("e", .masculine), ("om", .masculine), ("", [.masculine, .plural]),
  ]
  private static let latinAdjectives: [(String, SurnameSex)] = [
    ("skaia", .feminine), ("ckaia", .feminine), ("ska", .feminine), ("cka", .feminine),
    ("ski", .masculine), ("cki", .masculine),
  ]
  private static let adjectives: [(String, SurnameSex)] = [
    ("skaia", .feminine), ("ckaia", .feminine), ("skuiu", .feminine), ("skoi", .feminine),
    ("skogo", .masculine), ("skomu", .masculine), ("skom", .masculine), ("ski", .masculine),
    ("ska", .feminine), ("skim", [.masculine, .plural]), ("skie", .plural), ("skih", .plural),
  ]
}
