package import Platform
package import SQLiteStore

/// Why posting lists cannot be read from the segments.
package enum PostingsError: Error, Sendable {
  /// A page of the index is damaged; the value is its id in the `%_data` table.
  case corrupt(page: Int64)
  /// A row is negative or does not fit in 32 bits; the caller must query FTS5 instead.
  case rowOutOfRange(Int64)
  /// The temporary file of a build failed.
  case runs(SystemError)
  /// SQLite failed.
  case store(SQLiteError)
}

extension PostingsError: CustomStringConvertible {
  /// One sentence.
  package var description: String {
    switch self {
    case .corrupt(let page): "page \(page) of the full-text index is damaged"
    case .rowOutOfRange(let row): "row \(row) of the full-text index is outside of 32 bits"
    case .runs(let error): "a temporary file cannot be written: \(error.reason)"
    case .store(let error): error.description
    }
  }
}

/// Runs `body` and wraps a SQLite error in a `PostingsError`.
@inline(__always)
func storing<Result>(
  _ body: () throws(SQLiteError) -> Result
) throws(PostingsError) -> Result {
  do throws(SQLiteError) { return try body() } catch { throw .store(error) }
}
