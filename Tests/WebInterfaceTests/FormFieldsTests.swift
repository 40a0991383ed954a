import Testing

@testable import WebInterface

struct FormFieldsTests {
  @Test(arguments: [
    ("a=1&b=two+words", [["a", "1"], ["b", "two words"]]),
    ("q=%D0%90%D0%BA%D1%82%D0%B0%D1%83", [["q", "Актау"]]),
    ("a&b=&c=x=y", [["a", ""], ["b", ""], ["c", "x=y"]]), ("", []),
  ])
  func reads(text: String, expected: [[String]]) throws {
    let fields = try #require(FormFields(encoded: text.utf8))
    #expect(fields.fields.map { [$0.name, $0.value] } == expected)
  }

  @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%ff", "a=%00", "%80=1"])
  func refuses(text: String) { #expect(FormFields(encoded: text.utf8) == nil) }

  @Test func refusesMoreFieldsThanAPageSends() {
    let text = (0...FormFields.mostFields).map { "a\($0)=1" }.joined(separator: "&")
    #expect(FormFields(encoded: text.utf8) == nil)
  }

  @Test(arguments: ["Шетпе & co", "a+b=c", "«жоқ»", "100 %", "tab\tand\nline"])
  func survivesTheWayThroughAnAddress(value: String) throws {
    let fields = FormFields([("q", value), ("x", "1")])
    #expect(try #require(FormFields(encoded: fields.encoded.utf8)) == fields)
  }

  @Test(arguments: ["/../etc/passwd", "/read/%2e%2e", "/%2E/x", "search", "", "/a%", "/%00"])
  func refusesPaths(target: String) {
    #expect(WebRequest(method: "GET", target: target, headers: [:]) == nil)
  }

  @Test func keepsAnEscapedSlashWithinItsPart() throws {
    let request = try #require(WebRequest(method: "GET", target: "/read/a%2Fb?q=c", headers: [:]))
    #expect(request.path == ["read", "a/b"] && request.query["q"] == "c")
  }
}
