import FoundationEssentials
import Testing

@testable import CorpusReading

/// A folder of files for one test, removed with its owner.
final class Folder {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory.path
    path = base + "/izde-reading-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let parts = name.split(separator: "/").dropLast()
    if !parts.isEmpty {
      let folder = path + "/" + parts.joined(separator: "/")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    let file = path + "/" + name
    #expect(FileManager.default.createFile(atPath: file, contents: Data(bytes)))
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  /// The one file of this name.
  func file(_ name: String) throws -> SourceFile {
    try #require(FileWalker().files(in: path).files.first { $0.path == name })
  }

  /// The documents of one file, and what was said.
  func read(
    _ name: String, catalogue: Catalogue = Catalogue()
  ) throws -> (documents: [Document], report: DocumentReader.Report) {
    var documents: [Document] = []
    let report = try DocumentReader(catalogue: catalogue).read(file(name)) {
      documents.append($0)
    }
    return (documents, report)
  }
}

extension Document {
  /// The text of each passage, in order of the text.
  var passageTexts: [String] {
    articles.flatMap(\.passages).sorted { $0.range.lowerBound < $1.range.lowerBound }
      .map { String(decoding: text[$0.range], as: UTF8.self) }
  }
}

/// A generator whose seed a failing test names.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    // SplitMix64 (Steele, Lea, Flood 2014).
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// What holds for the passages of any document.
func expectSound(_ document: Document, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = document.text
  let passages = document.articles.flatMap(\.passages)
    .sorted { $0.range.lowerBound < $1.range.lowerBound }
  var end = 0
  text.withUnsafeBufferPointer { bytes in
    for passage in passages {
      let range = passage.range
      #expect(range.lowerBound >= end, "ordered, apart", sourceLocation: sourceLocation)
      #expect(range.upperBound <= text.count, "within the text", sourceLocation: sourceLocation)
      #expect(!range.isEmpty, sourceLocation: sourceLocation)
      #expect(
        !Blank.hasWord(end..<range.lowerBound, in: bytes), "no word is left out",
        sourceLocation: sourceLocation)
      #expect(text[range.lowerBound] & 0xC0 != 0x80, sourceLocation: sourceLocation)
      if range.upperBound < text.count {
        #expect(text[range.upperBound] & 0xC0 != 0x80, sourceLocation: sourceLocation)
      }
      end = range.upperBound
    }
    #expect(!Blank.hasWord(end..<text.count, in: bytes), sourceLocation: sourceLocation)
  }
  for article in document.articles {
    let numbers = article.passages.map(\.paragraph).sorted()
    #expect(
      numbers == Array(1..<numbers.count + 1), "numbered from 1", sourceLocation: sourceLocation)
  }
}
