import TestSupport
import Testing

@testable import Rendering

/// The reader of JSON in our output's neighbourhood agrees with RFC 8259.
@Suite struct JSONConformanceTests {
  @Test(arguments: JSONCases.accepted) func jsonIsRead(_ text: String) throws {
    _ = try JSONValue.parse(text)
  }

  @Test(arguments: JSONCases.refused) func whatIsNoJSONIsRefused(_ text: String) {
    #expect(throws: JSONValue.SyntaxError.self) { try JSONValue.parse(text) }
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
}
