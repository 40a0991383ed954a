import Izde
import Rendering

extension WebApplication {
  /// The page about the corpus and the operations on it.
  func corpus(_ request: WebRequest) throws -> WebResponse {
    let info = try pool.with { try $0.info() }
    var page = page("Corpus", active: "corpus")
    page.add("<h1>The corpus</h1>\n<dl class=\"facts\">")
    let rows: [(String, String)] = [
      ("Files", String(grouped: info.files)), ("Documents", String(grouped: info.documents)),
      ("Articles", String(grouped: info.articles)), ("Passages", String(grouped: info.passages)),
      ("Boilerplate passages", String(grouped: info.boilerplate)),
      ("Words", String(grouped: info.words)), ("Names", String(grouped: info.names)),
      ("Dates", [info.firstDate, info.lastDate].compactMap { $0 }.joined(separator: " to ")),
      ("Indexed", info.built), ("Fingerprint", info.fingerprint),
    ]
    for row in rows where !row.1.isEmpty {
      page.add("<dt>\(row.0)</dt><dd class=\"number\">\(escape(row.1))</dd>")
    }
    page.add("</dl>\n")
    page.add(state(jobs.current))
    page.add(
      """
      <form method="post" action="/corpus/index" class="inline">
      <input type="hidden" name="token" value="\(token)"><button>Bring the index up to date</button>
      </form>
      <form method="post" action="/corpus/verify" class="inline">
      <input type="hidden" name="token" value="\(token)"><button>Compare every passage with its file\
      </button></form>

      """)
    return page.response()
  }

  private func state(_ state: JobRunner.State) -> String {
    guard !state.name.isEmpty else { return "" }
    var text =
      "<div id=\"job\" role=\"status\" data-running=\"\(state.isRunning)\"><p>"
      + (state.name == "verify" ? "Verifying" : "Indexing") + ": <span id=\"progress\">"
      + escape(state.outcome ?? (state.progress.isEmpty ? "started" : state.progress))
      + "</span></p>\n"
    if state.isRunning {
      text += "<p class=\"faint\"><a href=\"/corpus\">Look again</a></p>\n"
    }
    if !state.warnings.isEmpty {
      let items = state.warnings.prefix(500).map { "<li>\(escape($0))</li>" }.joined()
      text +=
        "<details open><summary>\(state.warnings.count) remarks on files</summary>"
        + "<ul>\(items)</ul></details>\n"
    }
    return text + "</div>\n"
  }

  /// Starts an operation on the corpus.
  func start(_ name: String, _ request: WebRequest) throws -> WebResponse {
    guard ["index", "verify"].contains(name) else {
      throw WebError(404, "there is no operation “\(name)”")
    }
    guard jobs.start(name) else {
      throw WebError(409, "another operation is running", next: "wait until it has ended: /corpus")
    }
    return .redirect(to: "/corpus")
  }
}
