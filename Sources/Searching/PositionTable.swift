import FTS5Segments

/// Where a word stands in some rows, under any of several terms.
struct PositionTable {
  /// For each position the number of its row among the rows, ascending.
  private var numbers: [UInt32] = []
  /// The positions, as `TokenPosition` has them, ascending in each row, each once.
  private(set) var positions: [UInt64] = []
  /// Where in `positions` those of each row end.
  private var ends: [Int] = []

  /// A table of no rows.
  init() {}

  /// - Parameters:
  ///   - lists: The lists of the terms.
  ///   - rows: The rows, ascending.
  /// - Throws: `PostingsError`.
  /// - Complexity: O(rows + positions · log lists), and to find the rows of each list in the other
  ///   rows O(short · log long).
  init(of lists: [PostingList], in rows: [UInt32]) throws(PostingsError) {
    var tables: [PositionTable] = []
    for list in lists {
      var table = PositionTable()
      try list.appendPositions(in: rows, numbers: &table.numbers, positions: &table.positions)
      if !table.positions.isEmpty { tables.append(table) }
    }
    while tables.count > 1 {
      var pairs: [PositionTable] = []
      for index in stride(from: 0, to: tables.count, by: 2) {
        pairs.append(
          index + 1 < tables.count ? tables[index].united(with: tables[index + 1]) : tables[index])
      }
      tables = pairs
    }
    self = tables.first ?? PositionTable()
    ends.reserveCapacity(rows.count)
    var end = 0
    for number in rows.indices {
      while end < numbers.count, numbers[end] == number { end += 1 }
      ends.append(end)
    }
  }

  /// Where in `positions` those of a row are, by its number; nothing for a table of no rows.
  func range(of number: Int) -> Range<Int> {
    guard number < ends.count else { return 0..<0 }
    return (number > 0 ? ends[number - 1] : 0)..<ends[number]
  }

  /// The positions of both, each once; `ends` is left empty.
  private func united(with other: PositionTable) -> PositionTable {
    var result = PositionTable()
    let capacity = positions.count + other.positions.count
    result.numbers.reserveCapacity(capacity)
    result.positions.reserveCapacity(capacity)
    var i = 0
    var j = 0
    while i < positions.count || j < other.positions.count {
      let isOurs: Bool
      if j == other.positions.count {
        isOurs = true
      } else if i == positions.count {
        isOurs = false
      } else if numbers[i] != other.numbers[j] {
        isOurs = numbers[i] < other.numbers[j]
      } else {
        isOurs = positions[i] <= other.positions[j]
        if positions[i] == other.positions[j] { j += 1 }
      }
      if isOurs {
        result.numbers.append(numbers[i])
        result.positions.append(positions[i])
        i += 1
      } else {
        result.numbers.append(other.numbers[j])
        result.positions.append(other.positions[j])
        j += 1
      }
    }
    return result
  }

  /// How often the words of some tables stand directly after one another in a row.
  ///
  /// - Parameters:
  ///   - tables: The words in their order.
  ///   - number: The number of the row.
  /// - Returns: How many places of the first word begin such a sequence.
  /// - Complexity: O(positions in the row).
  static func sequences(_ tables: [PositionTable], inRow number: Int) -> Int {
    guard let first = tables.first else { return 0 }
    var count = 0
    for start in first.range(of: number) {
      let place = first.positions[start]
      var isThere = true
      for index in 1..<tables.count {
        let range = tables[index].range(of: number)
        guard tables[index].contains(place + UInt64(index), in: range) else {
          isThere = false
          break
        }
      }
      if isThere { count += 1 }
    }
    return count
  }

  private func contains(_ position: UInt64, in range: Range<Int>) -> Bool {
    for index in range where positions[index] >= position { return positions[index] == position }
    return false
  }
}
