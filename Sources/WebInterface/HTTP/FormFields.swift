/// Names and values of a query string or of a submitted form.
///
/// Source: the URL standard, `application/x-www-form-urlencoded`.
package struct FormFields: Sendable, Hashable {
  /// The fields in the order sent.
  package private(set) var fields: [(name: String, value: String)]

  /// Creates no fields.
  package init() { fields = [] }

  /// Creates fields.
  package init(_ fields: [(name: String, value: String)]) { self.fields = fields }

  /// Parses `a=1&b=two+words`.
  ///
  /// - Returns: nil if an escape is broken, a name or value is not UTF-8, or there are more
  ///   fields than `mostFields`.
  /// - Complexity: O(n).
  package init?(encoded bytes: some Collection<UInt8>) {
    fields = []
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      guard fields.count < Self.mostFields else { return nil }
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentEncoding.decode(parts[0], plusIsSpace: true),
        let value = PercentEncoding.decode(
          parts.count > 1 ? parts[1] : pair.prefix(0), plusIsSpace: true)
      else { return nil }
      fields.append((name, value))
    }
  }

  /// The most fields of a request; our pages send fewer.
  static let mostFields = 200

  /// The first non-empty value of a name.
  package subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// All non-empty values of a name.
  package func all(_ name: String) -> [String] {
    fields.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
  }

  /// The fields with one set to a value, or removed if the value is nil.
  package func setting(_ name: String, _ value: String?) -> FormFields {
    var result = FormFields(fields.filter { $0.name != name })
    if let value { result.fields.append((name, value)) }
    return result
  }

  /// The fields with one more value of a name.
  package func adding(_ name: String, _ value: String) -> FormFields {
    FormFields(fields + [(name, value)])
  }

  /// The fields without one value of a name.
  package func removing(_ name: String, _ value: String) -> FormFields {
    FormFields(fields.filter { $0 != (name, value) })
  }

  /// The fields as a query string, without fields that have no value.
  package var encoded: String {
    fields.filter { !$0.value.isEmpty }.map {
      PercentEncoding.encode($0.name) + "=" + PercentEncoding.encode($0.value)
    }.joined(separator: "&")
  }

  package static func == (one: FormFields, other: FormFields) -> Bool {
    one.fields.elementsEqual(other.fields, by: ==)
  }

  package func hash(into hasher: inout Hasher) {
    for field in fields {
      hasher.combine(field.name)
      hasher.combine(field.value)
    }
  }
}
