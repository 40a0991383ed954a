internal import JSONReading

/// Reads the fields of an object in the catalogue and reports errors with line and field.
struct CatalogueFields {
  let file: String
  /// The path of the object in messages: `documents → 6a9b… → articles[2]`.
  let place: String
  private let line: Int
  private var rest: [(name: String, value: JSONTree)]

  /// - Throws: `ReadingError` if the value is not an object.
  init(_ tree: JSONTree, file: String, place: String) throws(ReadingError) {
    guard case .object(let members) = tree.value else {
      throw Self.error(file, tree.line, "\(place) is \(tree.kind), not an object in braces.")
    }
    self.file = file
    self.place = place
    line = tree.line
    rest = members
  }

  static func error(
    _ file: String, _ line: Int, _ message: String, _ nextStep: String? = nil
  ) -> ReadingError {
    ReadingError(
      .catalogue, file: file, line: line,
      message: "Line \(line) of the catalogue \(quoted(file)): \(message)",
      nextStep: nextStep ?? "correct that line")
  }

  func error(_ line: Int?, _ message: String, _ nextStep: String? = nil) -> ReadingError {
    Self.error(file, line ?? self.line, "\(place) \(message)", nextStep)
  }

  mutating func take(_ name: String) -> JSONTree? {
    guard let index = rest.firstIndex(where: { $0.name == name }) else { return nil }
    let value = rest.remove(at: index).value
    if case .null = value.value { return nil }
    return value
  }

  mutating func string(_ name: String) throws(ReadingError) -> String? {
    guard let tree = take(name) else { return nil }
    guard case .string(let text) = tree.value else { throw misfit(name, tree, "a text") }
    return text.isEmpty ? nil : text
  }

  mutating func bool(_ name: String) throws(ReadingError) -> Bool {
    guard let tree = take(name) else { return false }
    guard case .bool(let value) = tree.value else { throw misfit(name, tree, "true or false") }
    return value
  }

  mutating func date(_ name: String) throws(ReadingError) -> String? {
    guard let tree = take(name) else { return nil }
    guard case .string(let text) = tree.value, Self.isDate(text) else {
      throw misfit(name, tree, "a date like “2011-12-21”, “2011-12” or “2011”")
    }
    return text
  }

  mutating func list(_ name: String) throws(ReadingError) -> [JSONTree] {
    guard let tree = take(name) else { return [] }
    guard case .array(let elements) = tree.value else { throw misfit(name, tree, "a list") }
    return elements
  }

  /// Whole numbers, each with its line in the file.
  mutating func integers(
    _ name: String, least: Int
  ) throws(ReadingError) -> (values: [Int], line: Int)? {
    guard let tree = take(name) else { return nil }
    guard case .array(let elements) = tree.value else { throw misfit(name, tree, "a list") }
    var values: [Int] = []
    for element in elements {
      guard case .number(let number) = element.value, let value = Int(exactly: number),
        value >= least
      else { throw misfit(name, element, "a whole number from \(least) up") }
      values.append(value)
    }
    return (values, tree.line)
  }

  /// The first and last line, `[3, 7]`.
  mutating func lines(_ name: String) throws(ReadingError) -> ClosedRange<Int>? {
    guard let (values, line) = try integers(name, least: 1) else { return nil }
    guard values.count == 2, values[0] <= values[1] else {
      throw error(line, "has “\(name)” that is not the first and the last line, as in [3, 7].")
    }
    return values[0]...values[1]
  }

  /// - Throws: `ReadingError` if an unknown field remains.
  func finish(known: String) throws(ReadingError) {
    guard let first = rest.first else { return }
    throw error(
      first.value.line, "has a field \(quoted(first.name)) that is not known.",
      "use one of: \(known)")
  }

  private func misfit(_ name: String, _ tree: JSONTree, _ wanted: String) -> ReadingError {
    error(tree.line, "has \(tree.kind) in “\(name)”, where \(wanted) should be.")
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, Int(parts[0]) != nil else {
      return false
    }
    let limits = [1...12, 1...31]
    return zip(parts.dropFirst(), limits).allSatisfy { part, limit in
      part.utf8.count == 2 && Int(part).map(limit.contains) == true
    }
  }
}
