import Findings
import Izde

/// JSON Lines, one record a line; or JSON, one document with the same records.
///
/// `docs/schema/izde-output.schema.json` describes both.
package struct JSONRenderer: Renderer {
  /// The version of the records.
  package static let schemaVersion = 1

  var json = JSONWriter()
  let options: RenderOptions
  private let isOneDocument: Bool
  private var hasRecord = false
  /// Articles repeat from record to record, so the last one is kept as it was written.
  private var lastArticle: (reference: ArticleReference, json: [UInt8])?

  package var output: [UInt8] {
    get { json.bytes }
    _modify { yield &json.bytes }
  }

  init(_ options: RenderOptions, isOneDocument: Bool) {
    self.options = options
    self.isOneDocument = isOneDocument
  }

  package mutating func begin() {
    guard isOneDocument else { return }
    json.beginObject()
    json.member("version", Self.schemaVersion)
    json.member("command", options.command)
    json.member("fingerprint", options.fingerprint)
    json.key("records")
    json.beginArray()
    json.bytes.append(literal: "\n")
  }

  package mutating func end() {
    if isOneDocument { json.bytes.append(literal: "\n]}\n") }
  }

  package mutating func render(_ answer: Answer) {
    switch answer {
    case .search(let answer):
      for hit in answer.hits { write(hit, query: answer.summary.query) }
      write(answer.summary)
    case .mentions(let answer):
      for mention in answer.mentions { write(mention, query: answer.summary.query) }
      write(answer.summary, groups: answer.groups)
    case .names(let answer):
      for family in answer.families { write(family, query: answer.summary.query) }
      write(answer.summary)
    case .figures(let answer):
      for group in answer.groups {
        for figure in group.figures { write(figure, group: group, query: answer.summary.query) }
      }
      write(answer.summary)
    case .quote(let answer, let draft):
      write(answer.report, draft: draft)
      write(answer.summary)
    case .draft(let summary): write(summary)
    case .checkedDraft(let draft): for answer in draft.answers { render(answer) }
    case .passage(let place):
      for hit in place.before { write(hit, role: "before") }
      write(place.passage, role: "passage", path: place.path)
      for hit in place.after { write(hit, role: "after") }
    case .article(let article):
      for hit in article.passages { write(hit, role: "passage", path: article.path) }
    case .citation(let citation, let style): write(citation, style)
    case .overview: break
    case .info(let info): write(info)
    case .verification(let report): write(report)
    case .build(let report): write(report)
    case .failure(let failure): write(failure)
    }
  }

  mutating func beginRecord(_ type: StaticString) {
    if isOneDocument && hasRecord { json.bytes.append(literal: ",\n") }
    // The comma is written here; for a line of its own there is none.
    hasRecord = true
    json.bytes.append(UInt8(ascii: "{"))
    json.key("type")
    json.bytes.append(UInt8(ascii: "\""))
    json.bytes.append(literal: type)
    json.bytes.append(UInt8(ascii: "\""))
  }

  mutating func endRecord() {
    json.endObject()
    if !isOneDocument { json.bytes.append(UInt8(ascii: "\n")) }
  }

  mutating func member(article: ArticleReference) {
    json.key("article")
    if let lastArticle, lastArticle.reference == article { return json.raw(lastArticle.json) }
    var writer = JSONWriter()
    writer.write(article)
    json.raw(writer.bytes)
    lastArticle = (article, writer.bytes)
  }
}
