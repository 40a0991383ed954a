import Platform

/// A SHA-256 over the paths and checksums of the files, in the order of their paths.
struct CorpusFingerprint {
  /// 64 hexadecimal digits.
  let hex: String

  /// Computes that of the files of an index.
  ///
  /// - Complexity: O(files), of which most are where they were in the order.
  init(of stored: StoredFiles) {
    var files = stored.files
    var hash = SHA256()
    stored.bytes.withUnsafeBufferPointer { bytes in
      // Slices of the buffer, so that comparing and copying are those of plain memory.
      func isBefore(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        bytes[one].lexicographicallyPrecedes(bytes[other])
      }
      let isSorted = zip(files, files.dropFirst()).allSatisfy { isBefore($0.path, $1.path) }
      if !isSorted {
        files.sort { one, other in
          if isBefore(one.path, other.path) { return true }
          return !isBefore(other.path, one.path) && isBefore(one.sha256, other.sha256)
        }
      }
      var lines: [UInt8] = []
      lines.reserveCapacity(CorpusFingerprint.linesAtOnce * 2)
      for file in files {
        lines.append(contentsOf: bytes[file.sha256])
        lines.append(0x20)
        lines.append(0x20)
        lines.append(contentsOf: bytes[file.path])
        lines.append(0x0A)
        guard lines.count >= CorpusFingerprint.linesAtOnce else { continue }
        lines.withUnsafeBytes { unsafe hash.update($0) }
        lines.removeAll(keepingCapacity: true)
      }
      lines.withUnsafeBytes { unsafe hash.update($0) }
    }
    hex = hash.finalizedHex()
  }

  /// How many bytes of lines are collected before they are hashed.
  private static let linesAtOnce = 1 << 16
}
