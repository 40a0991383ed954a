import Findings
import Testing

@testable import Searching

/// An answer that says it is complete is: no stage cuts in silence.
@Suite struct CompletenessTests {
  /// Four hundred spellings that sound alike: some of nine consonants are doubled.
  static let spellings = (0..<400).map { number in
    var name = "O"
    for (index, syllable) in ["ta", "ka", "ra", "ma", "no", "lo", "po", "vi", "si"].enumerated() {
      if number >> index & 1 == 1, let letter = syllable.first { name.append(letter) }
      name += syllable
    }
    return name
  }

  @Test func fourHundredSpellingsAreFound() throws {
    let corpus = try NameCorpus(
      sentences: Self.spellings.map { "The road to \($0) was closed, said a man of \($0)." })
    for mode in [SpellingMode.name, .near] {
      let result = try corpus.mentions(Self.spellings[0], mode)
      #expect(result.count == 800 && result.completeness.isComplete, "\(mode)")
      var request = SearchRequest(query: Self.spellings[0], limit: nil)
      request.spelling = mode
      let engine = SearchEngine(reader: corpus.reader, resolver: corpus.resolver)
      let found = try engine.search(request)
      #expect(found.count == 400 && found.completeness.isComplete, "\(mode)")
    }
  }

  /// Forms of the names of a corpus, with slips.
  private static func names(_ generator: inout some RandomNumberGenerator) -> [String] {
    let starts = ["Zhan", "Jan", "Kar", "Qar", "Shet", "Chet", "Tul", "Mak", "Max", "Nur"]
    let ends = ["ozen", "aozen", "pe", "aev", "ayev", "aeva", "sat", "tau", "bek", "ski"]
    return (0..<40).map { _ in
      let name =
        (starts.randomElement(using: &generator) ?? "")
        + (ends.randomElement(using: &generator) ?? "")
      guard Int.random(in: 0..<4, using: &generator) == 0 else { return name }
      var letters = Array(name)
      letters.swapAt(letters.count - 2, letters.count - 3)
      return String(letters)
    }
  }

  @Test(arguments: 0..<12) func nearHoldsNameHoldsLiteral(_ number: Int) throws {
    var generator = SearchBruteForceTests.generator(number)
    let names = Self.names(&generator)
    let corpus = try NameCorpus(
      sentences: names.map { "On that day \($0) was seen, and a friend of \($0) wrote it down." })
    for name in Set(names) {
      let places = try [SpellingMode.literal, .name, .near].map { mode in
        try Set(corpus.mentions(name, mode).mentions.map { $0.place.start..<$0.place.end })
      }
      #expect(places[0].count == 2 * names.count { $0 == name }, "\(name)")
      #expect(places[0].isSubset(of: places[1]), "\(name): name holds literal")
      #expect(places[1].isSubset(of: places[2]), "\(name): near holds name")
    }
  }

  @Test func aLimitIsTold() throws {
    let corpus = try NameCorpus()
    let result = try corpus.mentions("Karashoky") { $0.limit = 2 }
    #expect(result.completeness.cut == result.count - 2 && !result.completeness.isComplete)
    let all = try corpus.mentions("Karashoky") { $0.limit = result.count }
    #expect(all.completeness.isComplete && all.completeness.cut == nil)
  }

  @Test func articlesAreCountedWhereTheyAreGrouped() throws {
    let corpus = try SmallCorpus(SearchTests.texts)
    var request = SearchRequest(query: "bread OR harbour", limit: 2)
    request.groupsByArticle = true
    let result = try corpus.engine.search(request)
    #expect(result.count == 3 && result.hits.count == 2 && result.completeness.cut == 1)
  }

  @Test func whatWasNotJoinedIsTold() throws {
    let corpus = try NameCorpus()
    let result = try corpus.mentions("Dulatov")
    #expect(result.leftOut > 0)
    #expect(result.leftOutForms.contains { ["Bulatov", "Mulatov"].contains($0) })
  }

  @Test func gapsAreMerged() {
    var one = Completeness()
    one.limit(to: nil, of: 9)
    one.limit(to: 9, of: 9)
    #expect(one.isComplete && one.cut == nil)
    one.limit(to: 4, of: 9)
    var other = Completeness()
    other.add(.init(reason: "not looked at"))
    other.merge(one)
    other.merge(one)
    #expect(other.gaps.count == 2 && other.cut == nil && one.cut == 5)
  }
}
