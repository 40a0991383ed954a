import CorpusIndex
import Findings
import SQLiteStore

extension UnitEvaluator {
  /// A word's occurrences: its lists, one for each form.
  private struct Occurrences {
    var lists: [PostingList] = []
    var rows: [UInt32] = []

    /// The positions in a row, ascending, each once.
    func positions(in row: UInt32, into result: inout [TokenPosition]) throws {
      result.removeAll(keepingCapacity: true)
      for list in lists {
        guard let index = list.index(of: row) else { continue }
        try list.appendPositions(at: index, to: &result)
      }
      if lists.count > 1 {
        result.sort()
        var last: TokenPosition?
        result.removeAll { position in
          defer { last = position }
          return position == last
        }
      }
    }
  }

  /// The rows in which the words of a unit stand together.
  ///
  /// - Complexity: O(postings of the words), and the positions in rows that hold all of them.
  mutating func phrase(_ unit: SearchUnit) throws -> UnitMatches {
    var words: [Occurrences] = []
    for word in unit.words {
      var occurrences = Occurrences()
      for form in word.forms {
        // A form of several parts inside a phrase is asked for by its first part.
        guard let term = form.terms.first else { continue }
        var list = PostingList()
        try reader.read(term, into: &list)
        guard list.count > 0 else { continue }
        occurrences.rows =
          occurrences.rows.isEmpty ? list.rows : sortedUnion(occurrences.rows, list.rows)
        occurrences.lists.append(list)
      }
      guard !occurrences.rows.isEmpty else { return UnitMatches() }
      words.append(occurrences)
    }
    // The rarest word decides which rows are looked at.
    var candidates = words.map(\.rows).min { $0.count < $1.count } ?? []
    for word in words { candidates = sortedIntersection(candidates, word.rows) }
    var result = UnitMatches()
    var positions = [[TokenPosition]](repeating: [], count: words.count)
    for row in candidates {
      for index in words.indices {
        try words[index].positions(in: row, into: &positions[index])
      }
      let count =
        unit.isUnordered
        ? Proximity.clusters(positions, within: unit.slop + words.count)
        : Proximity.sequences(positions, slop: unit.slop)
      guard count > 0 else { continue }
      result.rows.append(row)
      result.weights.append(Float(count))
    }
    return result
  }
}

/// The members of either of two ascending lists.
func sortedUnion(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
  var result: [UInt32] = []
  result.reserveCapacity(left.count + right.count)
  var i = 0
  var j = 0
  while i < left.count || j < right.count {
    if j == right.count || i < left.count && left[i] < right[j] {
      result.append(left[i])
      i += 1
    } else {
      if i < left.count, left[i] == right[j] { i += 1 }
      result.append(right[j])
      j += 1
    }
  }
  return result
}

/// The members of both of two ascending lists; the shorter one first.
///
/// - Complexity: O(short · log long) where the lengths are far apart, else O(short + long).
func sortedIntersection(_ short: [UInt32], _ long: [UInt32]) -> [UInt32] {
  var result: [UInt32] = []
  result.reserveCapacity(min(short.count, long.count))
  var j = 0
  for row in short {
    var step = 1
    while j + step < long.count, long[j + step] < row { step *= 2 }
    var low = j + step / 2
    var high = min(j + step, long.count)
    if j < long.count, long[j] >= row { (low, high) = (j, j) }
    while low < high {
      let middle = (low + high) / 2
      if long[middle] < row { low = middle + 1 } else { high = middle }
    }
    j = low
    if j == long.count { break }
    if long[j] == row { result.append(row) }
  }
  return result
}
