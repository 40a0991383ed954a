/// How much a quotation and a passage must agree for a verdict.
///
/// All by argument; `exact` depends on none of them, since it compares every word.
enum Agreement {
  /// Information beyond that of a chance match, in nats: words of one phrase occur together some
  /// fifty times (e⁴) as often as independent words would.
  static let phraseMargin = 4.0
  /// What each equal word counts besides its information: their order agrees, too, which words of a
  /// chance match do in half of the pairs (less than log 2 a word).
  static let orderOfEachWord = 0.5
  /// The least number of equal words of an altered quotation: two are a common phrase.
  static let leastEqualWords = 3

  /// The least similarity of an altered quotation: of four words one may differ, of seven two, of a
  /// longer one nearly half, since its words together are unlikely anywhere else.
  static func leastSimilarity(ofWords count: Int) -> Double {
    count <= 4 ? 0.7 : count <= 7 ? 0.6 : 0.55
  }

  /// The least number of equal words of a part of a quotation: one more than of a whole, since any of
  /// its parts might match.
  static let leastEqualWordsOfPart = 4
  /// The least similarity of a part, that of the shortest quotation.
  static let leastSimilarityOfPart = 0.7
  /// A part is much of a quotation if it has this share of its words, or so many.
  static let muchShare = 0.25, muchWords = 12
  /// Information beyond a chance match for a part, in nats; more for a small one, of which a
  /// quotation has more (e⁴ as many pairs of start and end).
  static let partMargin = 2.0, smallPartMargin = 6.0
  /// How far below the best match the similarity of another place may be to be shown beside it: less
  /// than one word of ten.
  static let shownSimilarity = 0.1
  /// A passage that was not aligned may be as good as those that were if its score is at least this
  /// share of the best one's: the answer then says that it is not complete.
  static let uncomparedShare: Float = 0.8
}
