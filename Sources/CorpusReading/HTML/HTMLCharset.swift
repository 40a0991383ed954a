/// The encoding that an HTML page declares.
enum HTMLCharset {
  /// The value of `charset=` within the first 4 KiB, as in `<meta charset="koi8-r">`.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4_096), as: UTF8.self).lowercased()
    guard let found = head.utf8.firstRange(of: "charset=".utf8) else { return nil }
    let rest = head[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
    let label = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ":" }
    return label.isEmpty ? nil : String(label)
  }
}
