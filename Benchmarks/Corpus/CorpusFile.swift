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
  var place = 0
  var start = 0
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  while place < text.count {
    let byte = text[place]
    let length = gapLength(text, place)
    if length == 0 {
      hash = (hash ^ UInt64(byte < 0x80 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
      place += 1
      continue
    }
    if place > start { body(UnsafeRawBufferPointer(rebasing: text[start..<place]), hash) }
    hash = 0xCBF2_9CE4_8422_2325
    place += length
    start = place
  }
  if place > start {
    body(UnsafeRawBufferPointer(rebasing: text[start..<min(place, text.count)]), hash)
  }
}

/// How many bytes of what is no letter and no digit begin here: ASCII, the signs of Latin-1 (U+00A0
/// to U+00BF) and general punctuation (U+2000 to U+203F); 0 within a word.
@inline(__always)
private func gapLength(_ text: UnsafeRawBufferPointer, _ place: Int) -> Int {
  let byte = text[place]
  if byte < 0x80 {
    return (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) ? 0 : 1
  }
  if byte == 0xC2 { return 2 }
  if byte == 0xE2, place + 1 < text.count, text[place + 1] == 0x80 { return 3 }
  return 0
}

/// The hash under which `forEachPlainWord` gives a word.
func plainHash(_ word: String) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in word.utf8 {
    hash = (hash ^ UInt64(byte < 0x80 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
  }
  return hash
}
