internal import JSONReading

/// Reads a record whose fields have other names, are nested, or are lists.
enum MappedRecord {
  /// The record in a line.
  ///
  /// A text may be a list of paragraphs, an author a list of names. A path leads through objects
  /// and every element of a list: `body.paragraphs.text`.
  ///
  /// - Throws: `RecordFault` if the line is not an object or has no text.
  /// - Complexity: O(n).
  static func record(
    in line: UnsafeBufferPointer<UInt8>, mapping: FieldMapping
  ) throws(RecordFault) -> TextRecord {
    let tree: JSONTree
    do {
      tree = try JSONTreeParser.parse(Array(line))
    } catch {
      throw RecordFault(offset: 0, reason: error.reason)
    }
    guard case .object(let members) = tree.value else {
      throw RecordFault(offset: 0, reason: "is not a JSON object")
    }
    var record = TextRecord()
    for field in FieldMapping.Field.allCases {
      let path = mapping.path(of: field)
      var found: [JSONTree] = []
      collect(path[...], in: tree, into: &found)
      let texts = found.flatMap(texts(of:)).filter { !$0.isEmpty }
      if texts.isEmpty {
        if found.contains(where: { !$0.isNull }), field != .text { record.misfits.append(path) }
        continue
      }
      record.set(field, to: texts.joined(separator: field == .text ? "\n\n" : ", "))
    }
    guard !record.text.isEmpty else {
      let names = members.map { quoted($0.name) }.prefix(12).joined(separator: ", ")
      throw RecordFault(
        offset: 0,
        reason: "has no field \(quoted(mapping.path(of: .text))) that holds a text; it has "
          + (names.isEmpty ? "none" : names))
    }
    return record
  }

  /// The values at a path; a name that contains dots takes precedence over a path.
  private static func collect(
    _ path: Substring, in tree: JSONTree, into found: inout [JSONTree]
  ) {
    switch tree.value {
    case .array(let elements):
      for element in elements { collect(path, in: element, into: &found) }
    case .object(let members):
      if let member = members.first(where: { $0.name == path }) {
        found.append(member.value)
        return
      }
      var dot = path.startIndex
      while let next = path[dot...].firstIndex(of: ".") {
        if let member = members.first(where: { $0.name == path[..<next] }) {
          collect(path[path.index(after: next)...], in: member.value, into: &found)
          return
        }
        dot = path.index(after: next)
      }
    default: break
    }
  }

  private static func texts(of tree: JSONTree) -> [String] {
    switch tree.value {
    case .string(let text): [text]
    case .number(let number):
      [Int(exactly: number).map { String($0) } ?? String(number)]
    case .array(let elements): elements.flatMap(texts(of:))
    case .null, .bool, .object: []
    }
  }
}

extension JSONTree {
  /// Whether it is JSON null.
  fileprivate var isNull: Bool {
    if case .null = value { return true }
    return false
  }
}
