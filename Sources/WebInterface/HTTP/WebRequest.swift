/// An HTTP request, independent of the server.
package struct WebRequest: Sendable {
  /// `GET`, `HEAD` or `POST`; others are refused.
  package var method: String
  /// The components of the path, decoded (`/read/a%2Fb` is `read`, `a/b`).
  package var path: [String]
  /// The fields of the query string.
  package var query: FormFields
  /// The header fields; names in lower case, repeated ones joined by a comma.
  package var headers: [String: String]
  /// The body.
  package var body: [UInt8]

  /// Parses the target of a request line (`/search?q=curfew`).
  ///
  /// - Returns: nil if it is not a path, or an escape in it is invalid.
  package init?(method: String, target: String, headers: [String: String], body: [UInt8] = []) {
    let parts = target.utf8.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0].first == UInt8(ascii: "/"),
      let query = FormFields(encoded: parts.count > 1 ? parts[1] : target.utf8.prefix(0))
    else { return nil }
    var path: [String] = []
    for part in parts[0].split(separator: UInt8(ascii: "/")) {
      guard let text = PercentEncoding.decode(part, plusIsSpace: false), text != ".", text != ".."
      else { return nil }
      path.append(text)
    }
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// The fields of a form in the body; nil if there is none.
  package var form: FormFields? {
    let type = headers["content-type"]?.lowercased() ?? ""
    guard type.hasPrefix("application/x-www-form-urlencoded") else { return nil }
    return FormFields(encoded: body)
  }

  /// The value of a cookie.
  package func cookie(_ name: String) -> String? {
    for pair in headers["cookie"]?.split(separator: ";") ?? [] {
      let parts = pair.split(separator: "=", maxSplits: 1)
      if parts.count == 2, String(parts[0].drop { $0 == " " }) == name { return String(parts[1]) }
    }
    return nil
  }
}
