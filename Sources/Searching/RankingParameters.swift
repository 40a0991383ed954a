/// The parameters of ranking.
///
/// BM25 (Robertson & Zaragoza 2009, eq. 3.15) over the passage, with a constant for each word that is
/// there at all (BM25+, Lv & Zhai 2011) in short queries. `docs/measurements.md` says what each earns
/// on each collection, `Benchmarks/peers/ranking_experiment.py` measures it again.
package struct RankingParameters: Sendable, Hashable {
  /// Saturation of a word's frequency in a passage.
  package var saturation: Float = 1.8
  /// Normalisation by length of a passage.
  package var lengthWeight: Float = 0.55
  /// What a word gives that is there at all, however long the passage.
  ///
  /// It earns on questions of a few words and costs on long queries.
  package var presence: Float = 0.2
  /// The part of a score that is lost where no word of a short query is there.
  ///
  /// Of the words that are there, the rare ones count more. Who types two words expects passages about both first.
  package var coordination: Float = 0.3
  /// A query of so many words or fewer means each of them: neighbours put no passage behind one with
  /// fewer of its words.
  package var shortQuery: Float = 8
  /// In longer queries than this, common words lose weight.
  package var wordsBeforeRarity: Float = 10
  /// The power by which a word counts that the query has more than once.
  package var repetitionPower: Float = 0.5
  /// How much an inflection counts beside the word as typed.
  package var inflectionWeight: Float = 0.7
  /// How much an occurrence in the title counts beside one in the passage.
  package var titleWeight: Float = 0.5

  /// How much the score of a heading or caption counts: they name what is said elsewhere.
  package var headingWeight: Float = 0.5

  /// The best passages are compared with each other in queries of so many words.
  package var smoothingLeastWords = 4
  /// How many of the best are compared.
  package var smoothingDepth = 200
  /// How many neighbours lend a passage their scores.
  package var smoothingNeighbours = 8
  /// The neighbours' part in the score.
  package var smoothingPart: Float = 0.5
  /// The same in a long query, whose own words say less each.
  package var longSmoothingPart: Float = 0.7

  /// The defaults.
  package init() {}
}
