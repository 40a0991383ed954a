import JSONReading
import Rendering

/// As much of JSON Schema as our own schema uses.
struct Schema {
  let root: JSONValue

  /// What in a value is not as the schema has it; empty when all is well.
  func complaints(on value: JSONValue) -> [String] { check(value, root, "$") }

  /// What is wrong with a value under one of the definitions.
  func complaints(on value: JSONValue, definition: String) -> [String] {
    guard let schema = root["$defs"]?[definition] else { return ["no definition \(definition)"] }
    return check(value, schema, "$")
  }

  private func check(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    if case .string(let reference)? = schema["$ref"] {
      let name = reference.split(separator: "/").last.map { String($0) } ?? ""
      guard let target = root["$defs"]?[name] else { return ["\(path): no \(reference)"] }
      return check(value, target, path)
    }
    if case .array(let choices)? = schema["oneOf"] {
      let results = choices.map { check(value, $0, path) }
      if results.count(where: { $0.isEmpty }) == 1 { return [] }
      // The choice that got furthest has the fewest complaints: those are worth reading.
      return results.min { $0.count < $1.count } ?? ["\(path): no choice"]
    }
    if let constant = schema["const"], constant != value { return ["\(path): not \(constant)"] }
    if case .array(let words)? = schema["enum"], !words.contains(value) {
      return ["\(path): \(value) is none of \(words)"]
    }
    if case .string(let type)? = schema["type"], !isOfType(value, type) {
      return ["\(path): \(value) is no \(type)"]
    }
    if case .number(let least)? = schema["minimum"], case .number(let number) = value,
      number < least
    {
      return ["\(path): \(number) is below \(least)"]
    }
    return checkMembers(value, schema, path) + checkItems(value, schema, path)
  }

  private func checkItems(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    guard case .array(let items) = value, let each = schema["items"] else { return [] }
    return items.enumerated().flatMap { check($1, each, "\(path)[\($0)]") }
  }

  private func checkMembers(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
    guard case .object(let members) = value else { return [] }
    var complaints: [String] = []
    if case .array(let names)? = schema["required"] {
      for case .string(let name) in names where members[name] == nil {
        complaints.append("\(path): \(name) is missing")
      }
    }
    for (name, member) in members {
      if let known = schema["properties"]?[name] {
        complaints += check(member, known, "\(path).\(name)")
      } else if schema["additionalProperties"] == .bool(false) {
        complaints.append("\(path): \(name) is not in the schema")
      }
    }
    return complaints
  }

  private func isOfType(_ value: JSONValue, _ type: String) -> Bool {
    switch (value, type) {
    case (.string, "string"), (.bool, "boolean"), (.array, "array"), (.object, "object"),
      (.number, "number"), (.null, "null"):
      true
    case (.number(let number), "integer"): number == number.rounded()
    default: false
    }
  }
}
