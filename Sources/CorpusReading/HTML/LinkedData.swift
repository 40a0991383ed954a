internal import JSONReading

/// The metadata of an article in the linked data of a page (schema.org, as JSON-LD).
struct LinkedData {
  var headline: String?
  var author: String?
  var publisher: String?
  /// The date as written.
  var published: String?
  var url: String?
  var language: String?

  /// The largest script that is read, in bytes.
  private static let largest = 1 << 20

  /// Reads one script; invalid JSON is ignored, as in browsers.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= Self.largest, let tree = try? JSONTreeParser.parse(Array(bytes)) else {
      return
    }
    visit(tree)
  }

  /// Searches a value for an article: in lists, in `@graph`, and in the main entity of a page.
  private mutating func visit(_ tree: JSONTree) {
    switch tree.value {
    case .array(let elements): for element in elements { visit(element) }
    case .object:
      let types = tree["@type"]?.texts ?? []
      if types.contains(where: {
        $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report"
      }) {
        take(tree)
      }
      if let graph = tree["@graph"] { visit(graph) }
      if let entity = tree["mainEntity"] { visit(entity) }
    default: break
    }
  }

  private mutating func take(_ tree: JSONTree) {
    func set(_ field: inout String?, _ value: String?) {
      guard field == nil, let value else { return }
      let bytes = Array(value.utf8)
      let line = bytes.withUnsafeBufferPointer { HTMLReference.decoded($0, 0..<$0.count) }
      if !line.isEmpty { field = line }
    }
    set(&headline, tree["headline"]?.texts.first ?? tree["name"]?.texts.first)
    let names = tree["author"]?.names.filter { !$0.hasPrefix("http") } ?? []
    set(&author, names.isEmpty ? nil : names.joined(separator: ", "))
    set(&publisher, tree["publisher"]?.names.first)
    set(&published, (tree["datePublished"] ?? tree["dateCreated"])?.texts.first)
    set(&url, tree["url"]?.texts.first ?? tree["mainEntityOfPage"]?.identifiers.first)
    set(&language, tree["inLanguage"]?.texts.first)
  }
}

extension JSONTree {
  /// A member of an object.
  fileprivate subscript(name: String) -> JSONTree? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// A text, or the texts of a list.
  fileprivate var texts: [String] {
    switch value {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.texts)
    default: []
    }
  }

  /// Names of persons or bodies: texts, or objects with a `name`.
  fileprivate var names: [String] {
    switch value {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.names)
    case .object: self["name"]?.texts ?? []
    default: []
    }
  }

  /// Addresses: texts, or objects with an `@id`.
  fileprivate var identifiers: [String] {
    if case .object = value { return self["@id"]?.texts ?? [] }
    return texts
  }
}
