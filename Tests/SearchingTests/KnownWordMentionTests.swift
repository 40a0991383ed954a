import Findings
import NameResolution
import Testing

@testable import Searching

/// A known word or name that is asked for is meant as it is.
@Suite struct KnownWordMentionTests {
  static let sentences = [
    "Then Toyken spoke in the hall, and they met Arina at home.",
    "A man from Uralsk spoke to Talgat, and in Uralsk it rained when Talgat came.",
    "On Sunday Alexander met Alexandra, and both went to Alexandria.",
    "The village of Shepte lies by the road.",
  ]

  @Test(arguments: [
    ("token", [String]()), ("Token", []), ("arena", []), ("arenas", []), ("Urals", []),
    ("Talgar", []), ("Alexandra", ["Alexandra"]), ("Alexandria", ["Alexandria"]),
    // What nobody knows may be a slip.
    ("Toiken", ["Toyken"]), ("toyken", ["Toyken"]), ("Uralks", ["Uralsk"]), ("Shetpe", ["Shepte"]),
  ])
  func isNoSpellingOfARareName(name: String, forms: [String]) throws {
    let found = try NameCorpus(sentences: Self.sentences).forms(name)
    #expect(found == forms, "\(name): \(found)")
  }

  @Test func whatWasLeftOutIsToldWithItsReason() throws {
    let corpus = try NameCorpus(sentences: Self.sentences)
    let refused = try corpus.resolver.resolve("Token", mode: .near).refused
    #expect(refused.contains { $0.cause == .known })
  }
}
