/// Writes numbers and lines of the committed tables.
package enum TableText {
  /// A number of units of ten to the power of −`places` as a decimal: 5 of two places is `.05`.
  static func decimal(_ number: Int, places: Int) -> String {
    var digits = String(abs(number))
    if digits.utf8.count <= places {
      digits = String(repeating: "0", count: places - digits.utf8.count) + digits
      digits = "." + digits
    } else if places > 0 {
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -places))
    }
    if places > 0 {
      while digits.last == "0" { digits.removeLast() }
      if digits.last == "." { digits.removeLast() }
    }
    return number < 0 && digits != "" ? "-" + digits : digits.isEmpty ? "0" : digits
  }

  /// Words in lines of at most `width` letters.
  package static func lines(_ words: [String], width: Int = 96) -> String {
    var lines: [String] = []
    var line = ""
    for word in words {
      if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines.joined(separator: "\n")
  }
}
