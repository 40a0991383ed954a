import Findings
import Rendering

/// Elements shared by several pages.
enum Controls {
  private static let spellings: [(SpellingMode, String)] = [
    (.near, "with likely misspellings"), (.name, "same name, any romanisation"),
    (.literal, "exactly as typed"),
  ]

  /// The selection of the spelling mode.
  static func spelling(_ chosen: SpellingMode) -> String {
    let options = spellings.map { mode, label in
      "<option value=\"\(mode.rawValue)\"\(mode == chosen ? " selected" : "")>\(label)</option>"
    }.joined()
    return "<label>Spelling <select name=\"spelling\">\(options)</select></label>"
  }

  /// Hidden fields that keep the state in a form.
  static func hidden(_ fields: FormFields, without names: Set<String>) -> String {
    fields.fields.filter { !names.contains($0.name) && !$0.value.isEmpty }.map {
      "<input type=\"hidden\" name=\"\(escape($0.name))\" value=\"\(escape($0.value))\">"
    }.joined()
  }

  /// The label of a kind of match.
  static func label(_ match: MatchKind) -> String { match.rawValue.replacing("-", with: " ") }

  /// The opening tag of a mark: its style shows the kind of match, its title the reason.
  static func mark(_ match: MatchKind, _ reason: String?, id: String? = nil) -> String {
    let title = label(match) + (reason.map { ": \($0)" } ?? "")
    let id = id.map { " id=\"\($0)\"" } ?? ""
    return "<mark class=\"\(match.rawValue)\" title=\"\(escape(title))\"\(id)>"
  }

  /// The legend of the marks on a page.
  static func legend(_ kinds: Set<MatchKind>) -> String {
    guard kinds.contains(where: { $0 != .exact }) else { return "" }
    let items = kinds.sorted().map { "<li>\(mark($0, nil))\(label($0))</mark></li>" }.joined()
    return "<ul class=\"legend\" aria-label=\"Marks\">\(items)</ul>\n"
  }

  /// Title, author, outlet and date of an article, the title as a link.
  static func source(_ article: ArticleReference, link: String) -> String {
    let original = article.originalOutlet.map { "first in \($0)" }
    let translator = article.translator.map { "translated by \($0)" }
    let date = article.date.map { article.dateIsInferred ? $0 + " (inferred)" : $0 }
    let facts = [article.author, article.outlet, original, translator, date].compactMap { $0 }
      .map { " · " + escape($0) }.joined()
    return "<a href=\"\(escape(link))\">\(escape(article.title ?? article.id))</a>"
      + "<span class=\"facts\">\(facts)</span>"
  }

  /// The URL of an article, at a paragraph, with the words of a query marked.
  static func address(_ article: String, paragraph: Int? = nil, fields: FormFields = FormFields())
    -> String
  {
    let query = fields.encoded
    return "/read/\(PercentEncoding.encode(article))" + (query.isEmpty ? "" : "?" + query)
      + (paragraph.map { "#p\($0)" } ?? "")
  }

  /// Links to the export formats of an answer.
  static func exports(_ command: String, _ fields: FormFields, formats: [OutputFormat]) -> String {
    let links = formats.map { format in
      let address = "/export/\(command)?" + fields.setting("format", format.rawValue).encoded
      return "<a href=\"\(escape(address))\" download>\(format.rawValue.uppercased())</a>"
    }.joined(separator: " ")
    return "<p class=\"exports\">Export: \(links)</p>\n"
  }

  /// The exact place of a passage.
  static func place(_ place: Place, _ id: String) -> String {
    let record = place.record.map { ", record \($0)" } ?? ""
    return "<code>\(escape("\(place.file)\(record):\(place.line)")) · bytes "
      + "\(place.start)–\(place.end) · \(escape(id))</code>"
  }
}
