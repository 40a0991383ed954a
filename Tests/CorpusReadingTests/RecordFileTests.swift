import Platform
import Testing

@testable import CorpusReading

@Suite struct RecordFileTests {
  @Test func recordsAreDocuments() throws {
    let folder = try Folder()
    let lines = """
      {"id":"k1","title":"On rivers","text":"On rivers\\nThe river rose.","date":"2001"}

      {"text":"Second."}\r
      nonsense
      {"id":"k3","text":"Third.","title":5.5}
      """
    try folder.write("\u{FEFF}" + lines, to: "x.jsonl")
    let (documents, report) = try folder.read("x.jsonl")
    #expect(documents.map(\.record) == [1, 3, 5])
    #expect(documents.map(\.id) == ["k1", nil, "k3"])
    #expect(documents.map { $0.articles[0].proposedSlug } == ["on-rivers", "x-3", "5-5"])
    #expect(documents[0].passageTexts == ["On rivers", "The river rose."])
    #expect(documents[0].articles[0].passages[1].line == 2)
    #expect(documents[0].articles[0].date == "2001")
    #expect(
      report.warnings.map(\.message) == [
        "Line 4 of “x.jsonl” is not a JSON object (byte 1); it is skipped."
      ])
    #expect(report.warnings.first?.line == 4)
    #expect(report.documents == 3)
    let bytes = Array(("\u{FEFF}" + lines).utf8)
    #expect(report.sha256 == SHA256.hex(of: bytes))
    for document in documents {
      let range = try #require(document.recordRange)
      let again = try DocumentReader().record(
        document.record ?? 0, at: range, of: folder.file("x.jsonl"))
      #expect(again?.text == document.text)
      #expect(again?.articles == document.articles)
    }
    #expect(try DocumentReader().record(4, at: 0..<9, of: folder.file("x.jsonl")) == nil)
    let range = try #require(documents[2].recordRange)
    #expect(bytes[range].elementsEqual("{\"id\":\"k3\",\"text\":\"Third.\",\"title\":5.5}".utf8))
  }

  @Test func linesLongerThanTheBufferAreRead() throws {
    let folder = try Folder()
    let long = String(repeating: "many words ", count: 300_000)
    try folder.write("{\"text\":\"\(long)\"}\n{\"text\":\"end\"}", to: "x.jsonl")
    let (documents, report) = try folder.read("x.jsonl")
    #expect(documents.map(\.text.count) == [3_300_000, 3])
    #expect(report.warnings == [])
  }

  @Test func aLineTooLongIsSkippedWithASentence() throws {
    let folder = try Folder()
    let long = [UInt8](repeating: 0x61, count: 5 << 20)
    try folder.write(long + "\n{\"text\":\"end\"}".utf8, to: "x.jsonl")
    var documents: [Document] = []
    let report = try RecordFile(folder.file("x.jsonl"), longestLine: 2 << 20).read {
      documents.append($0)
    }
    #expect(documents.map(\.record) == [2])
    #expect(documents.map(\.recordRange) == [5_242_881..<5_242_895])
    #expect(
      report.warnings.map(\.message)
        == ["Line 1 of “x.jsonl” is longer than 2 MiB; it is skipped."])
  }

  @Test func manyFaultsAreCounted() throws {
    let folder = try Folder()
    try folder.write(String(repeating: "x\n", count: 50), to: "x.jsonl")
    let report = try folder.read("x.jsonl").report
    #expect(report.warnings.count == 21)
    #expect(
      report.warnings.last?.message == "30 more lines of “x.jsonl” are not as they should be.")
  }

  @Test func whatTheBodyThrowsEndsTheReading() throws {
    struct Stop: Error {}
    let folder = try Folder()
    try folder.write("{\"text\":\"a\"}\n{\"text\":\"b\"}", to: "x.jsonl")
    let file = try folder.file("x.jsonl")
    var count = 0
    #expect(throws: Stop.self) {
      _ = try DocumentReader().read(file) { _ in
        count += 1
        throw Stop()
      }
    }
    #expect(count == 1)
  }
}
