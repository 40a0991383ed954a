internal import QueryLanguage

/// The fields of a request, validated against an endpoint's table.
struct CheckedParameters {
  private let values: [String: String]

  /// Validates the fields.
  ///
  /// - Throws: `WebError` for a field that is unknown, repeated or has an invalid value. A
  ///   misspelled field must not be ignored, since the answer would be to another question.
  init(_ fields: FormFields, of endpoint: Endpoint, needsQuery: Bool = true) throws(WebError) {
    var values: [String: String] = [:]
    for field in fields.fields {
      guard let parameter = endpoint.parameters.first(where: { $0.name == field.name }) else {
        let known = endpoint.parameters.map(\.name).joined(separator: ", ")
        throw WebError(
          400, "“\(field.name)” is no parameter of \(endpoint.path); known are \(known)")
      }
      guard values.updateValue(field.value, forKey: field.name) == nil else {
        throw WebError(400, "“\(field.name)” stands twice")
      }
      try Self.check(field.value, parameter)
    }
    for parameter in endpoint.parameters where parameter.isRequired && needsQuery {
      guard values[parameter.name] != nil else {
        throw WebError(400, "“\(parameter.name)” is missing: \(parameter.about)")
      }
    }
    self.values = values
  }

  private static func check(_ value: String, _ parameter: Endpoint.Parameter) throws(WebError) {
    let isFit: Bool
    let wanted: String
    switch parameter.values {
    case .text:
      isFit = isText(value) && value.unicodeScalars.count <= Endpoint.longestText
      wanted = "a text of at most \(Endpoint.longestText) characters"
    case .date:
      isFit = QueryDates(of: value) != nil
      wanted = "a date like 2011, 2011-12 or 2011-12-16"
    case .choice(let choices, _):
      isFit = choices.contains(value)
      wanted = "one of " + choices.joined(separator: ", ")
    case .number(let range):
      let number = Int(value)
      isFit = number.map { range.contains($0) && String($0) == value } ?? false
      wanted = "a number from \(range.lowerBound) to \(range.upperBound)"
    }
    guard isFit else {
      throw WebError(400, "“\(parameter.name)” is \(wanted), not “\(value.prefix(40))”")
    }
  }

  /// Whether a text is not blank.
  static func isText(_ text: String) -> Bool { text.contains { !$0.isWhitespace } }

  subscript(name: String) -> String? { values[name] }

  /// The format of the answer.
  var format: String { values["format"] ?? "json" }

  /// The command line option for a field; empty if the field was not sent.
  func option(_ name: String) -> [String] { values[name].map { ["--\(name)", $0] } ?? [] }

  /// The command line option for a boolean field.
  func flag(_ name: String) -> [String] { values[name] == "true" ? ["--\(name)"] : [] }
}
