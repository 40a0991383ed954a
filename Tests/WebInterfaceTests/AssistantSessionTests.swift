import Izde
import JSONReading
import Rendering
import TestSupport
import Testing

@testable import WebInterface

struct AssistantSessionTests {
  private let folder: TemporaryFolder
  private let session: AssistantSession

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("The strike in Zhanaozen began in May.\n", to: "corpus/one.txt")
    _ = try SearchIndex.build([folder.path + "/corpus"], into: folder.path + "/index")
    session = AssistantSession(indexDirectory: folder.path + "/index", version: "1")
  }

  struct Case: Sendable {
    var line: String
    var code: Int
  }

  @Test(arguments: [
    Case(line: "no json", code: -32_700), Case(line: "[]", code: -32_600),
    Case(line: "{\"id\":1}", code: -32_600),
    Case(line: "{\"id\":1,\"method\":\"nothing\"}", code: -32_601),
    Case(line: "{\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"rm\"}}", code: -32_602),
    Case(
      line:
        "{\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search\",\"arguments\":{}}}",
      code: -32_602),
    Case(
      line: "{\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"search\",\"arguments\":"
        + "{\"query\":\"a\",\"index\":\"/etc\"}}}", code: -32_602),
  ])
  func refuses(test: Case) throws {
    let answer = try JSONValue.parse(try #require(session.answer(to: test.line)))
    #expect(answer["error"]?["code"] == .number(Double(test.code)))
  }

  @Test func notificationsAreNotAnswered() {
    #expect(session.answer(to: "{\"method\":\"notifications/initialized\"}") == nil)
  }

  @Test func toolsAnswer() throws {
    let line =
      "{\"id\":\"x\",\"method\":\"tools/call\",\"params\":{\"name\":\"mentions\","
      + "\"arguments\":{\"name\":\"Zhanaozen\"}}}"
    let answer = try JSONValue.parse(try #require(session.answer(to: line)))
    #expect(answer["id"] == .string("x") && answer["result"]?["isError"] == .bool(false))
    guard case .array(let content) = answer["result"]?["content"] ?? .null,
      case .string(let text) = content.first?["text"] ?? .null
    else {
      Issue.record("the answer has no text")
      return
    }
    #expect(text.contains("\"type\":\"mention\"") && text.contains("\"complete\":true"))
  }
}
