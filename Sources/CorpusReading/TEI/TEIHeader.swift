/// Collects metadata from the header of a TEI document.
struct TEIHeader {
  private enum Field: Hashable {
    case title, author, journal, publisher, url
    /// The date of composition, of the source, and of the electronic text.
    case created, printed, published
  }

  private(set) var language: String?
  private var values: [Field: [String]] = [:]
  /// The field that is being read, the depth of its element, and its text so far.
  private var open: (field: Field, depth: Int, text: String)?

  /// What the header of the corpus says of all its texts.
  private var corpus = PageText.Metadata()

  /// An empty header.
  init() {}

  /// The header of a text in a corpus, before its first field.
  ///
  /// Author, outlet and language of the corpus hold until the text's own header says otherwise; its
  /// title, date and address are those of the collection, not of a text. Source: TEI P5, chapter
  /// 15, “Language Corpora”.
  init(in corpus: TEIHeader) {
    let known = corpus.metadata
    self.corpus.author = known.author
    self.corpus.outlet = known.outlet
    self.corpus.language = known.language
  }

  /// Processes an opening tag.
  ///
  /// - Parameters:
  ///   - tag: The tag.
  ///   - path: The names of the open elements, that of the tag last.
  ///   - bytes: The document.
  mutating func begin(_ tag: HTMLTag, path: [String], in bytes: UnsafeBufferPointer<UInt8>) {
    guard open == nil, let name = path.last else { return }
    let attributes = tag.values(in: bytes)
    if name == "language" { setLanguage(attributes["ident"]) }
    guard let field = field(name, attributes, path: path.suffix(12)) else { return }
    if name == "date", let date = attributes["when"] {
      values[field, default: []].append(date)
    } else if !tag.closesItself {
      open = (field, path.count, "")
    }
  }

  /// Adds text of the header.
  mutating func add(_ text: String) {
    // A field of the header is short; an element that is never closed is not.
    guard let current = open, current.text.utf8.count < 2_000 else { return }
    open?.text += text
  }

  /// Processes the end of an element at a depth.
  mutating func end(depth: Int) {
    // Parts of a name are elements of their own.
    guard let current = open, current.depth == depth else {
      if open != nil { open?.text += " " }
      return
    }
    open = nil
    let text = current.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !text.isEmpty { values[current.field, default: []].append(text) }
  }

  /// Sets the language unless it is known.
  mutating func setLanguage(_ tag: String?) {
    if language == nil, let tag, !tag.isEmpty { language = tag }
  }

  /// The metadata found.
  var metadata: PageText.Metadata {
    let dates = values[.created] ?? values[.printed] ?? values[.published]
    return PageText.Metadata(
      title: values[.title]?.first,
      author: values[.author]?.joined(separator: ", ") ?? corpus.author,
      outlet: values[.journal]?.first ?? values[.publisher]?.first ?? corpus.outlet,
      date: dates?.first,
      url: values[.url]?.first, language: language ?? corpus.language)
  }

  private func field(
    _ name: String, _ attributes: [String: String], path: ArraySlice<String>
  ) -> Field? {
    let parent = path.dropLast().last
    let isSource = path.contains("sourcedesc")
    switch name {
    case "title" where parent == "titlestmt" && !path.contains("seriesstmt"): return .title
    case "title" where isSource && attributes["level"] == "j": return .journal
    case "author" where parent == "titlestmt": return .author
    case "publisher" where parent == "publicationstmt": return .publisher
    case "date" where path.contains("creation"): return .created
    case "date" where isSource: return .printed
    case "date" where parent == "publicationstmt": return .published
    case "idno" where ["uri", "url"].contains(attributes["type"]?.lowercased()): return .url
    default: return nil
    }
  }
}
