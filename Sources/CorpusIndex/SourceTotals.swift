import SQLiteStore

/// What the files of an index have together: passages, documents, words.
struct SourceTotals {
  /// The columns of `sources` that are summed, and the keys of the sums in the meta table.
  private static let columns = ["passages", "furniture", "documents", "words"]
  private var sums = [Int](repeating: 0, count: SourceTotals.columns.count)

  /// The sums by their keys.
  var values: [(key: String, value: Int)] { zip(SourceTotals.columns, sums).map { ($0, $1) } }

  /// Counts those of the files from one id through another.
  ///
  /// - Complexity: O(files).
  init(of connection: Connection, from first: Int, through last: Int = .max) throws {
    let columns = SourceTotals.columns.map { "coalesce(sum(\($0)), 0)" }
    let statement = try connection.cached(
      "SELECT \(columns.joined(separator: ", ")) FROM sources WHERE id BETWEEN ? AND ?")
    defer { statement.reset() }
    try statement.bind(first, 1)
    try statement.bind(last, 2)
    guard try statement.step() else { return }
    for column in sums.indices { sums[column] = statement.integer(column) }
  }

  /// Reads those that the index has stored.
  init(storedIn connection: Connection) throws {
    for (column, key) in SourceTotals.columns.enumerated() {
      sums[column] =
        try connection.integer("SELECT value FROM meta WHERE key=?", .text(key)) ?? 0
    }
  }

  mutating func add(_ other: SourceTotals) {
    for column in sums.indices { sums[column] += other.sums[column] }
  }

  mutating func subtract(_ other: SourceTotals) {
    for column in sums.indices { sums[column] -= other.sums[column] }
  }
}
