import CorpusIndex

/// Compares the best passages with each other: a passage whose neighbours answer well is likelier to
/// answer well itself.
///
/// Score regularisation over the nearest neighbours (after Diaz 2007, "Regularizing query-based
/// retrieval scores"). Nothing is found that was not found before; the order changes.
struct NeighbourSmoothing {
  let parameters: RankingParameters

  /// A passage's words, by their hashes.
  struct Vector {
    var terms: [(hash: UInt32, count: Float)]
  }

  /// The entries in their new order.
  ///
  /// - Parameters:
  ///   - entries: The best passages, best first.
  ///   - vector: The words of one of them.
  /// - Returns: The same entries with their new scores, best first.
  /// - Complexity: O(n² · shared words) for the n best.
  func smoothed(
    _ entries: [TopRows.Entry], vector: (TopRows.Entry) throws -> Vector
  ) rethrows -> [TopRows.Entry] {
    let count = min(entries.count, parameters.smoothingDepth)
    guard count > 2 else { return entries }
    let similarities = similarities(try entries[..<count].map(vector))
    var result: [TopRows.Entry] = []
    result.reserveCapacity(entries.count)
    let part = parameters.smoothingPart
    for (index, entry) in entries[..<count].enumerated() {
      var nearest: [(similarity: Float, index: Int)] = []
      for other in 0..<count where other != index {
        let similarity = similarities[index * count + other]
        guard similarity > 0 else { continue }
        if nearest.count < parameters.smoothingNeighbours {
          nearest.append((similarity, other))
          nearest.sort { ($0.similarity, $1.index) > ($1.similarity, $0.index) }
        } else if let last = nearest.last, similarity > last.similarity {
          nearest[nearest.count - 1] = (similarity, other)
          nearest.sort { ($0.similarity, $1.index) > ($1.similarity, $0.index) }
        }
      }
      let weight = nearest.reduce(0) { $0 + $1.similarity }
      let lent = nearest.reduce(0) { $0 + $1.similarity * entries[$1.index].score }
      let score = (1 - part) * entry.score + (weight > 0 ? part * lent / weight : 0)
      result.append(TopRows.Entry(row: entry.row, score: score))
    }
    result.sort { $0.precedes($1) }
    let lowest = result.last?.score ?? 0
    result += entries[count...].map {
      TopRows.Entry(row: $0.row, score: min($0.score, lowest))
    }
    return result
  }

  /// The cosines of the vectors, weighted by how rare a word is among them.
  private func similarities(_ vectors: [Vector]) -> [Float] {
    let count = vectors.count
    var frequencies: [UInt32: Int] = [:]
    for vector in vectors {
      for term in vector.terms { frequencies[term.hash, default: 0] += 1 }
    }
    var postings: [UInt32: [(index: Int, weight: Float)]] = [:]
    for (index, vector) in vectors.enumerated() {
      var weights: [(UInt32, Float)] = []
      var norm: Float = 0
      for term in vector.terms {
        let frequency = frequencies[term.hash] ?? 1
        let weight =
          (1 + Float(logarithm(Double(term.count))))
          * Float(logarithm(Double(count + 1) / Double(frequency)))
        norm += weight * weight
        if frequency > 1 { weights.append((term.hash, weight)) }
      }
      norm = max(norm.squareRoot(), .leastNormalMagnitude)
      for (hash, weight) in weights { postings[hash, default: []].append((index, weight / norm)) }
    }
    var result = [Float](repeating: 0, count: count * count)
    result.withUnsafeMutableBufferPointer { result in
      for list in postings.values {
        for one in list {
          for other in list { result[one.index * count + other.index] += one.weight * other.weight }
        }
      }
    }
    return result
  }
}
