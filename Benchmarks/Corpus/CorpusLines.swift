import Glibc

/// A small text file, line by line; for files of the kernel too, which cannot be mapped.
struct CorpusLines {
  let lines: [String]

  init(_ path: String) throws {
    guard let file = fopen(path, "r") else { throw BenchmarkError("cannot read “\(path)”") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }
}
