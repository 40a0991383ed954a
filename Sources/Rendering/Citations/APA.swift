import Findings

/// Entries of a reference list in the style of the American Psychological Association.
///
/// Source: Publication Manual of the American Psychological Association, 7th edition, 9.8 (authors),
/// 9.14–9.17 (dates; an inferred one in brackets), 10.15–10.16 (newspaper articles, web pages).
enum APA {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The entry of a passage, in plain text, with the exact place on a line of its own.
  static func entry(for citation: Citation) -> String {
    let article = citation.passage.article
    let title = article.title ?? article.id
    var parts: [String] = []
    let authors = article.author.map(authors) ?? ""
    // Without an author the title stands in its place.
    if authors.isEmpty {
      parts = [sentence(title), "(\(date(of: article)))."]
    } else {
      parts = [sentence(authors), "(\(date(of: article))).", sentence(title)]
    }
    if let translator = article.translator {
      parts[parts.count - 1].removeLast()
      let given = AuthorName.names(in: translator).map(direct).joined(separator: ", ")
      parts[parts.count - 1] += " (\(given), Trans.)."
    }
    if let outlet = article.outlet { parts.append(sentence(outlet)) }
    if let link = citation.link { parts.append(link) }
    let text = parts.map(TerminalSafety.clean).joined(separator: " ")
    return "\(text)\n[\(TerminalSafety.clean(citation.passage.id)): \(citation.exactPlace)]"
  }

  private static func sentence(_ text: String) -> String {
    text.last.map { ".?!".contains($0) } ?? true ? text : text + "."
  }

  private static func authors(_ names: String) -> String {
    let names = AuthorName.names(in: names).map { name in
      switch name {
      case .person(let given, let family): "\(family), \(initials(of: given))"
      case .body(let name): name
      }
    }
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + ", & \(last)"
  }

  private static func direct(_ name: AuthorName) -> String {
    switch name {
    case .person(let given, let family): "\(initials(of: given)) \(family)"
    case .body(let name): name
    }
  }

  /// `A.-M. B.` of *Anna-Maria Berta*.
  private static func initials(of given: String) -> String {
    given.split(separator: " ").map { word in
      word.split(separator: "-").compactMap(\.first).map { "\($0)." }.joined(separator: "-")
    }.joined(separator: " ")
  }

  private static func date(of article: ArticleReference) -> String {
    guard let date = article.date else { return article.dateGiven ?? "n.d." }
    let parts = date.split(separator: "-").map(String.init)
    var text = parts[0]
    if parts.count > 1, let month = Int(parts[1]), months.indices.contains(month - 1) {
      text += ", " + months[month - 1]
      if parts.count > 2, let day = Int(parts[2]) { text += " \(day)" }
    }
    return article.dateIsInferred ? "[\(text)]" : text
  }
}
