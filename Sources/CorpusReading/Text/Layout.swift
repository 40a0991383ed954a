/// Splits a text into passages, at paragraphs and at the limits of articles and boilerplate, and
/// assigns them to articles.
struct Layout {
  let text: UnsafeBufferPointer<UInt8>
  let page: PageText
  private let cutter: ParagraphCutter
  private var lines: LineTable

  init(of text: UnsafeBufferPointer<UInt8>, page: PageText, file: [UInt8]) {
    self.text = text
    self.page = page
    cutter = ParagraphCutter(for: text)
    lines = LineTable(of: file)
  }

  // MARK: By rules

  /// The articles of a document that is not in the catalogue: one, or several if the evidence
  /// suffices.
  ///
  /// `evidence`: the evidence required for several articles.
  mutating func articles(
    byRulesFor file: SourceFile, on evidence: ArticleRules.Evidence,
    warnings: inout [ReadingWarning]
  ) -> [Article] {
    if page.parts.count > 1 { return articlesOfParts(of: file, warnings: &warnings) }
    let passages = passagesByRules(in: 0..<text.count)
    guard let found = ArticleRules(text: text, passages: passages).articles(on: evidence) else {
      return [article(byRulesFor: file, warnings: &warnings)]
    }
    var entry = Catalogue.Entry(key: file.path)
    entry.articles = found.map { article in
      var article = article
      if let lines = article.lines, lines.upperBound > self.lines.count {
        article.lines = lines.lowerBound...max(lines.lowerBound, self.lines.count)
      }
      return article
    }
    entry.boilerplate = passages.filter { $0.boilerplate != .none }.map { passage in
      let start = page.fileOffset(of: passage.range.lowerBound)
      let end = page.fileOffset(of: passage.range.upperBound - 1) + 1
      return Catalogue.BoilerplateEntry(
        extent: .bytes(start..<max(start + 1, end)), reason: passage.boilerplateReason ?? "",
        isSoft: passage.boilerplate == .soft)
    }
    return articles(by: entry, of: file, warnings: &warnings)
  }

  /// The articles that the markup of the file separates.
  private mutating func articlesOfParts(
    of file: SourceFile, warnings: inout [ReadingWarning]
  ) -> [Article] {
    page.parts.indices.map { index in
      // Text before the first part, which only a damaged file has, is kept with it.
      let start = index == 0 ? 0 : page.parts[index].start
      let end = index + 1 < page.parts.count ? page.parts[index + 1].start : text.count
      return article(
        in: start..<end, metadata: page.parts[index].metadata, of: file, warnings: &warnings)
    }
  }

  /// The passages of a part of the text, marked according to markup and rules.
  private mutating func passagesByRules(in part: Range<Int>) -> [Passage] {
    var passages = marked(passages(in: part))
    for index in passages.indices where passages[index].boilerplate == .none {
      guard let reason = BoilerplateRules.reason(for: passages[index].range, in: text) else {
        continue
      }
      passages[index].boilerplate = .hard
      passages[index].boilerplateReason = reason
    }
    HeadingRules.mark(&passages, in: text)
    return passages
  }

  /// The single article of a document that is not in the catalogue.
  mutating func article(
    byRulesFor file: SourceFile, warnings: inout [ReadingWarning]
  ) -> Article {
    let metadata = page.parts.first?.metadata ?? page.metadata
    return article(in: 0..<text.count, metadata: metadata, of: file, warnings: &warnings)
  }

