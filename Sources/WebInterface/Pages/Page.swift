import Rendering

/// Text escaped for HTML.
func escape(_ text: String) -> String { HTML.escape(text) }

/// A page of the interface: head, navigation, main part, footer.
struct Page {
  private let title: String
  private let query: String
  private let active: String
  private let version: String
  private var body = ""

  init(title: String, query: String, active: String, version: String) {
    self.title = title
    self.query = query
    self.active = active
    self.version = version
  }

  /// Appends HTML to the main part.
  mutating func add(_ html: String) { body += html }

  /// The page as a response.
  func response(status: Int = 200) -> WebResponse { .html(html, status: status) }

  /// Only the main part, to update a page that is already open.
  func fragment() -> WebResponse { .html(body) }

  private var html: String {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(escape(title)) – izde</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/style.css"><script src="/script.js" defer></script>
    </head><body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="bar"><a class="brand" href="/">izde</a>
    <nav aria-label="Main">\(navigation)</nav></header>
    <main id="main">
    \(body)</main>
    <footer><p>Everything stays on this machine. Byte ranges count UTF-8 bytes from 0, end \
    excluded, in the file as it lies on disk. izde \(escape(version))</p></footer>
    </body></html>

    """
  }

  private var navigation: String {
    let field = FormFields([("q", query)]).encoded
    let suffix = field.isEmpty ? "" : "?" + field
    let entries = [
      ("search", "/search\(suffix)", "Passages"), ("name", "/name\(suffix)", "Names and places"),
      ("check", "/check", "Check a draft"), ("batch", "/batch", "List of names"),
      ("corpus", "/corpus", "Corpus"),
    ]
    return entries.map { entry in
      let current = entry.0 == active ? " aria-current=\"page\"" : ""
      return "<a href=\"\(escape(entry.1))\"\(current)>\(entry.2)</a>"
    }.joined(separator: " ")
  }
}
