/// A JSON value with its line, for files written by people, who need to know where an error is.
package struct JSONTree: Sendable {
  /// The value itself.
  package enum Value: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONTree])
    /// The members in the order of the text.
    case object([(name: String, value: JSONTree)])
  }

  /// The value itself.
  package var value: Value
  /// The line in which it begins, from 1.
  package var line: Int

  /// Its type, in words, for messages.
  package var kind: String {
    switch value {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// Why a text is not JSON.
package struct JSONFault: Error, Hashable {
  /// The line, from 1.
  package var line: Int
  /// The position, in UTF-8 bytes from 0.
  package var offset: Int
  /// The reason, to follow the name of the text: `lacks a colon after “title”`.
  package var reason: String
}
