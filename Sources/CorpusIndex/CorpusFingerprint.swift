import Platform
import SQLiteStore

/// A SHA-256 over the paths and checksums of the files, in the order of their paths.
struct CorpusFingerprint {
  /// 64 hexadecimal digits.
  let hex: String

  /// Computes that of an index.
  ///
  /// - Complexity: O(files), of which most are where they were in the order.
  init(of connection: Connection) throws {
    let statement = try connection.prepare("SELECT path, sha256 FROM sources")
    var bytes: [UInt8] = []
    var lines: [(path: Range<Int>, sha256: Range<Int>)] = []
    while try statement.step() {
      let start = bytes.count
      statement.withBytes(0) { unsafe bytes.append(contentsOf: $0) }
      let middle = bytes.count
      statement.withBytes(1) { unsafe bytes.append(contentsOf: $0) }
      lines.append((start..<middle, middle..<bytes.count))
    }
    bytes.withUnsafeBufferPointer { bytes in
      lines.sort { one, other in
        let (path, otherPath) = (bytes[one.path], bytes[other.path])
        if path.lexicographicallyPrecedes(otherPath) { return true }
        return path.elementsEqual(otherPath)
          && bytes[one.sha256].lexicographicallyPrecedes(bytes[other.sha256])
      }
    }
    var sorted: [UInt8] = []
    sorted.reserveCapacity(bytes.count + 3 * lines.count)
    for line in lines {
      sorted += bytes[line.sha256]
      sorted += [0x20, 0x20]
      sorted += bytes[line.path]
      sorted.append(0x0A)
    }
    hex = SHA256.hex(of: sorted)
  }
}
