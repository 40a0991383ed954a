/// Writes a draft entry for a document that is not in the catalogue, to be corrected by the user.
package enum DraftEntry {
  /// The entry as a complete catalogue in JSON: articles, dates and boilerplate as found by rules.
  ///
  /// - Parameters:
  ///   - document: The document, read without an entry.
  ///   - lines: The bytes in which lines are counted: those of the file in UTF-8, or the text of a
  ///     converter.
  ///   - sha256: The SHA-256 of the raw file.
  ///   - file: The file.
  /// - Returns: The catalogue, as indented JSON.
  package static func json(
    for document: Document, lines: [UInt8], sha256: String, file: SourceFile
  ) -> String {
    let table = LineTable(of: lines)
    var articles: [String] = []
    var boilerplate: [String] = []
    for article in document.articles {
      var fields = ["\"lines\": [\(lineRange(of: article, table))]"]
      func add(_ name: String, _ value: String?) {
        fields.append("\"\(name)\": \(value.map(escaped) ?? "null")")
      }
      add("slug", article.proposedSlug)
      add("title", article.title)
      add("author", article.author)
      add("outlet", article.outlet)
      add("date", article.date)
      if article.date != nil { fields.append("\"dateInferred\": \(article.dateIsInferred)") }
      add("url", article.url)
      add("language", article.language)
      let captions = article.passages.filter(\.isCaption).map { String($0.line) }
      if !captions.isEmpty { fields.append("\"captions\": [\(captions.joined(separator: ", "))]") }
      let inner = fields.map { "          " + $0 }.joined(separator: ",\n")
      articles.append("        {\n\(inner)\n        }")
      for passage in article.passages where passage.boilerplate != .none {
        let reason = escaped(passage.boilerplateReason ?? "")
        boilerplate.append(
          "        { \"lines\": [\(passage.line), \(passage.line)], \"reason\": \(reason) }")
      }
    }
    return """
      {
        "documents": {
          \(escaped(sha256)): {
            "file": \(escaped(file.path)),
            "articles": [
      \(articles.joined(separator: ",\n"))
            ],
            "furniture": [
      \(boilerplate.joined(separator: ",\n"))
            ]
          }
        }
      }

      """
  }

  private static func lineRange(of article: Article, _ table: LineTable) -> String {
    let first = article.passages.first?.line ?? 1
    let last = article.passages.last?.line ?? table.count
    return "\(first), \(max(first, last))"
  }

  /// A text as a JSON string.
  static func escaped(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
