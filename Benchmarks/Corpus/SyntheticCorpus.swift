import Glibc

/// Writes a corpus as JSON Lines: documents of ten paragraphs of 60 to 100 words.
///
/// Words follow Zipf's law; about one in sixty is a name in one of its spellings. Streamed: memory
/// does not grow with the size.
struct SyntheticCorpus {
  let vocabulary: SyntheticVocabulary
  let seed: UInt64
  static let paragraphsPerDocument = 10

  init(seed: UInt64 = 20_111_216) {
    self.seed = seed
    vocabulary = SyntheticVocabulary(seed: seed)
  }

  /// Writes this many passages; returns the bytes of the file.
  func write(passages: Int, to path: String) throws -> Int {
    guard let file = fopen(path, "w") else { throw BenchmarkError("cannot write “\(path)”") }
    defer { fclose(file) }
    let pool = BytePool(vocabulary.words)
    let names = vocabulary.names.map { BytePool($0.spellings) }
    let wordTable = AliasTable.zipf(vocabulary.words.count, shift: 2.7)
    let nameTable = AliasTable.zipf(names.count, shift: 5)
    let spellingTable = AliasTable(weights: [7, 1, 1, 1])
    var generator = SeededGenerator(seed: seed ^ UInt64(passages))
    var buffer = ByteWriter()
    var written = 0
    var left = passages
    var document = 0
    while left > 0 {
      document += 1
      buffer.append("{\"id\":\"d\(document)\",\"title\":\"")
      for index in 0..<5 {
        if index > 0 { buffer.append(0x20) }
        // A title's words are its own: they count as the passage's for us and not for the peers.
        buffer.append(pool[wordTable.draw(&generator)])
        buffer.append("x")
      }
      buffer.append("\",\"date\":\"\(2000 + generator.below(20))\",\"text\":\"")
      for paragraph in 0..<min(left, SyntheticCorpus.paragraphsPerDocument) {
        if paragraph > 0 { buffer.append("\\n\\n") }
        let length = 60 + generator.below(41)
        for place in 0..<length {
          let opens = place % 16 == 0
          if place > 0 { buffer.append(opens ? ". " : " ") }
          if !opens, generator.below(64) == 0 {
            let name = names[nameTable.draw(&generator)]
            buffer.append(name[spellingTable.draw(&generator)])
          } else {
            buffer.append(pool[wordTable.draw(&generator)], isCapital: opens)
          }
        }
        buffer.append(".")
      }
      buffer.append("\"}\n")
      left -= min(left, SyntheticCorpus.paragraphsPerDocument)
      if buffer.bytes.count > 1 << 22 || left == 0 {
        written += buffer.bytes.count
        guard fwrite(buffer.bytes, 1, buffer.bytes.count, file) == buffer.bytes.count else {
          throw BenchmarkError("cannot write “\(path)”; is the disk full?")
        }
        buffer.bytes.removeAll(keepingCapacity: true)
      }
    }
    return written
  }
}

/// Words as bytes, one after the other.
struct BytePool {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  init(_ words: [String]) {
    for word in words {
      bytes.append(contentsOf: word.utf8)
      ends.append(bytes.count)
    }
  }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[ends[index]..<ends[index + 1]] }
}

/// Bytes on their way to a file.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ word: ArraySlice<UInt8>, isCapital: Bool = false) {
    let start = bytes.count
    bytes.append(contentsOf: word)
    if isCapital { bytes[start] &= 0xDF }
  }
}
