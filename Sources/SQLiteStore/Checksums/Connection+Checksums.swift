internal import CSQLite

extension Connection {
  /// Leaves room for checksums at the end of every page; to be asked of a new file, before anything
  /// else.
  package func reservePageEnds() throws(SQLiteError) {
    var count = Int32(PageChecksum.size)
    try handle.check(
      unsafe sqlite3_file_control(handle.pointer, "main", SQLITE_FCNTL_RESERVE_BYTES, &count))
  }
}

extension PageChecksum {
  /// The pages of a database that do not end with the checksum of the rest, from 1, at most `limit`.
  ///
  /// - Complexity: O(bytes).
  package static func damagedPages(
    of file: DatabaseFile, pageSize: Int, limit: Int
  ) throws(SQLiteError) -> [Int] {
    var damaged: [Int] = []
    var number = 1
    while damaged.count < limit {
      let page = try file.bytes(at: (number - 1) * pageSize, count: pageSize)
      if page.isEmpty { break }
      let isWhole = unsafe page.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress, bytes.count == pageSize else { return false }
        return unsafe holds(start, size: pageSize, number: number)
      }
      if !isWhole { damaged.append(number) }
      number += 1
    }
    return damaged
  }
}