  /// An article that is not in the catalogue: a part of the text, with the metadata of its markup.
  private mutating func article(
    in part: Range<Int>, metadata: PageText.Metadata, of file: SourceFile,
    warnings: inout [ReadingWarning]
  ) -> Article {
    var passages = passagesByRules(in: part)
    let trail = passages.first.flatMap { BoilerplateRules.endOfTrail(in: $0.range, of: text) }
    if trail != nil {
      passages[0].boilerplate = .hard
      passages[0].boilerplateReason = "breadcrumb navigation"
    }
    let head = HeadRules(
      of: text, passages: passages.filter { $0.boilerplate == .none }, breadcrumbs: trail,
      stem: file.stem)
    let title = metadata.title ?? head.title
    var article = Article(
      proposedSlug: title.flatMap(Slug.slug) ?? Slug.slug(from: file.stem) ?? "document",
      range: part)
    article.title = title
    article.titleRange = page.titleRange ?? (title == head.title ? head.titleRange : nil)
    article.author = metadata.author ?? head.author
    article.outlet = metadata.outlet
    article.url = metadata.url
    article.language = metadata.language
    if let given = metadata.date, !(metadata.dateIsOfFile && head.date != nil) {
      if !article.setDate(given: given) {
        warnings.append(
          .unreadableDate(given, file: file.path, line: metadata.dateLine))
      }
      article.dateIsInferred = metadata.dateIsOfFile
    } else {
      article.date = head.date
      article.dateIsInferred = head.dateIsInferred
    }
    article.passages = numbered(passages, titled: article.titleRange)
    return article
  }

  // MARK: By the catalogue

