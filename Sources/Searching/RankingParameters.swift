/// The parameters of ranking.
///
/// BM25 (Robertson & Zaragoza 2009, eq. 3.15) over the passage. What a parameter is worth was looked at
/// by leaving out one collection of four and the research questions at a time
/// (`Benchmarks/peers/ranking_trials.py`); `docs/measurements.md` says what each earns there. Some are set
/// by an argument, and say so.
package struct RankingParameters: Sendable, Hashable {
  /// Saturation of a word's frequency in a passage.
  package var saturation: Float = 1.8
  /// Normalisation by length of a passage.
  package var lengthWeight: Float = 0.55
  /// The part of a score that is lost where no word of a query of two words is there; in a longer
  /// one less, in inverse proportion to its words.
  ///
  /// Of the words that are there, the rare ones count more. Who types two words expects passages about
  /// both first; it earns on the research questions and nothing elsewhere.
  package var coordination: Float = 0.8
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
  /// What a word of the title gives, in parts of its weight, to the first passage of an article of which
  /// only the title answers: it is found, behind those that answer themselves.
  package var titleAlone: Float = 0.2

  /// How much the score of a heading or caption counts: they name what is said elsewhere.
  ///
  /// Of what was measured only the articles have headings.
  package var headingWeight: Float = 0.5

  /// The best passages are compared with each other in queries of so many words.
  ///
  /// Fewer words earn .002 by it, too little for its time.
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
