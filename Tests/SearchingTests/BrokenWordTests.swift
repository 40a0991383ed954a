import Findings
import TestSupport
import Testing

@testable import Searching

/// Words that a hyphen breaks at a line's end.
@Suite struct BrokenWordTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var mode = SpellingMode.near
    /// The forms found, white space joined.
    var forms: [String]
    var testDescription: String { "\(name) (\(mode.rawValue))" }
  }

  static let text = """
    The carpenters wanted higher wages, and the adminis-
    tration of the saw mill had promised them twice. In the ware-
    house, which is no ware house, the old watch-
    man slept. Nobody had seen Tursun Bay-
    makov since the well-
    known trial. A warehouse burnt, and the co-
    Operative of Zhana-
    Kala with it.

    > The harbour mas-
    > ter wrote to the adminis\u{AD}
    > tration, which has no administration building.
    """

  static let cases = [
    // A word that is whole elsewhere, and ones that are only broken.
    Case(
      name: "administration",
      forms: ["adminis- tration", "adminis\u{AD} > tration", "administration"]),
    Case(name: "watchman", forms: ["watch- man"]),
    Case(name: "warehouse", forms: ["ware- house", "warehouse"]),
    Case(name: "master", forms: ["mas- > ter"]),
    // Its parts are words too where it may be a word of two parts.
    Case(name: "known", forms: ["known"]),
    Case(name: "wellknown", forms: ["well- known"]),
    // In phrases and names.
    Case(name: "the old watchman slept", forms: ["the old watch- man slept"]),
    Case(name: "harbour master", forms: ["harbour mas- > ter"]),
    Case(name: "Tursun Baymakov", forms: ["Tursun Bay- makov"]),
    Case(name: "Baymakov", forms: ["Bay- makov"]),
    // The literal mode takes a word as it is.
    Case(name: "warehouse", mode: .literal, forms: ["warehouse"]),
    Case(name: "watchman", mode: .literal, forms: []),
  ]

  @Test(arguments: cases) func isFound(_ test: Case) throws {
    let corpus = try NameCorpus(sentences: [Self.text])
    let found = Set(
      try corpus.mentions(test.name, test.mode).mentions.map { mention in
        mention.form.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      })
    #expect(found.sorted() == test.forms.sorted())
  }

  @Test func itIsTheWordAsTyped() throws {
    let corpus = try NameCorpus(sentences: [Self.text])
    for mention in try corpus.mentions("administration").mentions {
      #expect(mention.match == .exact)
    }
  }

  @Test func ofTwoLinesBothReadingsCount() throws {
    let corpus = try NameCorpus(sentences: ["A long-\nrange gun, a longrange gun, a long gun."])
    #expect(try corpus.mentions("long").mentions.map(\.form) == ["long", "long"])
    #expect(try corpus.mentions("range").mentions.map(\.form) == ["range"])
    #expect(try corpus.mentions("longrange").mentions.count == 2)
  }
}
