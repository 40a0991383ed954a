/// A JSON value without its position, for requests of programs.
package enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Why a text is not JSON.
  package struct SyntaxError: Error, Hashable {
    /// A clause about the text: `it lacks a colon after “a” (byte 4)`.
    package var message: String
    /// The position, in UTF-8 bytes from 0.
    package var position: Int
  }

  /// Parses a text that is one value; the last of several members with one name counts.
  ///
  /// - Throws: `SyntaxError`.
  /// - Complexity: O(n); nesting is limited to 200.
  package static func parse(_ text: String) throws(SyntaxError) -> JSONValue {
    do throws(JSONFault) {
      return JSONValue(try JSONTreeParser.parse(Array(text.utf8), rules: .lenient))
    } catch {
      throw SyntaxError(
        message: "it \(error.reason) (byte \(error.offset))", position: error.offset)
    }
  }

  /// The value of a tree.
  package init(_ tree: JSONTree) {
    switch tree.value {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let value): self = .number(value)
    case .string(let value): self = .string(value)
    case .array(let elements): self = .array(elements.map(JSONValue.init))
    case .object(let members):
      self = .object(
        Dictionary(members.map { ($0.name, JSONValue($0.value)) }, uniquingKeysWith: { $1 }))
    }
  }

  /// The member of an object; nil if the value is not an object or has no such member.
  package subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { return members[name] }
    return nil
  }
}
