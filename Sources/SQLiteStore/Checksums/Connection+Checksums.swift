internal import CSQLite

extension Connection {
  /// Reserves space for the checksum at the end of every page; must be the first call on a new
  /// database.
  package func reservePageEnds() throws(SQLiteError) {
    var count = Int32(PageChecksum.size)
    try handle.check(
      unsafe sqlite3_file_control(handle.pointer, "main", SQLITE_FCNTL_RESERVE_BYTES, &count))
  }
}

extension PageChecksum {
  /// The numbers, from 1, of pages whose checksum does not match their content; at most `limit`.
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
