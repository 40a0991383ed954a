import Findings

/// Items in CSL-JSON, which Zotero and pandoc read.
enum CSL {
  /// The item of a passage.
  static func item(for citation: Citation) -> String {
    let article = citation.passage.article
    var json = JSONWriter()
    json.beginObject()
    json.member("id", citation.passage.id)
    json.member("type", article.url == nil ? "article" : "webpage")
    json.member("title", article.title ?? article.id)
    names("author", article.author, to: &json)
    names("translator", article.translator, to: &json)
    json.member("container-title", article.outlet)
    json.member("original-publisher", article.originalOutlet)
    if let date = article.date ?? article.dateGiven {
      issued(date, isInferred: article.dateIsInferred, to: &json)
    }
    json.member("page", citation.passage.place.page.map { String($0) })
    json.member("URL", citation.link)
    json.member("language", article.language)
    json.member(
      "note", [article.note, citation.exactPlace].compactMap { $0 }.joined(separator: "; "))
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func names(_ role: StaticString, _ names: String?, to json: inout JSONWriter) {
    guard let names else { return }
    json.key(role)
    json.beginArray()
    for author in AuthorName.names(in: names) {
      json.beginObject()
      switch author {
      case .person(let given, let family):
        json.member("family", family)
        json.member("given", given)
      case .body(let name): json.member("literal", name)
      }
      json.endObject()
    }
    json.endArray()
  }

  private static func issued(_ date: String, isInferred: Bool, to json: inout JSONWriter) {
    json.key("issued")
    json.beginObject()
    let parts = date.split(separator: "-").map { Int($0) }
    if !parts.contains(nil) {
      json.key("date-parts")
      json.beginArray()
      json.beginArray()
      for part in parts.compactMap({ $0 }) { json.raw(Array(String(part).utf8)) }
      json.endArray()
      json.endArray()
    } else {
      json.member("raw", date)
    }
    if isInferred { json.member("circa", true) }
    json.endObject()
  }
}
