import Findings
import Izde

extension JSONRenderer {
  mutating func write(_ report: QuoteReport, draft: DraftPlace?) {
    beginRecord("quote")
    json.member("query", report.query)
    json.member("verdict", report.verdict.rawValue)
    json.member("similarity", report.similarity)
    if let draft {
      json.key("draft")
      json.beginObject()
      json.member("file", draft.file)
      json.member("line", draft.line)
      json.member("start", draft.start)
      json.member("end", draft.end)
      json.endObject()
    }
    json.key("matches")
    json.beginArray()
    for match in report.matches { write(match) }
    json.endArray()
    if let nearest = report.nearest {
      json.key("nearest")
      write(nearest)
    }
    endRecord()
  }

  mutating func write(_ draft: DraftSummary) {
    beginRecord("draft")
    json.member("file", draft.file)
    json.member("quotations", draft.quotations)
    json.member("exact", draft.counts[.exact] ?? 0)
    json.member("altered", draft.counts[.altered] ?? 0)
    json.member("partial", draft.counts[.partial] ?? 0)
    json.member("absent", draft.counts[.absent] ?? 0)
    endRecord()
  }

  private mutating func write(_ match: QuoteMatch) {
    json.beginObject()
    json.write(match.place)
    json.member("text", match.text)
    json.member("similarity", match.similarity)
    json.key("quoted")
    json.write(match.quotedRange)
    json.member("passage", match.passage)
    member(article: match.article)
    json.key("differences")
    json.beginArray()
    for difference in match.differences { json.write(difference) }
    json.endArray()
    json.member("notes", match.notes)
    if let speaker = match.speaker {
      json.key("speaker")
      json.write(speaker)
    }
    json.member("setting", match.setting)
    json.member("sha256", match.place.sha256)
    json.endObject()
  }

  mutating func write(_ citation: Citation, _ style: CitationStyle) {
    beginRecord("citation")
    json.member("id", citation.passage.id)
    json.member("style", style.rawValue)
    json.member("text", citation.text(in: style))
    json.member("url", citation.link)
    json.write(citation.passage.place)
    member(article: citation.passage.article)
    json.member("sha256", citation.passage.place.sha256)
    endRecord()
  }

  mutating func write(_ info: IndexInfo) {
    beginRecord("info")
    json.member("version", Self.schemaVersion)
    json.writeMembers(of: info)
    endRecord()
  }

  mutating func write(_ report: VerificationReport) {
    for finding in report.findings {
      beginRecord("finding")
      json.member("file", finding.file)
      json.member("passage", finding.passage)
      json.member("message", finding.message)
      endRecord()
    }
    beginRecord("verification")
    json.member("version", Self.schemaVersion)
    json.member("sound", report.findings.isEmpty)
    json.member("quick", report.isQuick)
    json.member("files", report.files)
    if report.filesByChecksum > 0 { json.member("files_by_checksum", report.filesByChecksum) }
    json.member("passages", report.passages)
    json.member("findings", report.findings.count)
    endRecord()
  }

  mutating func write(_ report: BuildReport) {
    beginRecord("build")
    json.member("version", Self.schemaVersion)
    json.member("files_read", report.filesRead)
    json.member("files_unchanged", report.filesUnchanged)
    json.member("files_removed", report.filesRemoved)
    json.member("warnings", report.warnings)
    json.member("seconds", report.seconds)
    json.writeMembers(of: report.info)
    endRecord()
  }

  mutating func write(_ failure: Failure) {
    beginRecord("error")
    json.member("query", failure.query)
    json.member("message", failure.message)
    json.member("position", failure.position)
    json.member("line", failure.line)
    endRecord()
  }
}
