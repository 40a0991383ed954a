import Testing

@testable import CorpusIndex

@Suite struct StemCounterTests {
  /// Kept from text to text, the vocabulary outgrows its first memory: numbers must stay what they
  /// were, and distinct words must keep distinct numbers.
  @Test func numbersHoldWhileTheVocabularyGrows() {
    var counter = StemCounter()
    func counts(_ text: String) -> [StemCounter.Count] {
      Array(text.utf8).withUnsafeBufferPointer { counter.counts(in: $0) }
    }
    let first = counts("brix kova brix").map { "\($0.term) \($0.count)" }
    var terms: Set<UInt32> = []
    for number in 0..<40_000 {
      let found = counts("x\(number)y")
      #expect(found.map(\.count) == [1])
      terms.formUnion(found.map(\.term))
    }
    #expect(terms.count == 40_000)
    #expect(counts("brix kova brix").map { "\($0.term) \($0.count)" } == first)
  }
}
