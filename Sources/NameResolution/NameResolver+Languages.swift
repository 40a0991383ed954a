import CorpusIndex
import FTS5Segments
import NameMatching

/// What was found out about the languages of a corpus.
struct KnownLanguages {
  /// Those that its frequent words are of.
  var all: InflectionLanguages?
  /// Whether it may have names in Cyrillic letters.
  var mayHaveCyrillic: Bool?
  /// Whether its text in Latin letters is mainly in a language.
  var main: [InflectionLanguage: Bool] = [:]
}

extension NameResolver {
  /// How many passages before and after another are read for its language.
  ///
  /// By argument: two paragraphs hold some function words in any language; reading whole articles
  /// would cost more than the rest of a look-up.
  private static let passagesAround = 2

  /// The languages of the corpus, read at the first need.
  ///
  /// - Throws: `IndexError`.
  func languages() throws -> InflectionLanguages {
    try withKnownLanguages { known in
      if let all = known.all { return all }
      let found = try CorpusLanguages.languages(of: reader)
      known.all = found
      return found
    }
  }

  /// Whether the corpus may have names in Cyrillic letters; true for a small one.
  ///
  /// - Throws: `IndexError`.
  func mayHaveCyrillic() throws -> Bool {
    if let known = withKnownLanguages(\.mayHaveCyrillic) { return known }
    let found = try sizeOdds() > 0 || CorpusLanguages.hasCyrillic(reader)
    withKnownLanguages { $0.mayHaveCyrillic = found }
    return found
  }

  /// Whether the text of the corpus in Latin letters is mainly in a language.
  ///
  /// - Throws: `IndexError`.
  func isMain(_ language: InflectionLanguage) throws -> Bool {
    try withKnownLanguages { known in
      if let isMain = known.main[language] { return isMain }
      let isMain = try LatinLanguages.balance(of: reader, for: language) > 0
      known.main[language] = isMain
      return isMain
    }
  }

  /// Whether one of the first passages that hold a term is written in a language.
  ///
  /// A passage whose words do not tell is in the language of those around it in its article, and if
  /// they do not tell either, in that of the corpus.
  ///
  /// - Throws: `IndexError`.
  /// - Complexity: O(1), at most three passages and those around them are read.
  func isWritten(_ term: [UInt8], in language: InflectionLanguage) throws -> Bool {
    var list = PostingList()
    try reader.read(term, into: &list)
    for row in list.rows.prefix(3) {
      guard let passage = try reader.passage(Int(row)) else { continue }
      var balance = LatinLanguages.balance(of: PassageWords(passage.text), for: language)
      if balance == 0 {
        let rows = passage.row - Self.passagesAround...passage.row + Self.passagesAround
        for near in try reader.passages(in: rows) where near.article == passage.article {
          balance += LatinLanguages.balance(of: PassageWords(near.text), for: language)
        }
      }
      if try balance > 0 || balance == 0 && isMain(language) { return true }
    }
    return false
  }
}
