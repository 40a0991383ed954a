import Platform

/// The front matter of a Markdown file: YAML between two lines of hyphens, TOML between two lines
/// of plus signs.
///
/// ```
/// ---
/// title: The dam
/// authors: [Ann Lee, Bo Karim]
/// ---
/// ```
///
/// The supported subset of both languages: plain and quoted texts, folded and literal blocks, lists
/// in one line or in several, and the `name` of list items that are mappings.
struct FrontMatter {
  /// The metadata in the fields.
  var metadata = PageText.Metadata()
  /// The byte after the closing line.
  var end: Int

  private static let longest = 16_384

  private struct Field {
    var name: String
    var values: [String]
    var line: Int
  }

  /// Parses the fields; nil if the text does not begin with them.
  init?(of text: UnsafeBufferPointer<UInt8>) {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var place = start
    var mark: String?
    var lines: [String] = []
    while place < min(text.count, start + Self.longest) {
      let lineEnd = text.firstPlace(of: 0x0A, from: place) ?? text.count
      var line = String(decoding: text[place..<lineEnd], as: UTF8.self)
      if line.hasSuffix("\r") { line.removeLast() }
      let bare = line.trimmingEnd()
      if let mark {
        if bare == mark || mark == "---" && bare == "..." {
          end = lineEnd
          let fields = mark == "---" ? Self.yaml(lines) : Self.toml(lines)
          for field in fields { set(field) }
          return
        }
        lines.append(line)
      } else if bare == "---" || bare == "+++" {
        mark = bare
      } else {
        return nil
      }
      place = lineEnd + 1
    }
    return nil
  }

  private mutating func set(_ field: Field) {
    guard let value = field.values.first(where: { !$0.isEmpty }) else { return }
    let all = field.values.filter { !$0.isEmpty }.joined(separator: ", ")
    switch field.name {
    case "title", "headline": metadata.title = metadata.title ?? value
    case "author", "authors", "by", "byline": metadata.author = metadata.author ?? all
    case "outlet", "source", "publication", "publisher": metadata.outlet = metadata.outlet ?? value
    case "date", "published", "pubdate", "publishdate", "date_published":
      if metadata.date == nil {
        metadata.date = value
        metadata.dateLine = field.line
      }
    case "url", "link", "canonical", "canonical_url": metadata.url = metadata.url ?? value
    case "language", "lang": metadata.language = metadata.language ?? value
    default: break
    }
  }

  // MARK: YAML

  private static func yaml(_ lines: [String]) -> [Field] {
    var fields: [Field] = []
    var isBlock = false
    for (index, line) in lines.enumerated() {
      let isIndented = line.first?.isWhitespace == true
      let bare = line.trimmed()
      if !isIndented, !bare.hasPrefix("- "), !bare.hasPrefix("#"), let colon = keyEnd(of: bare) {
        let rest = String(bare[bare.index(after: colon)...]).trimmed()
        isBlock = rest.hasPrefix("|") || rest.hasPrefix(">")
        let name = unquoted(String(bare[..<colon]).trimmed()).lowercased()
        fields.append(Field(name: name, values: isBlock ? [] : values(rest), line: index + 2))
        continue
      }
      guard !bare.isEmpty, !fields.isEmpty, isBlock || !bare.hasPrefix("#") else { continue }
      let last = fields.count - 1
      if isBlock {
        // The lines of a block are joined: a title needs no line breaks.
        let text = fields[last].values.first.map { $0 + " " + bare } ?? bare
        fields[last].values = [text]
      } else if bare.hasPrefix("- ") {
        let item = String(bare.dropFirst(2)).trimmed()
        if let colon = keyEnd(of: item) {
          let name = item[..<colon]
          if name == "name" { fields[last].values += values(String(item[colon...].dropFirst())) }
        } else {
          fields[last].values += values(item)
        }
      } else if let colon = keyEnd(of: bare) {
        if bare[..<colon].trimmingEnd() == "name" {
          fields[last].values += values(String(bare[colon...].dropFirst()))
        }
      } else if isIndented, let text = fields[last].values.last {
        // A plain text that continues in the next line.
        fields[last].values[fields[last].values.count - 1] = text + " " + value(bare)
      }
    }
    return fields
  }

