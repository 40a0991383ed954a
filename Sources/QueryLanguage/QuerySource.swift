/// The text of a query as scalars, each with its place in bytes.
///
/// Full-width forms (`＂`, `（`, `ＡＮＤ`) are made plain here, once, so that no later step knows of
/// them. Ranges of the inner steps count scalars; `bytes(_:)` gives what goes outside.
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

  /// A range of scalars as UTF-8 bytes.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }

  /// The text for a message, cut where it is long.
  func excerpt(_ range: Range<Int>) -> String {
    let limit = 40
    if range.count <= limit { return text(range) }
    return text(range.lowerBound..<(range.lowerBound + limit)) + "…"
  }

  /// U+FF01–FF5E lie as far from U+0021–7E, one for one; U+2212 is the minus sign.
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

  /// Whether it parts the words of a query: white space and control characters.
  var isGap: Bool {
    if isASCII { return value <= 0x20 || value == 0x7F }
    return properties.isWhitespace || properties.generalCategory == .control
  }

  /// Whether a word may begin with it: a letter or a digit.
  var beginsWord: Bool {
    if isASCII { return isASCIIDigit || isASCIILetter }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// Whether a word may end with it: a letter, a digit or a mark upon one.
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
