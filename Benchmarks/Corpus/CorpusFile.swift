import Glibc

/// A JSON Lines file, mapped into memory and read line by line.
final class CorpusFile {
  let path: String
  private let base: UnsafeRawBufferPointer

  init(_ path: String) throws {
    self.path = path
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw BenchmarkError("cannot read “\(path)”") }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size > 0, let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { throw BenchmarkError("“\(path)” is empty or cannot be mapped") }
    base = UnsafeRawBufferPointer(start: address, count: size)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: base.baseAddress), base.count)
  }

  var byteCount: Int { base.count }

  /// Each line without its break.
  func forEachLine(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var start = 0
    while start < base.count {
      var end = start
      if let address = base.baseAddress,
        let found = memchr(address + start, 0x0A, base.count - start)
      {
        end = address.distance(to: UnsafeRawPointer(found))
      } else {
        end = base.count
      }
      if end > start { try body(UnsafeRawBufferPointer(rebasing: base[start..<end])) }
      start = end + 1
    }
  }

  /// Each passage: a paragraph of a document's text.
  func forEachPassage(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    try forEachLine { line in
      try JSONLine(line).bytes("text").withUnsafeBytes { text in
        var start = 0
        while start < text.count {
          var end = start
          while end < text.count,
            text[end] != 0x0A || end + 1 >= text.count || text[end + 1] != 0x0A
          {
            end += 1
          }
          if end > start { try body(UnsafeRawBufferPointer(rebasing: text[start..<end])) }
          start = end
          while start < text.count, text[start] == 0x0A { start += 1 }
        }
      }
    }
  }
}

/// The words of a text for an independent count: runs of letters, in lower case.
///
/// Deliberately not the project's own segmentation, which it is held against.
@inline(__always)
func forEachPlainWord(
  _ text: UnsafeRawBufferPointer, _ body: (_ word: UnsafeRawBufferPointer, _ hash: UInt64) -> Void
) {
  var start = 0
  while start < text.count {
    while start < text.count, !isPlainLetter(text[start]) { start += 1 }
    var end = start
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    while end < text.count, isPlainLetter(text[end]) {
      let byte = text[end]
      hash = (hash ^ UInt64(byte < 0x80 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
      end += 1
    }
    if end > start { body(UnsafeRawBufferPointer(rebasing: text[start..<end]), hash) }
    start = end
  }
}

@inline(__always)
private func isPlainLetter(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 || (0x30...0x39).contains(byte)
}

/// The hash under which `forEachPlainWord` gives a word.
func plainHash(_ word: String) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in word.utf8 {
    hash = (hash ^ UInt64(byte < 0x80 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
  }
  return hash
}
