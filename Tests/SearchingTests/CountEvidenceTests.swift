import Testing

@testable import NameResolution

/// What counts say of two spellings.
@Suite struct CountEvidenceTests {
  @Test func aRareSpellingBesideAFrequentOneIsLikelyItsMisspelling() {
    #expect(CountEvidence.logOdds(30, 1) > CountEvidence.logOdds(2, 1))
    #expect(CountEvidence.logOdds(30, 1) > 0)
    #expect(CountEvidence.logOdds(2, 1) == 0)
    // Both are frequent: two names rather than a slip.
    #expect(CountEvidence.logOdds(30, 25) < 0)
    #expect(CountEvidence.logOdds(300, 25) < CountEvidence.logOdds(300, 1))
  }

  @Test(arguments: [(1, 30), (7, 7), (0, 5), (2, 90)])
  func theOrderOfTheTwoDoesNotMatter(_ one: Int, _ other: Int) {
    #expect(CountEvidence.logOdds(one, other) == CountEvidence.logOdds(other, one))
  }

  @Test func whatCountsAddIsBounded() {
    #expect(CountEvidence.logOdds(1_000_000, 1) == CountEvidence.logOdds(10_000, 1))
  }
}
