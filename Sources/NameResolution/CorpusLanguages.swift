import CorpusIndex
import NameMatching
import TextAnalysis

/// Which languages a corpus is written in, by its frequent words.
///
/// Only the languages are told whose rules of inflection could be taken for each other's.
enum CorpusLanguages {
  /// A language counts that has this share of the frequent words of all.
  ///
  /// So low because a passage in another language is as likely asked for as the rest; not 0 because
  /// words of one language are quoted in another.
  static let leastShare = 0.005

  /// The languages of a corpus; all of them where its words tell nothing.
  ///
  /// - Complexity: O(1), a look-up for each frequent word.
  static func languages(of reader: IndexReader) throws -> InflectionLanguages {
    var counts: [(language: InflectionLanguage, count: Int)] = []
    for (language, words) in words {
      var count = 0
      for word in words { count += try reader.statistics(of: word)?.occurrences ?? 0 }
      counts.append((language, count))
    }
    let most = counts.map(\.count).max() ?? 0
    guard most > 0 else { return .all }
    var languages: InflectionLanguages = []
    for (language, count) in counts where Double(count) >= max(1, leastShare * Double(most)) {
      languages.formUnion(InflectionLanguages(language))
    }
    return languages
  }

  /// Whether a corpus has frequent words in Cyrillic letters.
  static func hasCyrillic(_ reader: IndexReader) throws -> Bool {
    for (_, words) in words {
      for word in words where CyrillicSpelling.isCyrillic(word) {
        if try reader.statistics(of: word) != nil { return true }
      }
    }
    return false
  }

  /// Words that are frequent in one language, and in no other of them.
  ///
  /// Source: the 50 most frequent words of each language's Wikipedia, without those that another of
  /// these languages has; in Latin letters those of `LatinLanguages`.
  private static let words: [(language: InflectionLanguage, words: Set<[UInt8]>)] = cyrillic.map {
    language, text in
    let latin = LatinLanguages.words.first { $0.language == language }?.words ?? ""
    let all = (text + " " + latin).split(whereSeparator: \.isWhitespace)
    return (language, Set(all.map { Analysis.surface(of: $0.utf8) }))
  }

  private static let cyrillic: [(language: InflectionLanguage, words: String)] = [
    (.russian, "и что это его был была не от как для из она они также после"),
    (.ukrainian, "що від та це із був була як але його також які після її він"),
    (.belarusian, "што гэта ён быў каб яго яна быў таксама якія пасля"),
    (.kazakh, "және үшін деп бұл осы болды туралы мен да де бойынша жылы"),
    (.kyrgyz, "жана үчүн менен бул болгон анын боюнча"),
    (.tatar, "һәм өчен белән булган бу ул буенча"),
    (.uzbek, "ва учун билан бу бўлган ҳам"),
    (.turkish, ""),
  ]
}
