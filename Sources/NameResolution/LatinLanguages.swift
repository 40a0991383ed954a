import CorpusIndex
import NameMatching
import TextAnalysis

/// Whether text in Latin letters is written in Kazakh or in Uzbek, by its function words.
///
/// Endings without an apostrophe are read only in such text: *Canada* is not *in Cana*. Names do not
/// tell the language, since an English article is full of Kazakh ones; function words do.
enum LatinLanguages {
  /// How often a text has words of a language, less how often it has words of others: above 0, the
  /// text is in the language; below, it is not; 0 tells nothing.
  ///
  /// - Complexity: O(words).
  static func balance(of text: PassageWords, for language: InflectionLanguage) -> Int {
    text.surfaces.reduce(into: 0) { balance, word in
      guard let other = table[word] else { return }
      balance += other == language ? 1 : -1
    }
  }

  /// The same of the words of the whole corpus.
  ///
  /// - Throws: `IndexError`.
  /// - Complexity: O(1), a look-up in the lexicon for each function word.
  static func balance(of reader: IndexReader, for language: InflectionLanguage) throws -> Int {
    try table.reduce(into: 0) { balance, entry in
      let count = try reader.statistics(of: entry.key)?.occurrences ?? 0
      balance += entry.value == language ? count : -count
    }
  }

  /// Function words: conjunctions, pronouns, postpositions and prepositions, articles, auxiliaries,
  /// each as written, in every alphabet of its language; none stands in two languages, so that
  /// Kazakh *men* (and), *biz* (we) and Uzbek *esa* (however) are missing.
  ///
  /// Sources: for Kazakh *Qazaq grammatikasy* (2002) on postpositions and conjunctions, in the
  /// alphabets of `SuffixTable.kazakhLatin`; for Uzbek *Oʻzbek tili grammatikasi* (1975), vol. I. The
  /// other languages have only to outweigh these in their own text.
  static let words: [(language: InflectionLanguage?, words: String)] = [
    (
      .kazakh,
      """
      jäne jáne zhäne zhane üşın üşin úshin üshin ushin būl bul boldy bolyp bolğan bolǵan bolghan
      bolady turaly týraly boiynşa boiynsha boıynsha boyynsha osy dep degen emes kerek keiın keiin
      keıin deiın deiin deıin deyin arqyly ğana ǵana eken joq zhoq qalai qalaı qalay siiaqty sııaqty
      siyaqty kezde jyly zhyly öz óz onyñ onyń onyng olar köp kóp tağy taǵy taghy bıraq biraq retınde
      retinde nemese jatyr zhatyr qatysty
      """
    ),
    (
      .uzbek,
      """
      va uchun bilan bu bo'lgan bo'lib bo'ldi bo'yicha ham hamda haqida emas kerak yoki lekin
      o'z shu ular uning ularning qilgan qildi yil yilda yili orqali tomonidan deb agar juda yo'q
      chunki kabi so'ng bo'lsa ekan
      """
    ),
    (.turkish, "ve için olarak ile çok olan gibi sonra değil kadar"),
    (nil, "the of and to that was for with his by from are which were this have not they has"),
    (nil, "le les des et une est dans que qui pour sur il di che gli della per non è"),
    (nil, "el los las por para con del und der die das nicht den ist mit von ein zu im"),
    (nil, "os uma não com em yang dengan untuk och att som på się jest nie że w z"),
  ]

  private static let table: [[UInt8]: InflectionLanguage?] = {
    var table: [[UInt8]: InflectionLanguage?] = [:]
    for (language, text) in words {
      for word in text.split(whereSeparator: \.isWhitespace) {
        table[Analysis.surface(of: word.utf8)] = .some(language)
      }
    }
    return table
  }()
}
