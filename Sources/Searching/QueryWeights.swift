import Platform

/// How much each unit of a query counts, from the query as a whole.
///
/// A short query means each of its words; a pasted paragraph has words that carry it, which it
/// repeats, and many that stand there by chance.
struct QueryWeights {
  /// The units that give scores, by number, each with its weight.
  let units: [(number: Int, weight: Float)]
  /// From 1 for a query of a few words towards 0 for a long one: how much it counts that each word is
  /// there at all.
  let shortness: Float
  /// The power of the inverse document frequency by which a long query's common words lose weight; 0
  /// for a query of a few words.
  let rarityExponent: Float
  private let parameters: RankingParameters
  private let greatestFrequency: Float

  /// - Parameters:
  ///   - units: The units by number, with how often the query has each.
  ///   - passages: How many passages the corpus has.
  ///   - parameters: The parameters of ranking.
  init(_ units: [(number: Int, count: Int)], passages: Int, parameters: RankingParameters) {
    self.units = units.map { unit in
      let count = Double(max(1, unit.count))
      return (
        unit.number, Float(exponential(Double(parameters.repetitionPower) * logarithm(count)))
      )
    }
    self.parameters = parameters
    let length = Float(max(1, units.count))
    let share = parameters.shortQuery / length
    shortness = share >= 1 ? 1 : share * share * share * share
    rarityExponent = max(0, 1 - parameters.wordsBeforeRarity / length)
    greatestFrequency = max(Scorer.inverseDocumentFrequency(0, of: passages), 1)
  }

  /// What a word gives that is there at all, in parts of its inverse document frequency.
  var presence: Float { parameters.presence * shortness }

  /// The part of a score that is lost by a passage that has none of the words.
  ///
  /// A query of one word has nothing to coordinate.
  var coordination: Float { units.count > 1 ? parameters.coordination * shortness : 0 }

  /// The neighbours' part in the score.
  var smoothingPart: Float {
    parameters.smoothingPart
      + (parameters.longSmoothingPart - parameters.smoothingPart) * (1 - shortness)
  }

  /// The inverse document frequency of a unit, with its weight in the query.
  func gain(_ frequency: Float, weight: Float) -> Float {
    guard rarityExponent > 0 else { return frequency * weight }
    let rarity = Double(max(frequency, .leastNormalMagnitude) / greatestFrequency)
    return frequency * weight * Float(exponential(Double(rarityExponent) * logarithm(rarity)))
  }
}
