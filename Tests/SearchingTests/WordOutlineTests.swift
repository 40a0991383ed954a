import QueryLanguage
import TestSupport
import Testing

@testable import Searching

/// The look at a word's letters excludes none that is near.
@Suite struct WordOutlineTests {
  @Test(arguments: ["abcdeё", "абвгдz", "aáàβ日本"])
  func noNearWordIsExcluded(letters: String) {
    let letters = Array(letters)
    var random = SeededGenerator(seed: 5)
    func word() -> String {
      String(
        (0..<Int.random(in: 1...7, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "a"
        })
    }
    var near = 0
    for _ in 0..<20_000 {
      let (one, other) = (word(), word())
      let errors = Spelling.distance(Spelling.scalars(of: one), Spelling.scalars(of: other))
      guard errors <= 2 else { continue }
      near += 1
      let outlines = [one, other].map { Array($0.utf8).withUnsafeBytes { WordOutline($0) } }
      #expect(outlines[0].mayBe(outlines[1], withErrors: errors), "\(one) \(other) \(errors)")
    }
    #expect(near > 300)
  }
}
