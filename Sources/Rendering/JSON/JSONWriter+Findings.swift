import Findings

/// The parts that several records share.
extension JSONWriter {
  mutating func write(_ article: ArticleReference) {
    beginObject()
    member("id", article.id)
    member("title", article.title)
    member("author", article.author)
    member("outlet", article.outlet)
    member("original_outlet", article.originalOutlet)
    member("translator", article.translator)
    member("date", article.date)
    member("date_given", article.dateGiven)
    if article.dateIsInferred { member("date_inferred", true) }
    member("url", article.url)
    member("language", article.language)
    member("parent", article.parent)
    member("note", article.note)
    endObject()
  }

  /// Writes the members of a place into the object that is open.
  mutating func write(_ place: Place) {
    member("file", place.file)
    member("record", place.record)
    member("document", place.document)
    member("start", place.start)
    member("end", place.end)
    member("line", place.line)
    member("encoding", place.encoding)
    member("page", place.page)
    member("converter", place.converter)
    if place.isTitle { member("field", "title") }
  }

  mutating func write(_ highlight: Highlight) {
    beginObject()
    member("start", highlight.start)
    member("end", highlight.end)
    member("form", highlight.form)
    member("term", highlight.term)
    member("match", highlight.match.rawValue)
    member("reason", highlight.reason)
    endObject()
  }

  mutating func write(spellings: [SpellingCount], as name: StaticString) {
    key(name)
    beginArray()
    for spelling in spellings {
      beginObject()
      member("form", spelling.form)
      member("count", spelling.count)
      member("match", spelling.match.rawValue)
      member("reason", spelling.reason)
      endObject()
    }
    endArray()
  }

  /// What was left out, as member `not_shown`; nothing where that is nothing.
  mutating func write(gaps: [Completeness.Gap]) {
    guard !gaps.isEmpty else { return }
    key("not_shown")
    beginArray()
    for gap in gaps {
      beginObject()
      member("reason", gap.reason)
      member("count", gap.count)
      member("next_step", gap.remedy)
      endObject()
    }
    endArray()
  }

  mutating func write(notes: [QueryNote]) {
    key("notes")
    beginArray()
    for note in notes {
      beginObject()
      member("message", note.message)
      member("position", note.position)
      endObject()
    }
    endArray()
  }

  mutating func write(_ difference: Difference) {
    beginObject()
    member("kind", difference.kind.rawValue)
    member("quoted", difference.quoted)
    member("source", difference.source)
    member("start", difference.start)
    member("end", difference.end)
    endObject()
  }

  mutating func write(_ range: Range<Int>) {
    beginObject()
    member("start", range.lowerBound)
    member("end", range.upperBound)
    endObject()
  }

  /// Writes the members of a description into the object that is open.
  mutating func writeMembers(of info: IndexInfo) {
    member("directory", info.directory)
    if !info.parts.isEmpty { member("parts", info.parts) }
    member("roots", info.roots)
    member("catalogues", info.catalogues)
    member("names_files", info.namesFiles)
    member("names_file_issues", info.namesFileIssues)
    member("files", info.files)
    member("documents", info.documents)
    member("articles", info.articles)
    member("passages", info.passages)
    member("furniture", info.boilerplate)
    member("words", info.words)
    member("terms", info.terms)
    member("names", info.names)
    member("first_date", info.firstDate)
    member("last_date", info.lastDate)
    member("format", info.format)
    member("analysis", info.analysis)
    member("fingerprint", info.fingerprint)
    member("bytes", info.bytes)
    member("sqlite", info.sqlite)
    member("built", info.built)
  }
}
