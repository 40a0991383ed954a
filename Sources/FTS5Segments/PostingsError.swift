package import SQLiteStore

/// Why the postings cannot be read straight from the segments.
package enum PostingsError: Error, Sendable {
  /// A page of the index is damaged: its id in the `%_data` table.
  case corrupt(page: Int64)
  /// A row is negative or beyond 32 bits; ask FTS5 itself.
  case rowOutOfRange(Int64)
  /// SQLite failed below.
  case store(SQLiteError)
}

extension PostingsError: CustomStringConvertible {
  /// One sentence.
  package var description: String {
    switch self {
    case .corrupt(let page): "page \(page) of the full-text index is damaged"
    case .rowOutOfRange(let row): "row \(row) of the full-text index is outside of 32 bits"
    case .store(let error): error.description
    }
  }
}

/// Runs `body` and tells a SQLite error as a postings error.
@inline(__always)
func storing<Result>(
  _ body: () throws(SQLiteError) -> Result
) throws(PostingsError) -> Result {
  do throws(SQLiteError) { return try body() } catch { throw .store(error) }
}
