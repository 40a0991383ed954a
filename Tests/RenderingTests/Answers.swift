import Findings
import Izde
import Rendering
import TestSupport

/// One answer of every kind, for tests that go through all of them.
enum Answers {
  static let all: [(command: String, answer: Answer)] =
    [
      ("search", search(Samples.hit)), ("mentions", mentions(Samples.mentions)),
      ("names", names(Samples.family)),
      (
        "figures",
        .figures(
          FigureAnswer(
            groups: [Samples.figures], summary: Samples.summary("stopped", count: 2)))
      ),
      ("show", .passage(place(Samples.hit))), ("cite", .citation(Citation(Samples.hit), .text)),
      ("info", .info(Samples.info)), ("verify", .verification(unsound)), ("index", .build(build)),
      (
        "search",
        .failure(Failure(query: "a (b", message: "a bracket is open", position: 2, line: 3))
      ), ("quote", .draft(DraftSummary(file: "d.txt", quotations: 2, counts: [.exact: 2]))),
    ] + Verdict.allCases.map { ("quote", quote(Samples.report($0))) }

  static func search(_ hit: PassageHit) -> Answer {
    .search(SearchAnswer(hits: [hit], summary: Samples.summary("salt (road", count: 1, cut: 2)))
  }

  static func mentions(_ mentions: [Mention]) -> Answer {
    var answer = MentionAnswer(
      mentions: mentions, summary: Samples.summary("Zhanatas", count: mentions.count))
    answer.dates = Samples.dates
    return .mentions(answer)
  }

  static func names(_ family: NameFamily) -> Answer {
    .names(NameAnswer(families: [family], summary: Samples.summary("Zhanatas", count: 1)))
  }

  static func quote(_ report: QuoteReport) -> Answer {
    .quote(
      QuoteAnswer(report: report, summary: Samples.summary(report.query, count: 1)),
      draft: DraftPlace(file: "draft.txt", line: 3, start: 40, end: 90))
  }

  static func place(_ hit: PassageHit) -> PassageInPlace {
    PassageInPlace(
      passage: hit, before: [Samples.neighbour], after: [Samples.neighbour], path: "/c/salt.txt")
  }

  static var unsound: VerificationReport {
    var report = VerificationReport()
    report.findings = [.init(file: "salt.txt", passage: "salt-road/3", message: "bytes differ")]
    return report
  }

  static var build: BuildReport {
    var report = BuildReport()
    report.info = Samples.info
    report.warnings = ["“blob.bin” is skipped: it is no text"]
    return report
  }

  /// What a format makes of an answer, from beginning to end.
  static func rendered(
    _ answer: Answer, command: String, as format: OutputFormat,
    _ change: (inout RenderOptions) -> Void = { _ in }
  ) -> String {
    var options = RenderOptions()
    options.command = command
    options.explains = true
    options.fingerprint = Samples.sha256
    change(&options)
    var renderer = format.renderer(options)
    renderer.begin()
    renderer.render(answer)
    renderer.end()
    return String(decoding: renderer.output, as: UTF8.self)
  }
}
