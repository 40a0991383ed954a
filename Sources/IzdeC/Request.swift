import Findings
import Izde
import JSONReading
import Rendering

/// The errors of a request.
enum RequestError {
  static let noFolder = IzdeError(
    "izde_open needs a folder", suggestion: "give the folder of an index")
  static let noIndex = IzdeError(
    "this command needs an open index", suggestion: "pass izde_ask the handle from izde_open")
}

/// A request: a JSON object with the command, its operand and its options.
struct Request {
  /// The commands.
  enum Command: String, CaseIterable {
    case search, mentions, names, quote, show, cite, verify, info, build, decide, version,
      statistics
  }

  let command: Command
  private var members: [String: JSONValue]

  /// The query, the id, or nothing.
  var query: String? {
    for name in ["query", "id", "like"] {
      if case .string(let text) = members[name] { return text }
    }
    return nil
  }

  /// Parses a request.
  ///
  /// - Throws: `IzdeError` if it is invalid.
  init(_ text: String) throws {
    let value: JSONValue
    do {
      value = try JSONValue.parse(text)
    } catch {
      throw IzdeError(
        "the request is not JSON: \(error.message)",
        suggestion: #"{"command": "search", "query": "…"}"#)
    }
    guard case .object(let members) = value else {
      throw IzdeError(
        "the request is not an object", suggestion: #"{"command": "search", "query": "…"}"#)
    }
    let commands = Command.allCases.map(\.rawValue).joined(separator: ", ")
    guard case .string(let name) = members["command"] else {
      throw IzdeError("the request has no command", suggestion: "one of \(commands)")
    }
    guard let command = Command(rawValue: name) else {
      throw IzdeError("there is no command “\(name)”", suggestion: "one of \(commands)")
    }
    self.command = command
    self.members = members
    self.members["command"] = nil
  }

  /// Rejects members that the command does not have.
  func allow(_ names: [String]) throws {
    for name in members.keys.sorted() where !names.contains(name) {
      throw IzdeError(
        "\(command.rawValue) has no option “\(name)”",
        suggestion: "one of \(names.joined(separator: ", "))")
    }
  }

  private func wrong(_ name: String, _ wanted: String) -> IzdeError {
    IzdeError("“\(name)” of \(command.rawValue) takes \(wanted)")
  }

  /// A text; nil if it is not given or null.
  func text(_ name: String) throws -> String? {
    switch members[name] {
    case nil, .null: return nil
    case .string(let text): return text
    default: throw wrong(name, "a text")
    }
  }

  /// A text that is required.
  func neededText(_ name: String) throws -> String {
    guard let text = try text(name) else {
      throw IzdeError("\(command.rawValue) needs “\(name)”")
    }
    return text
  }

  /// A list of texts; empty if it is not given.
  func texts(_ name: String) throws -> [String] {
    switch members[name] {
    case nil, .null: return []
    case .string(let text): return [text]
    case .array(let values):
      return try values.map { value in
        guard case .string(let text) = value else { throw wrong(name, "texts") }
        return text
      }
    default: throw wrong(name, "a list of texts")
    }
  }

  /// A whole number from `least` on; nil if it is not given or null.
  func number(_ name: String, atLeast least: Int = 0) throws -> Int? {
    switch members[name] {
    case nil, .null: return nil
    case .number(let value):
      guard let number = Int(exactly: value), number >= least else {
        throw wrong(name, "a whole number from \(least) on")
      }
      return number
    default: throw wrong(name, "a number")
    }
  }

  /// A list of whole numbers; nil if it is not given or null.
  func numbers(_ name: String) throws -> [Int]? {
    switch members[name] {
    case nil, .null: return nil
    case .array(let values):
      return try values.map { value in
        guard case .number(let value) = value, let number = Int(exactly: value) else {
          throw wrong(name, "whole numbers")
        }
        return number
      }
    default: throw wrong(name, "a list of whole numbers")
    }
  }

  /// A list of objects; nil if it is not given or null.
  func objects(_ name: String) throws -> [JSONValue]? {
    switch members[name] {
    case nil, .null: return nil
    case .array(let values): return values
    default: throw wrong(name, "a list of objects")
    }
  }

  /// True or false; nil if it is not given or null.
  func flag(_ name: String) throws -> Bool? {
    switch members[name] {
    case nil, .null: return nil
    case .bool(let value): return value
    default: throw wrong(name, "true or false")
    }
  }

  /// One of a set of words; nil if it is not given or null.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type
  ) throws -> Choice? where Choice.RawValue == String {
    guard let text = try text(name) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    throw wrong(
      name, "one of \(Choice.allCases.map(\.rawValue).joined(separator: ", ")), not “\(text)”")
  }

  /// The limit as options represent it: 0 means all.
  func limit(default standard: Int?) throws -> Int? {
    guard let limit = try number("limit") else { return standard }
    return limit == 0 ? nil : limit
  }
}
