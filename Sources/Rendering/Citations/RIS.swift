import Findings

/// References in RIS, which EndNote, Mendeley and Zotero read.
///
/// Source: the tags of the RIS format specifications, Research Information Systems, 2001 and 2011.
enum RIS {
  /// The reference of a passage, without a line end after its last tag.
  static func reference(for citation: Citation) -> String {
    let article = citation.passage.article
    var lines: [String] = []
    func add(_ tag: String, _ value: String?) {
      guard let value else { return }
      let clean = TerminalSafety.clean(value).split(whereSeparator: \.isNewline)
        .joined(separator: " ")
      if !clean.isEmpty { lines.append("\(tag)  - \(clean)") }
    }
    add("TY", article.url == nil ? "NEWS" : "ELEC")
    add("ID", citation.passage.id)
    add("TI", article.title ?? article.id)
    for author in people(article.author) { add("AU", author) }
    for translator in people(article.translator) { add("A4", translator) }
    add("T2", article.outlet)
    if let date = article.date {
      let parts = date.split(separator: "-")
      // What nobody printed is no date to sort by: it stands among the notes.
      if !article.dateIsInferred {
        add("PY", parts.first.map(String.init))
        add(
          "DA",
          (parts + Array(repeating: "", count: 3 - min(3, parts.count)))
            .joined(separator: "/"))
      } else {
        add("N1", "date inferred: \(date)")
      }
    } else {
      add("N1", article.dateGiven.map { "dated \($0)" })
    }
    add("SP", citation.passage.place.page.map { String($0) })
    add("UR", citation.link)
    add("LA", article.language)
    add("N1", citation.history)
    add("N1", article.note)
    add("N1", citation.exactPlace)
    lines.append("ER  - ")
    return lines.joined(separator: "\n")
  }

  /// Names as the format has them: the family name first.
  private static func people(_ names: String?) -> [String] {
    guard let names else { return [] }
    return AuthorName.names(in: names).map { name in
      switch name {
      case .person(let given, let family): "\(family), \(given)"
      case .body(let name): name
      }
    }
  }
}
