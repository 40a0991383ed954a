/// Escapes text for HTML.
package enum HTML {
  /// Escapes characters that are special in text or in quoted attributes, and removes control
  /// characters.
  package static func escape(_ text: String) -> String {
    let text = TerminalSafety.clean(text)
    guard text.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return text }
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result.append(literal: "&amp;")
      case UInt8(ascii: "<"): result.append(literal: "&lt;")
      case UInt8(ascii: ">"): result.append(literal: "&gt;")
      case UInt8(ascii: "\""): result.append(literal: "&quot;")
      case UInt8(ascii: "'"): result.append(literal: "&#39;")
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A link; only the text if the URL is not a web address, so that it cannot be a script.
  package static func link(_ text: String, to url: String?) -> String {
    guard let url, url.hasPrefix("https://") || url.hasPrefix("http://") else {
      return escape(text)
    }
    return "<a href=\"\(escape(url))\" rel=\"noreferrer noopener\">\(escape(text))</a>"
  }

  /// The text of a passage with marks around its highlights.
  package static func marked(
    _ text: String, _ marks: [(range: Range<Int>, open: String, close: String)]
  ) -> String {
    var result = ""
    var position = 0
    for mark in marks where mark.range.lowerBound >= position {
      result += escape(text.cut(position..<mark.range.lowerBound))
      result += mark.open + escape(text.cut(mark.range)) + mark.close
      position = mark.range.upperBound
    }
    return result + escape(text.cut(position..<max(position, text.utf8.count)))
  }
}
