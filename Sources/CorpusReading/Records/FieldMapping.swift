/// Maps izde's fields (`text`, `title`, `author` …) to the field names of records and tables.
package struct FieldMapping: Sendable, Hashable {
  /// The fields of a record.
  package enum Field: String, Sendable, CaseIterable {
    case text, id, title, author, outlet, date, url, language
  }

  /// The name or path of fields that have another one: `body`, `meta.headline`.
  package private(set) var paths: [Field: String] = [:]

  /// Creates a mapping with the default names.
  package init() {}

  /// Parses options: `text=body`, `title=meta.headline`; later ones take precedence.
  ///
  /// Returns nil if one of them is invalid.
  package init?(_ options: [String]) {
    for option in options {
      guard let equals = option.firstIndex(of: "="),
        let field = Field(rawValue: String(option[..<equals])),
        option.index(after: equals) < option.endIndex
      else { return nil }
      paths[field] = String(option[option.index(after: equals)...])
    }
  }

  /// The equivalent options, in order.
  package var options: [String] {
    Field.allCases.compactMap { field in paths[field].map { "\(field.rawValue)=\($0)" } }
  }

  /// The path of a field.
  package func path(of field: Field) -> String { paths[field] ?? field.rawValue }

  /// Whether all names are the default ones.
  package var isPlain: Bool { paths.isEmpty }

  /// This mapping with the names of another, which take precedence.
  package func merging(_ other: FieldMapping) -> FieldMapping {
    var result = self
    result.paths.merge(other.paths) { $1 }
    return result
  }
}

extension TextRecord {
  /// Sets a field to a text.
  mutating func set(_ field: FieldMapping.Field, to value: String) {
    switch field {
    case .text: text = Array(value.utf8)
    case .id: id = value
    case .title: title = value
    case .author: author = value
    case .outlet: outlet = value
    case .date: date = value
    case .url: url = value
    case .language: language = value
    }
  }
}
