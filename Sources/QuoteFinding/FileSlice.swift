internal import Glibc

/// Reads a few bytes of a file.
enum FileSlice {
  /// The bytes of a range; nil where the file cannot be read or is shorter.
  static func bytes(_ range: Range<Int>, ofFileAt path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    guard fseek(file, range.lowerBound, SEEK_SET) == 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = fread(buffer.baseAddress, 1, range.count, file)
    }
    return bytes.count == range.count ? bytes : nil
  }
}
