import Findings

/// Entries for BibTeX.
enum BibTeX {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The entry of a passage; its key is derived from the passage id.
  static func entry(for citation: Citation) -> String {
    let article = citation.passage.article
    var fields: [(String, String)] = []
    if let author = article.author { fields.append(("author", people(author))) }
    fields.append(("title", "{\(escape(article.title ?? article.id))}"))
    if let outlet = article.outlet { fields.append(("howpublished", escape(outlet))) }
    if let translator = article.translator { fields.append(("translator", people(translator))) }
    var date = (article.date ?? "").split(separator: "-")
    if let year = date.first {
      // An inferred year is in brackets, as usual in bibliographies.
      fields.append(
        ("year", article.dateIsInferred ? "[\(escape(String(year)))]" : escape(String(year))))
      if article.dateIsInferred { date = [] }
    }
    var lines = fields.map { "  \($0.0) = {\($0.1)}," }
    if date.count > 1, let month = Int(date[1]), months.indices.contains(month - 1) {
      lines.append("  month = \(months[month - 1]),")
    }
    if date.count > 2 { lines.append("  day = {\(escape(String(date[2])))},") }
    if let page = citation.passage.place.page { lines.append("  pages = {\(page)},") }
    if let link = citation.link { lines.append("  url = {\(address(link))},") }
    if let language = article.language { lines.append("  language = {\(escape(language))},") }
    let remarks = [
      citation.history, article.dateIsInferred ? article.date.map { "date inferred: \($0)" } : nil,
      article.date == nil ? article.dateGiven.map { "dated \($0)" } : nil, article.note,
      citation.exactPlace,
    ].compactMap { $0 }
    lines.append("  note = {\(escape(remarks.joined(separator: "; ")))}")
    let key = citation.passage.id.utf8.map { byte -> Character in
      let isPlain = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      return isPlain ? Character(Unicode.Scalar(byte)) : "-"
    }
    return "@misc{\(String(key)),\n\(lines.joined(separator: "\n"))\n}"
  }

  /// Names joined by `and`; BibTeX treats a name in braces as an institution's, and parses others
  /// itself.
  private static func people(_ names: String) -> String {
    AuthorName.names(in: names).map { name in
      switch name {
      case .person(let given, let family): "\(escape(family)), \(escape(given))"
      case .body(let name): "{\(escape(name))}"
      }
    }.joined(separator: " and ")
  }

  /// Escapes characters that are special in TeX.
  private static func escape(_ text: String) -> String {
    var result = ""
    for character in TerminalSafety.clean(text) {
      switch character {
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "{", "}", "$", "&", "#", "%", "_": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }

  /// A URL, with unbalanced braces escaped, which would end the field.
  private static func address(_ url: String) -> String {
    TerminalSafety.clean(url).map { character in
      switch character {
      case "{": "%7B"
      case "}": "%7D"
      case "\\": "%5C"
      default: String(character)
      }
    }.joined()
  }
}
