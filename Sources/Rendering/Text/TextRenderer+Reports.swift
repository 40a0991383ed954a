import Findings
import Izde

extension TextRenderer {
  mutating func render(_ place: PassageInPlace) {
    let passage = place.passage
    for hit in place.before { neighbour(hit) }
    render(passage, rank: nil)
    for hit in place.after {
      line()
      neighbour(hit, isBefore: false)
    }
    line()
    provenance(of: passage, path: place.path)
  }

  private mutating func neighbour(_ hit: PassageHit, isBefore: Bool = true) {
    line("   " + page.paint(TerminalSafety.clean(hit.id), .faint))
    paragraph([Run(text: hit.text, ink: .faint)], indent: 3)
    if isBefore { line() }
  }

  private mutating func provenance(of passage: PassageHit, path: String?) {
    let article = passage.article
    let place = passage.place
    facts([
      ("title", article.title), ("author", article.author), ("outlet", article.outlet),
      ("original outlet", article.originalOutlet), ("translator", article.translator),
      ("date", article.writtenDate), ("url", article.url), ("part of", article.parent),
      ("note", article.note),
      ("passage", passage.id), ("file", path ?? place.file),
      ("record", place.record.map { String($0) }), ("document", place.document),
      ("page", place.page.map { String($0) }),
      ("place", "line \(place.line), bytes \(place.start)–\(place.end)"),
      ("text by", place.converter.map { "\($0); line and bytes refer to its text" }),
      ("encoding", place.encoding), ("sha256", place.sha256.isEmpty ? nil : place.sha256),
      ("furniture", passage.isBoilerplate ? "yes: boilerplate, not part of the article" : nil),
    ])
  }

  /// Rows of name and value; what has no value is left out.
  private mutating func facts(_ rows: [(name: String, value: String?)]) {
    let known = rows.compactMap { row in row.value.map { (name: row.name, value: $0) } }
    let widest = known.map { DisplayWidth.of($0.name) }.max() ?? 0
    for row in known {
      let name = page.paint(DisplayWidth.padded(row.name, widest), .faint)
      line("\(name)  \(TerminalSafety.clean(row.value))")
    }
  }

  mutating func render(_ info: IndexInfo) {
    let dates = [info.firstDate, info.lastDate].compactMap { $0 }
    facts([
      ("index", info.directory),
      ("parts", info.parts.isEmpty ? nil : info.parts.joined(separator: ", ")),
      ("corpus", info.roots.joined(separator: ", ")),
      ("catalogues", info.catalogues.isEmpty ? nil : info.catalogues.joined(separator: ", ")),
      ("names files", info.namesFiles.isEmpty ? nil : info.namesFiles.joined(separator: ", ")),
      ("files", String(grouped: info.files)), ("documents", String(grouped: info.documents)),
      ("articles", String(grouped: info.articles)),
      (
        "passages",
        "\(String(grouped: info.passages)), \(String(grouped: info.boilerplate)) of them boilerplate"
      ),
      ("words", String(grouped: info.words)), ("terms", String(grouped: info.terms)),
      ("names", String(grouped: info.names)),
      ("dates", dates.isEmpty ? nil : dates.joined(separator: " – ")),
      ("size", bytes(info.bytes)), ("built", info.built), ("format", String(info.format)),
      ("analysis", info.analysis), ("fingerprint", info.fingerprint), ("SQLite", info.sqlite),
    ])
  }

  /// A size for people: `1.4 MB`.
  private func bytes(_ count: Int) -> String {
    switch count {
    case ..<1000: "\(count) bytes"
    case ..<1_000_000: "\(String(Double(count) / 1000, decimals: 1)) kB"
    case ..<1_000_000_000: "\(String(Double(count) / 1_000_000, decimals: 1)) MB"
    default: "\(String(Double(count) / 1_000_000_000, decimals: 1)) GB"
    }
  }

  mutating func render(_ report: VerificationReport) {
    for finding in report.findings {
      let about = [finding.file, finding.passage].compactMap { $0 }.map(TerminalSafety.clean)
        .joined(separator: " · ")
      let subject = about.isEmpty ? "" : page.paint(about, .title) + ": "
      line(page.paint("bad ", .bad) + subject + TerminalSafety.clean(finding.message))
    }
    let read = report.files - report.filesByChecksum
    let compared = "\(counted(report.passages, "passage")) in \(counted(read, "file"))"
    let checksums =
      report.filesByChecksum == 0
      ? ""
      : ", \(counted(report.filesByChecksum, "converted file")) by checksum "
        + "(--reextract converts them again)"
    if report.isQuick {
      if report.findings.isEmpty {
        line(page.paint("sound: ", .good) + "every page of the index matches its checksum")
      } else {
        line(counted(report.findings.count, "finding"))
      }
    } else if report.findings.isEmpty {
      line(page.paint("sound: ", .good) + "\(compared) compared, byte for byte" + checksums)
    } else {
      line("\(compared) compared\(checksums), \(counted(report.findings.count, "finding"))")
    }
  }

  mutating func render(_ report: BuildReport) {
    let info = report.info
    let content = [
      counted(info.documents, "document"), counted(info.articles, "article"),
      counted(info.passages, "passage"), counted(info.words, "word"),
    ].joined(separator: ", ")
    line("\(content) in \(String(report.seconds, decimals: 2)) s")
    var changes = ["\(counted(report.filesRead, "file")) read"]
    if report.filesUnchanged > 0 { changes.append("\(report.filesUnchanged) unchanged") }
    if report.filesRemoved > 0 { changes.append("\(report.filesRemoved) gone") }
    line(page.paint(changes.joined(separator: ", "), .faint))
  }
}
