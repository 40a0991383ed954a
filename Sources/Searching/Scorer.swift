import CorpusIndex

/// What ranking needs to know of the whole corpus, the same for every query.
struct RankedCorpus {
  let statistics: RowStatistics
  let layout: ArticleLayout
  let parameters: RankingParameters
  /// BM25's denominator without the frequency, by the length of a passage.
  let norms: [Float]
  /// Whether the article has a part in the score.
  let mixesArticles: Bool
  /// The mean length of an article.
  let meanArticle: Float

  /// - Complexity: O(rows).
  init(_ statistics: RowStatistics, parameters: RankingParameters) {
    self.statistics = statistics
    self.parameters = parameters
    layout = ArticleLayout(statistics)
    mixesArticles = layout.hasLongArticles && parameters.articlePart > 0
    meanArticle = max(1, layout.meanArticle)
    let mean = max(1, layout.meanPassage)
    norms = (0...Int(RowStatistics.longest)).map { length in
      let share = parameters.lengthWeight * Float(length) / mean
      return parameters.saturation * (1 - parameters.lengthWeight + share)
    }
  }
}

/// Scores rows term at a time into dense accumulators.
///
/// The passages of 300,000 rows are 1.2 MB of accumulators, which a cache holds; lists are read once,
/// in order. The accumulators are kept from query to query: only touched rows are set to zero again.
final class Scorer {
  let corpus: RankedCorpus
  private var scores: [Float]
  private var articleScores: [Float]
  /// The rows with a score, each once, in no order.
  private(set) var touched: [UInt32] = []
  private var touchedArticles: [UInt32] = []
  private var articles: [(article: UInt32, weight: Float)] = []

  init(_ corpus: RankedCorpus) {
    self.corpus = corpus
    scores = [Float](repeating: 0, count: corpus.statistics.count)
    articleScores =
      corpus.mixesArticles ? [Float](repeating: 0, count: corpus.layout.lengths.count) : []
  }

  /// Forgets the scores of the query before.
  ///
  /// - Complexity: O(rows that it touched).
  func begin() {
    for row in touched { scores[Int(row)] = 0 }
    for article in touchedArticles { articleScores[Int(article)] = 0 }
    touched.removeAll(keepingCapacity: true)
    touchedArticles.removeAll(keepingCapacity: true)
  }

  /// Calls `body` with each touched row and its score, the article's part mixed in.
  func forEachScore(_ body: (Int, Float) -> Void) {
    let part = corpus.mixesArticles ? corpus.parameters.articlePart : 0
    let article = corpus.layout.article
    let articleScores = articleScores
    scores.withUnsafeBufferPointer { scores in
      for row in touched.lazy.map(Int.init) {
        let whole = part > 0 ? part * articleScores[Int(article[row])] : 0
        body(row, (1 - part) * scores[row] + whole)
      }
    }
  }

  /// The inverse document frequency: ln(1 + (N − n + ½) / (n + ½)).
  static func inverseDocumentFrequency(_ count: Int, of total: Int) -> Float {
    Float(logarithm(1 + (Double(max(total, count) - count) + 0.5) / (Double(count) + 0.5)))
  }

  /// Adds what a unit gives to each row that answers it.
  ///
  /// A title's row is no passage: what it answers counts for the passages of its article that answer
  /// the unit too.
  ///
  /// - Returns: The titles' rows among the matches.
  /// - Complexity: O(rows of the matches).
  func add(_ matches: UnitMatches) -> [Int] {
    let parameters = corpus.parameters
    let idf = Scorer.inverseDocumentFrequency(matches.rows.count, of: corpus.layout.passages)
    let gain = idf * (parameters.saturation + 1)
    let presence = idf * parameters.presence
    let count = min(scores.count, corpus.statistics.count)
    var titles: [Int] = []
    // Taken out of the object for the loop: an access to a property is checked each time.
    var touched: [UInt32] = []
    swap(&touched, &self.touched)
    defer { swap(&touched, &self.touched) }
    touched.reserveCapacity(touched.count + matches.rows.count)
    let (titleBit, lengthMask) = (RowStatistics.titleBit, RowStatistics.lengthMask)
    let titleWeight = parameters.titleWeight
    matches.rows.withUnsafeBufferPointer { rows in
      matches.weights.withUnsafeBufferPointer { weights in
        corpus.statistics.entries.withUnsafeBufferPointer { entries in
          corpus.layout.article.withUnsafeBufferPointer { article in
            corpus.norms.withUnsafeBufferPointer { norms in
              scores.withUnsafeMutableBufferPointer { scores in
                var titleArticle = UInt32.max
                var title: Float = 0
                for index in rows.indices {
                  let row = Int(rows[index])
                  guard row < count else { break }
                  let entry = entries[row]
                  if entry & titleBit != 0 {
                    titleArticle = article[row]
                    title = weights[index] * titleWeight
                    titles.append(row)
                    continue
                  }
                  let own = weights[index]
                  let weight = article[row] == titleArticle ? own + title : own
                  let norm = norms[Int(entry & lengthMask)]
                  if scores[row] == 0 { touched.append(UInt32(row)) }
                  scores[row] += gain * weight / (weight + norm) + presence
                }
              }
            }
          }
        }
      }
    }
    if corpus.mixesArticles { addToArticles(matches) }
    return titles
  }

  /// Adds what a unit gives to each article.
  private func addToArticles(_ matches: UnitMatches) {
    let parameters = corpus.parameters
    var articles: [(article: UInt32, weight: Float)] = []
    swap(&articles, &self.articles)
    defer { swap(&articles, &self.articles) }
    articles.removeAll(keepingCapacity: true)
    matches.rows.withUnsafeBufferPointer { rows in
      corpus.layout.article.withUnsafeBufferPointer { article in
        var current = UInt32.max
        var sum: Float = 0
        for index in rows.indices {
          let row = Int(rows[index])
          guard row < article.count else { break }
          if article[row] != current {
            if current != .max { articles.append((current, sum)) }
            current = article[row]
            sum = 0
          }
          sum += matches.weights[index]
        }
        if current != .max { articles.append((current, sum)) }
      }
    }
    let idf = Scorer.inverseDocumentFrequency(articles.count, of: corpus.layout.articles)
    let gain = idf * (parameters.articleSaturation + 1)
    let lengths = corpus.layout.lengths
    let mean = corpus.meanArticle
    var articleScores: [Float] = []
    swap(&articleScores, &self.articleScores)
    defer { swap(&articleScores, &self.articleScores) }
    for (article, weight) in articles {
      let length = Float(lengths[Int(article)]) / mean
      let norm =
        parameters.articleSaturation
        * (1 - parameters.articleLengthWeight + parameters.articleLengthWeight * length)
      if articleScores[Int(article)] == 0 { touchedArticles.append(article) }
      articleScores[Int(article)] += gain * weight / (weight + norm)
    }
  }

  /// Gives what a title alone answers to the first passage of its article, where no passage answers
  /// itself.
  ///
  /// - Complexity: O(rows of the article).
  func add(title row: Int, score: Float) {
    let article = corpus.layout.article[row]
    var passage = row + 1
    while passage < scores.count, corpus.layout.article[passage] == article {
      if scores[passage] > 0 { return }
      passage += 1
    }
    guard row + 1 < scores.count, corpus.layout.article[row + 1] == article else { return }
    touched.append(UInt32(row + 1))
    scores[row + 1] += score
  }
}
