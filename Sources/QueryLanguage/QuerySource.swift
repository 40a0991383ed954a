/// The text of a query as scalars, each with its byte offset.
///
/// Full-width forms (`＂`, `（`, `ＡＮＤ`) are replaced by plain ones here, so that later steps need not
/// handle them. Ranges in the parser count scalars; `bytes(_:)` converts them.
struct QuerySource {
  let scalars: [Unicode.Scalar]
  private let offsets: [Int]

  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(QuerySource.plain(scalar))
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  /// The length in UTF-8 bytes.
  var byteCount: Int { offsets[scalars.count] }

  /// Converts a range of scalars to UTF-8 bytes.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  /// The text for a message, truncated if it is long.
  func excerpt(_ range: Range<Int>) -> String {
    let limit = 40
    if range.count <= limit { return text(range) }
    return text(range.lowerBound..<(range.lowerBound + limit)) + "…"
  }

  /// U+FF01–FF5E correspond one to one to U+0021–7E; U+2212 is the minus sign.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x2212: "-"
    default: scalar
    }
  }
}

extension Unicode.Scalar {
  /// Whether it opens or closes a phrase.
  var isQuotationMark: Bool {
    switch self {
    case "\"", "“", "”", "„", "‟", "«", "»", "〝", "〞", "〟": true
    default: false
    }
  }

  /// Whether it separates words of a query: white space and control characters.
  var isGap: Bool {
    if isASCII { return value <= 0x20 || value == 0x7F }
    return properties.isWhitespace || properties.generalCategory == .control
  }

  /// Whether a word may begin with it: a letter or a digit.
  var beginsWord: Bool {
    if isASCII { return isASCIIDigit || isASCIILetter }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// Whether a word may end with it: a letter, a digit or a combining mark.
  var endsWord: Bool {
    if beginsWord { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  var isLetter: Bool { isASCII ? isASCIILetter : properties.isAlphabetic }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  private var isASCIILetter: Bool { (0x61...0x7A).contains(value | 0x20) && value < 0x80 }
}
