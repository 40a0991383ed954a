import Findings
import Testing

@testable import NameResolution
@testable import Searching

/// Two letters swapped: a slip of the hand, also where the corpus has both spellings.
@Suite struct SwappedLettersTests {
  static let pairs: [(String, String, Bool)] = [
    ("velmora", "velomra", true), ("шетпе", "шепте", true),
    // The first letter, a letter that differs, letters apart, short names.
    ("velmora", "evlmora", false), ("velmora", "velmira", false), ("velmora", "velrmoa", false),
    ("velmora", "velmora", false), ("velmora", "velmor", false), ("omar", "oamr", false),
  ]

  @Test(arguments: pairs) func swapsAreRecognised(_ pair: (String, String, Bool)) {
    let odds = OneSlip.logOddsOfSwap(Array(pair.0.utf8), Array(pair.1.utf8))
    #expect(odds == (pair.2 ? OneSlip.swap : 0))
    #expect(odds == OneSlip.logOddsOfSwap(Array(pair.1.utf8), Array(pair.0.utf8)))
  }

  /// A few sentences, with the name in two scripts, are enough.
  @Test func bothSpellingsInASmallCorpus() throws {
    let corpus = try NameCorpus(sentences: [
      "The strike began in Shetpe in May.", "People of Shepte wrote to the akim.",
      "A quiet harbour, far from Shetpe.", "Поезд шёл из Шетпе в Актау.",
    ])
    #expect(Set(try corpus.forms("Shetpe", .near)) == ["Shetpe", "Shepte", "Шетпе"])
  }
}
