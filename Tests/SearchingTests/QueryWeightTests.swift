import CorpusIndex
import Findings
import Testing

@testable import Searching

/// What a query says as a whole: which words it repeats, how long it is.
@Suite struct QueryWeightTests {
  @Test func bothWordsStandBeforeOneRepeated() throws {
    let corpus = try SmallCorpus([
      ("a.txt", "The bakers marched. Bakers, bakers and more bakers: all the bakers came."),
      ("b.txt", "Long after the rest had left the square, some bakers stood at the old mill gate."),
      ("c.txt", "Nothing was said of the harbour."),
      ("d.txt", "A mill stood empty."),
    ])
    #expect(try corpus.hits("bakers mill").first?.contains("mill gate") == true)
  }

  @Test func aRepeatedWordCountsForMore() throws {
    let corpus = try SmallCorpus([
      ("a.txt", "The harbour closed early."), ("b.txt", "The bakery closed early."),
      ("c.txt", "The harbour froze over."), ("d.txt", "The bakery burned down."),
    ])
    #expect(
      try corpus.hits("harbour harbour harbours bakery").first?.contains("harbour") == true)
    #expect(try corpus.hits("bakery bakery bakeries harbour").first?.contains("bakery") == true)
  }

  @Test func aLongQueryWeighsRareWordsMore() {
    let parameters = RankingParameters()
    func weights(_ count: Int) -> QueryWeights {
      QueryWeights((0..<count).map { ($0, 1) }, passages: 10_000, parameters: parameters)
    }
    let (short, long) = (weights(3), weights(60))
    #expect(short.gain(2, weight: 1) == 2 && short.gain(8, weight: 1) == 8)
    #expect(long.gain(8, weight: 1) / long.gain(2, weight: 1) > 8)
    #expect(short.presence > long.presence && short.coordination > long.coordination)
    #expect(weights(1).coordination == 0)
  }
}

/// Inflections that have another stem.
@Suite struct IrregularSearchTests {
  static let texts = [
    ("a.txt", "A guard shot at the gate."), ("b.txt", "They went on shooting until noon."),
    ("c.txt", "The children hung a flag there."), ("d.txt", "He founded a bank."),
  ]

  @Test(arguments: [
    ("shooting", "shot at|on shooting"), ("shot", "shot at|on shooting"), ("hang", "hung a"),
    ("child", "hung a"), ("find", ""), ("\"child hangs a flag\"", "hung a"),
    ("=shooting", "on shooting"),
  ])
  func found(_ query: String, _ expected: String) throws {
    let corpus = try SmallCorpus(Self.texts)
    let hits = try corpus.hits(query)
    let parts = expected.split(separator: "|")
    #expect(hits.count == parts.count, "\(hits)")
    for part in parts { #expect(hits.contains { $0.contains(part) }) }
  }

  @Test func theWordAsTypedStandsFirst() throws {
    let corpus = try SmallCorpus(Self.texts)
    #expect(try corpus.hits("shot").first?.contains("shot at") == true)
    #expect(try corpus.hits("shooting").first?.contains("on shooting") == true)
    // Two inflections are one word, twice.
    #expect(try corpus.hits("shot shooting").count == 2)
  }
}
