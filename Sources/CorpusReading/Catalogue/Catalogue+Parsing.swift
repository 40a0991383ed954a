internal import JSONReading

extension Catalogue {
  /// Reads a catalogue file.
  ///
  /// - Throws: `ReadingError` with the line and the field that is invalid.
  package init(contentsOf path: String) throws(ReadingError) {
    let open = try OpenSource(path, name: path)
    try self.init(parsing: try open.bytes(atMost: 64 << 20), file: path)
  }

  /// Parses a catalogue.
  ///
  /// ```json
  /// { "documents": { "6a9b…64 digits": { "articles": [ { "lines": [1, 19], "title": "…" } ] } } }
  /// ```
  ///
  /// `file`: the file's name in messages.
  package init(parsing bytes: [UInt8], file: String) throws(ReadingError) {
    self.init()
    let tree: JSONTree
    do throws(JSONFault) {
      tree = try JSONTreeParser.parse(bytes)
    } catch {
      throw CatalogueFields.error(file, error.line, "it \(error.reason).")
    }
    var fields = try CatalogueFields(tree, file: file, place: "the catalogue")
    _ = fields.take("about")
    if let version = fields.take("version") {
      guard case .number(1) = version.value else {
        throw fields.error(
          version.line, "has a “version” other than 1.", "use the format of this program, 1")
      }
    }
    if let documents = fields.take("documents") {
      guard case .object(let members) = documents.value else {
        throw fields.error(documents.line, "has “documents” that is \(documents.kind).")
      }
      for (key, value) in members { add(try Self.entry(key, value, file)) }
    }
    try fields.finish(known: "about, version, documents")
  }

  private static func entry(
    _ key: String, _ tree: JSONTree, _ file: String
  ) throws(ReadingError) -> Entry {
    let isChecksum = key.utf8.count == 64 && key.utf8.allSatisfy { hexDigit($0) != nil }
    let shown = isChecksum ? "document \(key.prefix(12))…" : "document \(quoted(key))"
    var fields = try CatalogueFields(tree, file: file, place: shown)
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    if !isChecksum, key.isEmpty || key.hasPrefix("/") || key.contains("\\") || parts.contains("..")
    {
      throw fields.error(
        nil, "is a path that leaves the corpus.",
        "give the path relative to the indexed folder, or the SHA-256 of the file")
    }
    var entry = Entry(key: isChecksum ? key.lowercased() : key)
    entry.file = try fields.string("file")
    for (index, article) in try fields.list("articles").enumerated() {
      let place = "\(shown), article \(index + 1),"
      entry.articles.append(try self.article(article, file, place, within: nil))
    }
    for (index, piece) in try fields.list("furniture").enumerated() {
      let place = "\(shown), furniture \(index + 1),"
      entry.boilerplate.append(try boilerplate(piece, file, place))
    }
    if let mapping = fields.take("fields") {
      guard case .object(let members) = mapping.value else {
        throw fields.error(mapping.line, "has “fields” that is \(mapping.kind).")
      }
      let options = members.map { member in
        guard case .string(let path) = member.value.value else { return member.name }
        return "\(member.name)=\(path)"
      }
      guard let known = FieldMapping(options) else {
        throw fields.error(
          mapping.line, "has “fields” that are not names of fields.",
          "write them as in {\"text\": \"body\", \"title\": \"meta.headline\"}")
      }
      entry.fields = known
    }
    try fields.finish(known: "file, articles, furniture, fields")
    let ordered = entry.articles.compactMap(\.lines)
    for (a, b) in zip(ordered, ordered.dropFirst()) where b.lowerBound <= a.upperBound {
      throw fields.error(
        nil,
        "has articles that overlap or are out of order: lines \(a.lowerBound)–\(a.upperBound)"
          + " and \(b.lowerBound)–\(b.upperBound).")
    }
    return entry
  }

  private static func article(
    _ tree: JSONTree, _ file: String, _ place: String, within parent: ClosedRange<Int>?
  ) throws(ReadingError) -> ArticleEntry {
    var fields = try CatalogueFields(tree, file: file, place: place)
    var article = ArticleEntry()
    article.lines = try fields.lines("lines")
    article.slug = try fields.string("slug")
    if let slug = article.slug, Slug.slug(from: slug) != slug {
      throw fields.error(
        nil, "has a slug \(quoted(slug)) that is not lower-case words joined by hyphens.")
    }
    article.title = try fields.string("title")
    article.author = try fields.string("author")
    article.outlet = try fields.string("outlet")
    article.originalOutlet = try fields.string("originalOutlet")
    article.translator = try fields.string("translator")
    article.date = try fields.date("date")
    article.dateIsInferred = try fields.bool("dateInferred")
    article.url = try fields.string("url")
    article.language = try fields.string("language")
    article.note = try fields.string("note")
    article.captions = try fields.integers("captions", least: 1)?.values ?? []
    article.headings = try fields.integers("headings", least: 1)?.values ?? []
    if let lines = article.lines, let parent,
      lines.lowerBound < parent.lowerBound || lines.upperBound > parent.upperBound
    {
      throw fields.error(
        nil,
        "covers lines \(lines.lowerBound)–\(lines.upperBound), outside the article that "
          + "quotes it (\(parent.lowerBound)–\(parent.upperBound)).")
    }
    for (index, excerpt) in try fields.list("excerpts").enumerated() {
      let place = "\(place) excerpt \(index + 1),"
      let entry = try self.article(excerpt, file, place, within: article.lines)
      guard entry.lines != nil else {
        throw fields.error(excerpt.line, "has an excerpt without “lines”.")
      }
      article.excerpts.append(entry)
    }
    try fields.finish(
      known: "lines, slug, title, author, outlet, originalOutlet, translator, date, dateInferred, "
        + "url, language, note, captions, headings, excerpts")
    return article
  }

  private static func boilerplate(
    _ tree: JSONTree, _ file: String, _ place: String
  ) throws(ReadingError) -> BoilerplateEntry {
    var fields = try CatalogueFields(tree, file: file, place: place)
    let extent: BoilerplateEntry.Extent
    if let lines = try fields.lines("lines") {
      extent = .lines(lines)
    } else if let (bytes, line) = try fields.integers("bytes", least: 0) {
      guard bytes.count == 2, bytes[0] < bytes[1] else {
        throw fields.error(line, "has “bytes” that is not a first byte and an end, as in [0, 12].")
      }
      extent = .bytes(bytes[0]..<bytes[1])
    } else {
      throw fields.error(nil, "lacks “lines” (or “bytes”).")
    }
    guard let reason = try fields.string("reason") else {
      throw fields.error(nil, "lacks a “reason”.")
    }
    let isSoft = try fields.bool("soft")
    try fields.finish(known: "lines, bytes, reason, soft")
    return BoilerplateEntry(extent: extent, reason: reason, isSoft: isSoft)
  }
}
