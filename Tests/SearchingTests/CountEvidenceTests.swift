import Testing

@testable import NameResolution

/// What counts say of two spellings.
@Suite struct CountEvidenceTests {
  private func odds(_ one: Int, _ other: Int) -> Float {
    CountEvidence.logOdds(one, other, NameThresholds())
  }

  @Test func whatIsRepeatedIsLessLikelyAMisspelling() {
    #expect(odds(30, 1) == 0)
    #expect(odds(30, 1) == odds(2, 1))
    // Both are frequent: two names rather than a slip.
    #expect(odds(30, 25) < odds(30, 5))
    #expect(odds(30, 5) < 0)
  }

  @Test(arguments: [(1, 30), (7, 7), (0, 5), (2, 90)])
  func theOrderOfTheTwoDoesNotMatter(_ one: Int, _ other: Int) {
    #expect(odds(one, other) == odds(other, one))
  }

  @Test func theFrequentSpellingDoesNotCount() {
    #expect(odds(1_000_000, 8) == odds(8, 8))
  }
}
