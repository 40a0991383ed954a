/// The value of `author:`, `outlet:`, `in:` and `lang:`, in canonical form and as typed.
enum FilterValue {
  /// The value without outer punctuation and with single spaces; language tags in lower case.
  static func canonical(_ text: String, field: QueryField, isQuoted: Bool) -> String {
    var scalars = text.unicodeScalars[...]
    let isEdge: (Unicode.Scalar) -> Bool = { scalar in
      if isQuoted { return scalar.isGap }
      return scalar.isGap || "*,;=@\"'".unicodeScalars.contains(scalar)
    }
    while let first = scalars.first, isEdge(first) { scalars.removeFirst() }
    while let last = scalars.last, isEdge(last) { scalars.removeLast() }
    let words = scalars.split(whereSeparator: \.isGap).map { String($0) }
    let value = words.joined(separator: " ")
    return field == .language ? value.lowercased() : value
  }

  /// The value as a user types it, quoted if necessary.
  static func written(_ value: String) -> String {
    let scalars = value.unicodeScalars
    let isPlain =
      scalars.first?.beginsWord == true && scalars.last?.beginsWord == true
      && scalars.allSatisfy { !$0.isGap && $0 != "(" && $0 != ")" && $0 != "," }
    return isPlain ? value : "\"\(value)\""
  }
}
