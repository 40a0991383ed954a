import JSONReading
import TestSupport
import Testing

/// The parser agrees with RFC 8259, by either of its rules.
@Suite struct JSONConformanceTests {
  @Test(arguments: JSONCases.accepted) func jsonIsRead(_ text: String) throws {
    _ = try JSONValue.parse(text)
    _ = try JSONTreeParser.parse(Array(text.utf8))
  }

  @Test(arguments: JSONCases.refused) func whatIsNoJSONIsRefused(_ text: String) {
    #expect(throws: JSONValue.SyntaxError.self) { try JSONValue.parse(text) }
    #expect(throws: JSONFault.self) { try JSONTreeParser.parse(Array(text.utf8)) }
  }

  @Test func deepNestingIsRefusedNotFollowed() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONValue.SyntaxError.self) { try JSONValue.parse(deep) }
    let objects = String(repeating: #"{"a":"#, count: 100_000)
    #expect(throws: JSONValue.SyntaxError.self) { try JSONValue.parse(objects) }
  }

  @Test func valuesAreTheirs() throws {
    let text = #"[-0.5e2, "\u0416\uD83D\uDE00\uD800x", {"a":[true,null]}]"#
    #expect(
      try JSONValue.parse(text)
        == .array([
          .number(-50), .string("Ж😀\u{FFFD}x"), .object(["a": .array([.bool(true), .null])]),
        ]))
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("{\"a\"}", 4), ("[1,]", 3), ("nul", 0), ("\"a", 2), ("1 2", 2),
    ("\"\u{1}\"", 1), (#""\x""#, 1), (#""\u12""#, 3), ("{1:2}", 1),
  ])
  func badTextIsRefused(_ text: String, _ position: Int) {
    let error = #expect(throws: JSONValue.SyntaxError.self) { try JSONValue.parse(text) }
    #expect(error?.position == position)
  }

  @Test(arguments: [
    (#""\ud83d\udc2a""#, "🐪"), (#""\ud83d""#, "\u{FFFD}"), (#""\ud83dx""#, "\u{FFFD}x"),
    (#""\u0416""#, "Ж"), (#""\/\b\f""#, "/\u{8}\u{C}"),
  ])
  func escapesAreRead(_ text: String, _ expected: String) throws {
    #expect(try JSONValue.parse(text) == .string(expected))
  }
}
