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
    let read = bytes
    let sorted = read.withUnsafeBufferPointer { read in
      // A slice of the buffer, so that comparing and copying are those of plain memory.
      func isBefore(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        read[one].lexicographicallyPrecedes(read[other])
      }
      let isSorted = zip(lines, lines.dropFirst()).allSatisfy { isBefore($0.path, $1.path) }
      if !isSorted {
        lines.sort { one, other in
          if isBefore(one.path, other.path) { return true }
          return !isBefore(other.path, one.path) && isBefore(one.sha256, other.sha256)
        }
      }
      return [UInt8](unsafeUninitializedCapacity: read.count + 3 * lines.count) { sorted, count in
        guard let start = sorted.baseAddress, let from = read.baseAddress else { return }
        func append(_ range: Range<Int>) {
          (start + count).initialize(from: from + range.lowerBound, count: range.count)
          count += range.count
        }
        func append(_ byte: UInt8) {
          (start + count).initialize(to: byte)
          count += 1
        }
        for line in lines {
          append(line.sha256)
          append(0x20)
          append(0x20)
          append(line.path)
          append(0x0A)
        }
      }
    }
    hex = SHA256.hex(of: sorted)
  }
}
