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

  /// - Complexity: O(rows).
  init(_ statistics: RowStatistics, parameters: RankingParameters) {
    self.statistics = statistics
    self.parameters = parameters
    layout = ArticleLayout(statistics)
    mixesArticles = layout.hasLongArticles && parameters.articlePart > 0
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
/// in order.
struct Scorer {
  let corpus: RankedCorpus
  private(set) var scores: [Float]
  private var articleScores: [Float]

  private var parameters: RankingParameters { corpus.parameters }
  private var mixesArticles: Bool { corpus.mixesArticles }
  /// Which rows make an article.
  var layout: ArticleLayout { corpus.layout }
  /// The kind and length of each row.
  var statistics: RowStatistics { corpus.statistics }

  init(_ corpus: RankedCorpus) {
    self.corpus = corpus
    scores = [Float](repeating: 0, count: corpus.statistics.count)
    articleScores =
      corpus.mixesArticles ? [Float](repeating: 0, count: corpus.layout.lengths.count) : []
  }

  /// The inverse document frequency: ln(1 + (N − n + ½) / (n + ½)).
  static func inverseDocumentFrequency(_ count: Int, of total: Int) -> Float {
    Float(logarithm(1 + (Double(max(total, count) - count) + 0.5) / (Double(count) + 0.5)))
  }

  /// Adds what a unit gives to each row that answers it.
  ///
  /// A title's row is no passage: what it answers counts for the passages of its article that answer
  /// the unit or another one themselves.
  ///
  /// - Complexity: O(rows of the matches).
  mutating func add(_ matches: UnitMatches) {
    let idf = Scorer.inverseDocumentFrequency(matches.rows.count, of: layout.passages)
    let gain = idf * (parameters.saturation + 1)
    let presence = idf * parameters.presence
    let titleWeight = parameters.titleWeight
    let count = scores.count
    let rows = matches.rows
    let weights = matches.weights
    statistics.entries.withUnsafeBufferPointer { entries in
      layout.article.withUnsafeBufferPointer { article in
        corpus.norms.withUnsafeBufferPointer { norms in
          scores.withUnsafeMutableBufferPointer { scores in
            var titleArticle = UInt32.max
            var title: Float = 0
            for index in rows.indices {
              let row = Int(rows[index])
              guard row < count else { break }
              let entry = entries[row]
              if entry & RowStatistics.titleBit != 0 {
                titleArticle = article[row]
                title = weights[index] * titleWeight
                continue
              }
              let weight = article[row] == titleArticle ? weights[index] + title : weights[index]
              let norm = norms[Int(entry & RowStatistics.lengthMask)]
              scores[row] += gain * weight / (weight + norm) + presence
            }
          }
        }
      }
    }
    if mixesArticles { addToArticles(matches) }
  }

  /// Adds what a unit gives to each article.
  private mutating func addToArticles(_ matches: UnitMatches) {
    var articles: [(article: UInt32, weight: Float)] = []
    for index in matches.rows.indices {
      let row = Int(matches.rows[index])
      guard row < layout.article.count else { break }
      let article = layout.article[row]
      let isTitle = statistics.isTitle(row)
      let weight = matches.weights[index] * (isTitle ? parameters.titleWeight : 1)
      if let last = articles.last, last.article == article {
        articles[articles.count - 1].weight += weight
      } else {
        articles.append((article, weight))
      }
    }
    let idf = Scorer.inverseDocumentFrequency(articles.count, of: layout.articles)
    let gain = idf * (parameters.articleSaturation + 1)
    let mean = max(1, layout.meanArticle)
    for (article, weight) in articles {
      let length = Float(layout.lengths[Int(article)]) / mean
      let norm =
        parameters.articleSaturation
        * (1 - parameters.articleLengthWeight + parameters.articleLengthWeight * length)
      articleScores[Int(article)] += gain * weight / (weight + norm)
    }
  }

  /// Gives what a title alone answers to the first passage of its article, where no passage answers
  /// itself.
  ///
  /// - Complexity: O(rows of the article).
  mutating func add(title row: Int, score: Float) {
    let article = layout.article[row]
    var passage = row + 1
    while passage < scores.count, layout.article[passage] == article {
      if scores[passage] > 0 { return }
      passage += 1
    }
    if row + 1 < scores.count, layout.article[row + 1] == article { scores[row + 1] += score }
  }

  /// Mixes the articles' scores into those of their passages, once all units have been added.
  mutating func finish() {
    guard mixesArticles else { return }
    let part = parameters.articlePart
    for row in scores.indices where scores[row] > 0 {
      scores[row] = (1 - part) * scores[row] + part * articleScores[Int(layout.article[row])]
    }
  }
}
