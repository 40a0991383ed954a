import CorpusIndex
import Platform

/// Compares the best passages with each other: a passage whose neighbours answer well is likelier to
/// answer well itself.
///
/// Score regularisation over the nearest neighbours (after Diaz 2007, "Regularizing query-based
/// retrieval scores"). Nothing is found that was not found before; the order changes.
struct NeighbourSmoothing {
  let parameters: RankingParameters
  /// The neighbours' part in the score.
  let part: Float

  /// A passage's words, by number.
  struct Vector {
    var terms: [StemCounter.Count]
  }

  /// The entries in their new order.
  ///
  /// - Parameters:
  ///   - entries: The best passages, best first.
  ///   - words: For each of them which words of the query it has, a bit each; empty where that does
  ///     not matter. Who had more words and the better score stays before.
  ///   - vector: The words of one of them.
  /// - Returns: The same entries with their new scores, best first.
  /// - Complexity: O(n² · shared words) for the n best.
  func smoothed(
    _ entries: [TopRows.Entry], words: [UInt64] = [], vector: (TopRows.Entry) throws -> Vector
  ) rethrows -> [TopRows.Entry] {
    let count = min(entries.count, parameters.smoothingDepth)
    guard count > 2 else { return entries }
    let similarities = similarities(try entries[..<count].map(vector))
    var result: [TopRows.Entry] = []
    result.reserveCapacity(entries.count)
    for (index, entry) in entries[..<count].enumerated() {
      let nearest = nearest(index, of: count, similarities)
      let weight = nearest.reduce(0) { $0 + $1.similarity }
      let lent = nearest.reduce(0) { $0 + $1.similarity * entries[$1.index].score }
      var score = entry.score
      if weight > 0 {
        // The mean of a few says less.
        let trusted = part * Float(nearest.count) / Float(parameters.smoothingNeighbours)
        score = (1 - trusted) * entry.score + trusted * lent / weight
      }
      result.append(TopRows.Entry(row: entry.row, score: score))
    }
    if words.count >= count { keepFuller(&result, entries, words) }
    result.sort { $0.precedes($1) }
    let lowest = result.last?.score ?? 0
    result += entries[count...].map {
      TopRows.Entry(row: $0.row, score: min($0.score, lowest))
    }
    return result
  }

  /// Puts no passage behind one that has fewer of the same words and had no better score.
  ///
  /// - Complexity: O(n²).
  private func keepFuller(
    _ result: inout [TopRows.Entry], _ entries: [TopRows.Entry], _ words: [UInt64]
  ) {
    // Those with fewer words first, so that what they are raised to is known.
    let order = result.indices.sorted { words[$0].nonzeroBitCount < words[$1].nonzeroBitCount }
    for (position, fuller) in order.enumerated() {
      for other in order[..<position]
      where words[other] != words[fuller] && words[other] & ~words[fuller] == 0
        && entries[other].score <= entries[fuller].score
        && result[other].score >= result[fuller].score
      {
        result[fuller].score = result[other].score.nextUp
      }
    }
  }

  /// The nearest neighbours of a passage, nearest first, at equal similarity the better first.
  private func nearest(
    _ index: Int, of count: Int, _ similarities: [Float]
  ) -> [(similarity: Float, index: Int)] {
    var nearest: [(similarity: Float, index: Int)] = []
    for other in 0..<count where other != index {
      let similarity = similarities[index * count + other]
      guard similarity > 0 else { continue }
      if nearest.count == parameters.smoothingNeighbours {
        guard let last = nearest.last, similarity > last.similarity else { continue }
        nearest.removeLast()
      }
      var place = nearest.count
      while place > 0, nearest[place - 1].similarity < similarity { place -= 1 }
      nearest.insert((similarity, other), at: place)
    }
    return nearest
  }

  /// The cosines of the vectors, weighted by how rare a word is among them.
  ///
  /// Words are numbered densely, so that tables take the place of dictionaries, and sums are made in
  /// the same order each time.
  private func similarities(_ vectors: [Vector]) -> [Float] {
    let count = vectors.count
    let terms = vectors.reduce(0) { max($0, $1.terms.last.map { Int($0.term) + 1 } ?? 0) }
    var frequencies = [Int32](repeating: 0, count: terms)
    for vector in vectors { for term in vector.terms { frequencies[Int(term.term)] += 1 } }
    let rarities = (0...count).map { Float(logarithm(Double(count + 1) / Double(max(1, $0)))) }
    var result = [Float](repeating: 0, count: count * count)
    // One passage at a time is spread over the table of words, and the ones after it are multiplied
    // with it.
    let weighted = vectors.map { normalised($0, frequencies, rarities) }
    var spread = [Float](repeating: 0, count: terms)
    for one in 0..<count {
      for (term, weight) in weighted[one] { spread[Int(term)] = weight }
      spread.withUnsafeBufferPointer { spread in
        for other in one + 1..<max(one + 1, count) {
          var sum: Float = 0
          for (term, weight) in weighted[other] { sum += weight * spread[Int(term)] }
          result[one * count + other] = sum
          result[other * count + one] = sum
        }
      }
      for (term, _) in weighted[one] { spread[Int(term)] = 0 }
    }
    return result
  }

  /// The words of a passage that others have too, weighted; all its words together have length 1.
  private func normalised(
    _ vector: Vector, _ frequencies: [Int32], _ rarities: [Float]
  ) -> [(term: UInt32, weight: Float)] {
    var weights: [(term: UInt32, weight: Float)] = []
    weights.reserveCapacity(vector.terms.count)
    var norm: Float = 0
    for term in vector.terms {
      let frequency = Int(frequencies[Int(term.term)])
      let often = term.count == 1 ? 1 : 1 + Float(logarithm(Double(term.count)))
      let weight = often * rarities[frequency]
      norm += weight * weight
      if frequency > 1 { weights.append((term.term, weight)) }
    }
    norm = max(norm.squareRoot(), .leastNormalMagnitude)
    for index in weights.indices { weights[index].weight /= norm }
    return weights
  }
}
