import Testing

@testable import QueryLanguage

@Suite struct SpellingTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("abc", "acb", 1), ("abcd", "abdc", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3), ("same", "same", 0), ("жа", "аж", 1),
  ])
  func distance(_ one: String, _ other: String, _ count: Int) {
    let (one, other) = (Spelling.scalars(of: one), Spelling.scalars(of: other))
    #expect(Spelling.distance(one, other) == count)
    #expect(Spelling.distance(other, one) == count)
  }

  /// A bound changes no distance up to it, and none above it comes below.
  @Test func aBoundChangesNothingBelowIt() {
    var random = Seeded(state: 7)
    for _ in 0..<3_000 {
      let words = (0..<2).map { _ in
        (0..<Int.random(in: 0...7, using: &random)).map { _ in
          UInt32.random(in: 97...99, using: &random)
        }
      }
      let distance = Spelling.distance(words[0], words[1])
      for most in 0...4 {
        let bounded = Spelling.distance(words[0], words[1], atMost: most)
        #expect(distance <= most ? bounded == distance : bounded > most, "\(words) \(most)")
      }
    }
  }
}
