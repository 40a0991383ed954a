import Findings
import JSONReading
import Rendering
import TestSupport
import Testing

/// The published schema and what is printed are one.
@Suite struct SchemaTests {
  private let schema: Schema

  init() throws {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = "/\(folder)/docs/schema/izde-output.schema.json"
    let bytes = try #require(TemporaryFolder.bytes(ofFileAt: path))
    schema = Schema(root: try JSONValue.parse(String(decoding: bytes, as: UTF8.self)))
  }

  @Test(arguments: Answers.all.indices)
  func everyRecordIsAsTheSchemaSays(_ index: Int) throws {
    let (command, answer) = Answers.all[index]
    let lines = Answers.rendered(answer, command: command, as: .jsonl) { $0.grouping = .year }
    for line in lines.split(separator: "\n") {
      #expect(line.hasPrefix("{\"type\":\""))
      #expect(schema.complaints(on: try JSONValue.parse(String(line))) == [], "\(line)")
    }
    let document = try JSONValue.parse(Answers.rendered(answer, command: command, as: .json))
    #expect(schema.complaints(on: document, definition: "document") == [])
  }

  @Test(arguments: [
    #"{"type":"passage"}"#, #"{"type":"surprise"}"#, #"{"type":"error"}"#,
    #"{"type":"error","message":"m","position":-1}"#, #"{"type":"error","message":"m","more":1}"#,
    #"{"type":"name","form":"F","kind":"k","count":1,"spellings":[{"form":"F"}]}"#,
  ])
  func theSchemaRefuses(_ line: String) throws {
    #expect(schema.complaints(on: try JSONValue.parse(line)) != [])
  }
}
