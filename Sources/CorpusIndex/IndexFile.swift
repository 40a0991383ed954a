import Glibc
import SQLiteStore

/// The file of an index, read without SQLite.
enum IndexFile {
  /// The pages that do not agree with their checksums, from 1, at most `limit`.
  ///
  /// - Complexity: O(bytes).
  static func damagedPages(_ path: String, limit: Int) throws(IndexError) -> [Int] {
    guard let file = fopen(path, "rb") else {
      throw IndexError(.unreadable, "“\(path)” cannot be opened: \(FileSystem.reason())")
    }
    defer { fclose(file) }
    return PageChecksum.damagedPages(pageSize: Schema.pageSize, limit: limit) { count in
      [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        filled = fread(buffer.baseAddress, 1, count, file)
      }
    }
  }
}