  /// The colon after a key, which a space or the line end must follow, so that a URL is not a key.
  private static func keyEnd(of line: String) -> String.Index? {
    var mark: Character?
    for index in line.indices {
      let character = line[index]
      if let open = mark {
        if character == open { mark = nil }
      } else if index == line.startIndex, character == "\"" || character == "'" {
        mark = character
      } else if character == ":" {
        let next = line.index(after: index)
        if next == line.endIndex || line[next].isWhitespace { return index }
      }
    }
    return nil
  }

  // MARK: TOML

  private static func toml(_ lines: [String]) -> [Field] {
    var fields: [Field] = []
    var table = ""
    var open: (field: Field, text: String)?
    for (index, line) in lines.enumerated() {
      let bare = line.trimmed()
      if let (field, text) = open {
        let whole = text + " " + bare
        open = (field, whole)
        if bare.hasSuffix("]") {
          fields.append(Field(name: field.name, values: values(whole), line: field.line))
          open = nil
        }
      } else if bare.hasPrefix("[") {
        table = bare.trimming("[]")
      } else if !bare.hasPrefix("#"), let equals = bare.firstIndex(of: "=") {
        var name = unquoted(String(bare[..<equals]).trimmed()).lowercased()
        let rest = String(bare[bare.index(after: equals)...]).trimmed()
        // [[authors]] name = "…"
        if !table.isEmpty { name = name == "name" ? table : table + "." + name }
        let field = Field(name: name, values: [], line: index + 2)
        if rest.hasPrefix("["), !rest.hasSuffix("]") {
          open = (field, rest)
        } else {
          fields.append(Field(name: name, values: values(rest), line: index + 2))
        }
      }
    }
    return fields
  }

  // MARK: Values

  /// A text, or the texts of a list in brackets.
  private static func values(_ text: String) -> [String] {
    let text = text.trimmed()
    guard text.hasPrefix("["), let close = text.lastIndex(of: "]") else { return [value(text)] }
    var items: [String] = []
    var item = ""
    var mark: Character?
    for character in text[..<close].dropFirst() {
      if character == mark {
        mark = nil
      } else if mark == nil, character == "\"" || character == "'", item.trimmed().isEmpty {
        mark = character
      } else if mark == nil, character == "," {
        items.append(item)
        item = ""
        continue
      }
      item.append(character)
    }
    return (items + [item]).map(value)
  }

  /// A text without its quotation marks or the comment after it.
  private static func value(_ text: String) -> String {
    let text = text.trimmed()
    if let mark = text.first, mark == "\"" || mark == "'" { return unquoted(text) }
    guard let comment = text.firstRange(of: " #") else { return text }
    return String(text[..<comment.lowerBound]).trimmed()
  }

  private static func unquoted(_ text: String) -> String {
    guard let mark = text.first, mark == "\"" || mark == "'" else { return text }
    var result = ""
    var rest = text.dropFirst()
    while let character = rest.popFirst() {
      if character == mark {
        // Two apostrophes within apostrophes denote one.
        guard mark == "'", rest.first == "'" else { break }
        rest.removeFirst()
      } else if character == "\\", mark == "\"", let next = rest.popFirst() {
        result.append(next == "n" || next == "t" ? " " : next)
        continue
      }
      result.append(character)
    }
    return result
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate func trimmed() -> String { String(drop(while: \.isWhitespace)).trimmingEnd() }

  fileprivate func trimming(_ characters: String) -> String {
    String(filter { !characters.contains($0) }).trimmed()
  }
}

extension StringProtocol {
  /// Without white space at the end.
  fileprivate func trimmingEnd() -> String {
    var rest = self[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
