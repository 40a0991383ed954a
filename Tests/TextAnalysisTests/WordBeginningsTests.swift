import Testing

@testable import TextAnalysis

/// The filter must let every word through that has a term; what it holds back is only a matter of
/// speed.
@Suite struct WordBeginningsTests {
  /// Words of which each line has, by its stem or a table, one term in common.
  static let families = [
    "gaol gaoler jail jails", "kerb kerbs curb", "enquire enquiry inquire", "tyre tyres tire tires",
    "oesophagus esophagus", "aesthetic esthetic", "haemorrhage hemorrhage", "foetus fetus",
    "dying die died", "lying lie", "skies sky", "skis ski", "ageing aging aged", "tsar czar",
    "organisation organization organizing", "Zhanaozen Zhanaozen's", "naïve naive", "o'neil oneil",
    "ﬁnance finance", "4,000 4000", "it", "a", "I", "don't", "strike strikes striking struck",
    "valence valency", "sensibly sensible", "café cafe", "ёлка елка", "éclair eclair", "F16 f16s",
    "sceptic skeptic", "manoeuvre maneuver", "co\u{AD}ast coast", "plough plow", "grey gray",
  ]

  @Test(arguments: families) func aWordIsLetThroughForEachOfItsTerms(_ line: String) {
    let words = line.split(separator: " ").map { Array($0.utf8) }
    let forms = words.map { Analysis.forms(of: $0) }
    for form in forms {
      for term in [form.surface, [Analysis.stemPrefix] + form.stem] {
        var filter = WordBeginnings()
        filter.insert(term)
        for (word, other) in zip(words, forms)
        where other.surface == term || [Analysis.stemPrefix] + other.stem == term {
          #expect(
            passes(word, filter), "\(String(decoding: word, as: UTF8.self)) for \(term)")
        }
      }
    }
  }

  /// The tables of both orthographies, with endings that the stemmer takes off.
  @Test func noWordOfTheTablesIsHeldBack() {
    let endings = ["", "s", "ed", "ing", "er", "ation", "ational", "ized", "fully", "ies"]
    let tables = [SpellingTables.starts, SpellingTables.words]
    let keys = tables.flatMap { $0.pairs.map { Array($0.key) } }
    let pieces = SpellingTables.pieces.flatMap { piece in
      ["", "a", "an", "pro"].map { Array($0.utf8) + piece.british }
    }
    for key in keys + pieces {
      for ending in endings {
        let word = key + Array(ending.utf8)
        var filter = WordBeginnings()
        filter.insert([Analysis.stemPrefix] + Analysis.forms(of: word).stem)
        #expect(passes(word, filter), "\(String(decoding: word, as: UTF8.self))")
      }
    }
  }

  @Test func otherWordsAreHeldBack() {
    var filter = WordBeginnings()
    filter.insert(Array("strike".utf8))
    filter.insert([Analysis.stemPrefix] + Array("strike".utf8))
    for word in ["stand", "Stone", "t", "s", "sat", "7", "rest"] {
      #expect(!passes(Array(word.utf8), filter), "\(word)")
    }
    for word in ["Strike", "STRIKES", "strait"] { #expect(passes(Array(word.utf8), filter)) }
  }

  private func passes(_ word: [UInt8], _ filter: WordBeginnings) -> Bool {
    word.withUnsafeBufferPointer { filter.mayBegin($0) }
  }
}
