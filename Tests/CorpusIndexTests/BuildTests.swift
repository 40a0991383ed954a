import CorpusReading
import Foundation
import Testing

@testable import CorpusIndex

@Suite struct BuildTests {
  /// A folder that is removed when the test ends.
  final class Folder {
    let path: String
    init() throws {
      path = NSTemporaryDirectory() + "izde-" + UUID().uuidString
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }
    func write(_ text: String, to name: String) throws {
      let file = URL(fileURLWithPath: path).appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  func build(
    _ folder: Folder, mode: IndexBuilder.Options.Mode = .update
  ) throws -> IndexBuilder.Outcome {
    var options = IndexBuilder.Options()
    options.mode = mode
    return try IndexBuilder(directory: folder.path + "/index", options: options).build([
      folder.path + "/corpus"
    ])
  }

  @Test func everyPassageIsItsBytes() throws {
    let folder = try Folder()
    try folder.write(
      "A title\n\nThe first strike began in Shetpe.\nA second line.\n", to: "corpus/a.txt")
    try folder.write(
      "{\"id\":\"x\",\"title\":\"T\",\"text\":\"One. Два.\"}\n", to: "corpus/b.jsonl")
    let outcome = try build(folder)
    #expect(outcome.filesRead == 2)
    let reader = try IndexReader(at: folder.path + "/index")
    var seen = 0
    try reader.forEachArticle { article in
      for passage in try reader.passages(in: article.rows) where article.record == nil {
        let file = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/corpus/a.txt"))
        #expect([UInt8](file[passage.range]) == passage.text)
        seen += 1
      }
    }
    #expect(seen == 3)
    #expect(try reader.statistics(of: Array("strike".utf8))?.passages == 1)
    #expect(try reader.statistics(of: [1] + Array("strike".utf8))?.occurrences == 1)
  }

  @Test func unchangedFilesAreNotReadAgainAndVanishedOnesLeave() throws {
    let folder = try Folder()
    for number in 0..<6 {
      try folder.write("Text \(number) of Zhanaozen.\n", to: "corpus/\(number).txt")
    }
    _ = try build(folder)
    var outcome = try build(folder)
    #expect(outcome.filesRead == 0 && outcome.filesUnchanged == 6)
    try folder.write("Another text, of Aktau.\n", to: "corpus/3.txt")
    try FileManager.default.removeItem(atPath: folder.path + "/corpus/5.txt")
    outcome = try build(folder)
    #expect(outcome.filesRead == 1 && outcome.filesUnchanged == 4 && outcome.filesRemoved == 1)
    let reader = try IndexReader(at: folder.path + "/index")
    #expect(try reader.statistics(of: Array("zhanaozen".utf8))?.passages == 4)
    #expect(try reader.statistics(of: Array("aktau".utf8))?.passages == 1)
    #expect(try reader.statistics(of: Array("5".utf8)) == nil)
  }
}
