/// The parameters of ranking.
///
/// BM25 (Robertson & Zaragoza 2009, eq. 3.15) over the passage, with a constant for each word that is
/// there at all (BM25+, Lv & Zhai 2011). Chosen by their figures on two public collections and on
/// research questions, for all three together. A part for the whole article was tried and dropped:
/// it gained nothing on the three and cost a fifth of the time.
package struct RankingParameters: Sendable, Hashable {
  /// Saturation of a word's frequency in a passage.
  package var saturation: Float = 1.6
  /// Normalisation by length of a passage.
  package var lengthWeight: Float = 0.5
  /// What a word gives that is there at all, however long the passage.
  package var presence: Float = 0.2
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

  /// The defaults.
  package init() {}
}
