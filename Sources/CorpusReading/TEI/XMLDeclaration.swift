/// The declaration at the beginning of an XML document.
enum XMLDeclaration {
  /// The declared encoding, as in `<?xml version="1.0" encoding="koi8-r"?>`; nil if there is none.
  static func encoding(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard head.hasPrefix("<?xml"), let end = head.utf8.firstRange(of: "?>".utf8),
      let name = head.utf8.firstRange(of: "encoding".utf8), name.upperBound < end.lowerBound
    else { return nil }
    let value = head[name.upperBound..<end.lowerBound].drop { " =\"'".contains($0) }
    let label = value.prefix { !"\"' ".contains($0) }
    return label.isEmpty ? nil : String(label)
  }
}
