import Findings
import Izde

/// What stands around the answers: the head, the contents of a batch, the footer.
extension HTMLRenderer {
  mutating func begin() {
    if options.isFragment {
      return write("<div class=\"izde\"><style>\n\(HTMLStyle.fragment)\n</style>\n")
    }
    // A batch has its heading from the contents, which are written last and stand first.
    if options.isBatch {
      writeStart(title: "izde \(options.command)")
      hasHead = true
    }
  }

  /// Writes the head of the page, once: its heading is the first answer.
  mutating func writeHead(_ headline: String) {
    guard !hasHead else { return }
    hasHead = true
    let heading = HTML.escape(headline)
    if options.isFragment { return write("<p><strong>\(heading)</strong></p>\n") }
    writeStart(title: headline)
    write("<h1>\(heading)</h1>\n")
  }

  private mutating func writeStart(title: String) {
    write(
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer"><meta name="generator" content="izde">
      <title>\(HTML.escape(title))</title>
      <style>
      \(HTMLStyle.sheet)
      </style></head><body>
      <main>

      """)
  }

  /// The queries of a batch with links to their answers.
  mutating func render(_ rows: [OverviewRow]) {
    if !options.isFragment { write("<h1>\(HTML.escape(OverviewRow.sentence(rows)))</h1>\n") }
    write("<nav id=\"contents\"><table><tbody>\n")
    var number = 0
    for row in rows {
      if !row.isFailure { number += 1 }
      let query = HTML.escape(row.query)
      let link = row.isFailure ? query : "<a href=\"#q\(number)\">\(query)</a>"
      write(
        "<tr><td>\(link)</td><td class=\"\(row.isFound ? "faint" : "warn")\">"
          + "\(HTML.escape(row.result))</td></tr>\n")
    }
    write("</tbody></table></nav>\n")
  }

  mutating func end() {
    if options.isFragment { return write("</div>\n") }
    writeHead("izde \(options.command)")
    write("</main>\n<footer>\n")
    facts([
      ("asked", options.invocation.map { "<code>\(HTML.escape($0))</code>" }),
      ("corpus", options.fingerprint.map(checksum)),
      ("program", options.version.isEmpty ? nil : "izde \(HTML.escape(options.version))"),
    ])
    if !files.isEmpty {
      write("<details><summary>Files and their checksums</summary>\n<dl>")
      for (file, sha256) in files {
        write("<dt><code>\(HTML.escape(file))</code></dt><dd>\(checksum(sha256))</dd>")
      }
      write("</dl></details>\n")
    }
    write(
      """
      <p>Whoever has the same files gets the same answer: the checksum of the corpus is a SHA-256 \
      over their names and checksums. A checksum that is cut short is copied whole. Byte ranges \
      count UTF-8 bytes from 0, end excluded, in the file as it lies on disk.</p>
      </footer>
      </body></html>

      """)
  }

  /// A checksum, shown by its beginning and copied whole.
  private func checksum(_ sum: String) -> String {
    "<code class=\"sum\" title=\"\(HTML.escape(sum))\">\(HTML.escape(sum))</code>"
  }

  /// A list of names and values; values are HTML, and rows without one are left out.
  private mutating func facts(_ rows: [(name: String, value: String?)]) {
    let known = rows.compactMap { row in row.value.map { (row.name, $0) } }
    guard !known.isEmpty else { return }
    write("<dl>\(known.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" }.joined())</dl>\n")
  }
}