  /// The articles of a catalogue entry, each excerpt after the article that quotes it.
  mutating func articles(
    by entry: Catalogue.Entry, of file: SourceFile, warnings: inout [ReadingWarning]
  ) -> [Article] {
    var articles: [Article] = []
    var captions: Set<Int> = []
    var headings: Set<Int> = []

    func add(_ known: Catalogue.ArticleEntry, parent: Int?) {
      let whole = parent.map { articles[$0].range } ?? 0..<text.count
      let range = known.lines.map { self.range(ofLines: $0) } ?? whole
      if let asked = known.lines, asked.upperBound > lines.count {
        warnings.append(
          ReadingWarning(
            file: file.path, line: lines.count,
            message: "The catalogue gives line \(asked.upperBound) of \(quoted(file.path)), "
              + "which has \(lines.count) lines.",
            nextStep: "correct “lines” in the entry \(quoted(entry.key))"))
      }
      let title = known.title ?? page.metadata.title
      let stem = parent.map { articles[$0].proposedSlug + "-excerpt" } ?? file.stem
      let slug = known.slug ?? title.flatMap(Slug.slug) ?? Slug.slug(from: stem)
      var article = Article(proposedSlug: slug ?? "document", range: range)
      article.title = known.title ?? (parent == nil ? page.metadata.title : nil)
      article.author = known.author
      article.outlet = known.outlet
      article.originalOutlet = known.originalOutlet
      article.translator = known.translator
      article.date = known.date
      article.dateIsInferred = known.dateIsInferred
      article.url = known.url
      article.language = known.language
      article.note = known.note
      article.parent = parent
      article.titleRange = known.title.flatMap { self.range(ofTitle: $0, in: range) }
      captions.formUnion(known.captions)
      headings.formUnion(known.headings)
      articles.append(article)
      let index = articles.count - 1
      for excerpt in known.excerpts { add(excerpt, parent: index) }
    }
    for known in entry.articles { add(known, parent: nil) }
    if articles.isEmpty { articles = [emptied(article(byRulesFor: file, warnings: &warnings))] }

    let boilerplate = entry.boilerplate.map { (range: range(of: $0.extent), entry: $0) }
    var bounds: Set<Int> = [0, text.count]
    for article in articles {
      bounds.formUnion([article.range.lowerBound, article.range.upperBound])
    }
    for piece in boilerplate { bounds.formUnion([piece.range.lowerBound, piece.range.upperBound]) }
    let places = bounds.sorted()
    var outside: [(owner: Int, passage: Passage)] = []
    for (start, end) in zip(places, places.dropFirst()) {
      let owner = articles.lastIndex { $0.range.lowerBound <= start && end <= $0.range.upperBound }
      let mark = boilerplate.first { $0.range.lowerBound <= start && end <= $0.range.upperBound }
      for var passage in passages(in: start..<end) {
        if let mark {
          passage.boilerplate = mark.entry.isSoft ? .soft : .hard
          passage.boilerplateReason = mark.entry.reason
        }
        passage.isCaption = captions.contains(passage.line)
        passage.isHeading = headings.contains(passage.line)
        if let owner {
          articles[owner].passages.append(passage)
        } else {
          // Text outside all articles is assigned to the article before it, or to the first.
          let nearest = articles.lastIndex { !$0.isExcerpt && $0.range.upperBound <= start } ?? 0
          outside.append((nearest, passage))
        }
      }
    }
    for index in articles.indices {
      var own = marked(articles[index].passages)
      HeadingRules.mark(&own, in: text)
      for place in own.indices where own[place].isCaption || own[place].boilerplate != .none {
        own[place].isHeading = headings.contains(own[place].line)
      }
      own = numbered(own, titled: articles[index].titleRange)
      for (number, stray) in outside.filter({ $0.owner == index }).enumerated() {
        var passage = stray.passage
        passage.paragraph = own.count + 1
        _ = number
        own.append(passage)
      }
      articles[index].passages = own.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    return articles
  }

  private func emptied(_ article: Article) -> Article {
    var article = article
    article.passages = []
    return article
  }

  // MARK: Passages

  private mutating func passages(in part: Range<Int>) -> [Passage] {
    cutter.paragraphs(in: text, from: part, line: 1).map { paragraph in
      var passage = Passage(
        range: paragraph.range,
        line: lines.line(of: page.fileOffset(of: paragraph.range.lowerBound)))
      if paragraph.isPageNumber {
        passage.boilerplate = .hard
        passage.boilerplateReason = "page number"
      }
      return passage
    }
  }

  /// Passages marked according to the page's markup.
  private func marked(_ passages: [Passage]) -> [Passage] {
    guard !page.marks.isEmpty else { return passages }
    var result = passages
    var next = 0
    for index in result.indices {
      let start = result[index].range.lowerBound
      while next < page.marks.count, page.marks[next].range.upperBound <= start { next += 1 }
      guard next < page.marks.count, page.marks[next].range.contains(start) else { continue }
      switch page.marks[next].kind {
      case .heading: result[index].isHeading = true
      case .caption: result[index].isCaption = true
      case .boilerplate(let reason):
        if result[index].boilerplate == .none {
          result[index].boilerplate = .hard
          result[index].boilerplateReason = reason
        }
      }
    }
    return result
  }

  private func numbered(_ passages: [Passage], titled title: Range<Int>?) -> [Passage] {
    var result = passages
    for index in result.indices {
      result[index].paragraph = index + 1
      if let title, result[index].range.overlaps(title), result[index].boilerplate == .none {
        result[index].isHeading = true
      }
    }
    return result
  }

  // MARK: Ranges

  private func range(of extent: Catalogue.BoilerplateEntry.Extent) -> Range<Int> {
    switch extent {
    case .lines(let lines): return range(ofLines: lines)
    case .bytes(let bytes):
      let low = beginningOfCharacter(page.textOffset(ofFile: bytes.lowerBound))
      return low..<max(low, beginningOfCharacter(page.textOffset(ofFile: bytes.upperBound)))
    }
  }

  /// The offset itself, or the start of the character that it would split.
  private func beginningOfCharacter(_ place: Int) -> Int {
    var place = place
    while place > 0, place < text.count, text[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// The bytes of the text in some lines of the file, without the last line break.
  private func range(ofLines wanted: ClosedRange<Int>) -> Range<Int> {
    let bytes = lines.range(of: wanted)
    let low = page.textOffset(ofFile: bytes.lowerBound)
    return low..<max(low, page.textOffset(ofFile: bytes.upperBound))
  }

  /// The range of the title: a whole line among the first of the article, ignoring white space.
  private func range(ofTitle title: String, in range: Range<Int>) -> Range<Int>? {
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 2_000)
    for paragraph in cutter.paragraphs(in: text, from: head, line: 1).prefix(4) {
      let marks = text[paragraph.range].prefix { $0 == UInt8(ascii: "#") }.count
      let line = Blank.trimmed(
        paragraph.range.lowerBound + marks..<paragraph.range.upperBound, in: text)
      if line.count <= 2 * title.utf8.count, Blank.plain(line, of: text) == title { return line }
    }
    return nil
  }
}
