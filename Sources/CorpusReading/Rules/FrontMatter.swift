/// The fields between two lines of hyphens with which many Markdown files begin.
///
/// ```
/// ---
/// title: The dam
/// author: Ann Lee
/// ---
/// ```
struct FrontMatter {
  /// What the fields say.
  var metadata = PageText.Metadata()
  /// The byte after the closing line.
  var end: Int

  private static let longest = 8_192

  /// Reads the fields; nil where the text does not begin with them.
  init?(of text: UnsafeBufferPointer<UInt8>) {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var place = start
    var fields: [(name: String, value: String)] = []
    var isOpen = false
    while place < min(text.count, start + Self.longest) {
      let lineEnd = text.firstPlace(of: 0x0A, from: place) ?? text.count
      let line = Blank.plain(place..<lineEnd, of: text)
      if line == "---" {
        if isOpen {
          end = lineEnd
          for field in fields { set(field.name, field.value) }
          return
        }
        isOpen = true
      } else if !isOpen {
        return nil
      } else if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].trimming { " \"'".contains($0) }
        fields.append((line[..<colon].lowercased(), String(value)))
      }
      place = lineEnd + 1
    }
    return nil
  }

  private mutating func set(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    switch name {
    case "title": metadata.title = value
    case "author": metadata.author = value
    case "outlet", "source", "publication": metadata.outlet = value
    case "date": metadata.date = DateForms.first(in: value)?.date
    case "url", "link": metadata.url = value
    case "language", "lang": metadata.language = value
    default: break
    }
  }
}

extension Substring {
  /// Without the characters at both ends that pass a test.
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self.drop(while: isTrimmed)
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
