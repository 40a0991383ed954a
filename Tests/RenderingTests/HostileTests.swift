import Findings
import Izde
import JSONReading
import Rendering
import TestSupport
import Testing

/// Text, names and file names that mean harm are printed harmlessly in every format.
@Suite struct HostileTests {
  static let texts = [
    "\u{1B}]0;owned\u{7}\u{1B}[2J", "\u{9B}31m\u{8}\u{8}", "\u{202E}gpj.exe\u{2066}\u{2069}",
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x",
    "javascript:alert(1)", "=HYPERLINK(\"http://x\")", "+1+1", "-1", "@SUM(A1)", "\t=1", "\r=1",
    "a,b\"c\nd", "[x](javascript:alert(1))", "`code` | cell | **b**", "&lt;b&gt;", "}\\input{x}%",
    "\u{0}nul", "\u{E0001}\u{E0041}tag", "--><!--", "]]>",
  ]

  /// Answers in which a text is in every place that takes one.
  static func answers(with text: String) -> [(String, Answer)] {
    let article = ArticleReference(
      id: text, title: text, author: text, outlet: text, originalOutlet: text, translator: text,
      date: text, url: text, language: text, parent: text, note: text)
    let place = Place(
      file: text, record: 3, document: text, start: 1, end: 2, line: 1, sha256: text,
      encoding: text)
    let length = text.utf8.count
    let hit = PassageHit(
      rank: 1, score: 1, id: text, place: place, paragraph: 1, text: text,
      highlights: [
        Highlight(
          start: 0, end: 1, textRange: 0..<length, form: text, term: text, match: .misspelling,
          reason: text)
      ], article: article, isBoilerplate: false, explanation: [text])
    let mention = Mention(
      form: text, match: .alias, score: 1, reason: text, place: place, left: text, right: text,
      passage: text, isBoilerplate: true, article: article)
    let spelling = SpellingCount(form: text, count: 1, match: .alias, reason: text)
    let family = NameFamily(
      form: text, kind: text, count: 1, spellings: [spelling], rejected: [spelling])
    let match = QuoteMatch(
      place: place, text: text, similarity: 1, quotedRange: 0..<length, passage: text,
      article: article,
      differences: [
        Difference(
          kind: .word, quoted: text, source: text, start: 0, end: 1, quotedRange: 0..<length,
          textRange: 0..<length)
      ], notes: [text], speaker: Speaker(name: text, evidence: text, start: 0, end: 1),
      setting: text)
    var completeness = Completeness()
    completeness.add(.init(reason: text, remedy: text))
    var summary = Summary(
      query: text, count: 1, passages: 1, completeness: completeness, spellings: [spelling],
      notes: [QueryNote(message: text)], suggestions: [text], explanation: [text])
    summary.leftOut = 2
    summary.leftOutForms = [text]
    let report = QuoteReport(
      query: text, verdict: .altered, similarity: 1, matches: [match], nearest: match)
    let cited = CitationStyle.allCases.map { ("cite", Answer.citation(Citation(hit), $0)) }
    return cited + [
      ("search", .search(SearchAnswer(hits: [hit], summary: summary))),
      ("mentions", .mentions(MentionAnswer(mentions: [mention], summary: summary))),
      ("names", .names(NameAnswer(families: [family], summary: summary))),
      ("quote", .quote(QuoteAnswer(report: report, summary: summary), draft: nil)),
      ("show", .passage(PassageInPlace(passage: hit, before: [hit], after: [hit], path: text))),
      ("search", .failure(Failure(query: text, message: text))),
    ] + further(with: text, hit: hit, mention: mention, report: report, summary: summary)
  }

  /// Figures, whole articles, drafts, and what an answer tells beside its hits.
  private static func further(
    with text: String, hit: PassageHit, mention: Mention, report: QuoteReport, summary: Summary
  ) -> [(String, Answer)] {
    let length = text.utf8.count
    let figure = Figure(
      number: text, low: 1, high: 2, hedge: text, word: text, isSynonym: true, date: text,
      location: text, speaker: Speaker(name: text, evidence: text, start: 0, end: 1),
      sentence: text, sentenceRange: 0..<length, numberRange: 0..<length, place: hit.place,
      passage: text, isBoilerplate: true, article: hit.article)
    let figures = FigureAnswer(
      groups: [FigureGroup(location: text, date: text, figures: [figure, figure])],
      summary: summary)
    var summary = summary
    summary.missing = [
      MissingWord(word: text, nearest: [text]), MissingWord(word: text, nearest: []),
    ]
    summary.part = PartCount(form: text, count: 2)
    var search = SearchAnswer(hits: [hit], summary: summary)
    search.figures = figures
    var mentions = MentionAnswer(mentions: [mention], summary: summary)
    mentions.groups = [MentionGroup(key: text, count: 1, inferred: 1)]
    mentions.dates = [MentionDate(date: text, isInferred: true, count: 1)]
    let place = DraftPlace(file: text, line: 1, start: 0, end: length)
    let draft = CheckedDraft(
      text: text,
      entries: [
        .init(place: place, answer: QuoteAnswer(report: report, summary: summary)),
        .init(
          place: place, answer: nil, failure: Failure(query: text, message: text, position: 0)),
      ], summary: DraftSummary(file: text, quotations: 2, counts: [.altered: 1]))
    let boilerplate = PassageHit(
      rank: 1, score: 0, id: text, place: hit.place, paragraph: 2, text: text, highlights: [],
      article: hit.article, isBoilerplate: true)
    return [
      ("figures", .figures(figures)), ("search", .search(search)),
      ("mentions", .mentions(mentions)), ("quote", .checkedDraft(draft)),
      ("quote", .draft(draft.summary)),
      ("search", .overview([OverviewRow(Failure(query: text, message: text))])),
      (
        "show",
        .article(ArticleInPlace(article: hit.article, passages: [hit, boilerplate], path: text))
      ),
    ]
  }

  /// Control characters other than the line feed, and marks of direction.
  private func isSafe(_ output: String, allowing allowed: Set<Unicode.Scalar> = ["\n"]) -> Bool {
    output.unicodeScalars.allSatisfy { scalar in
      if allowed.contains(scalar) { return true }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        return scalar == "\u{200C}" || scalar == "\u{200D}"
      default: return true
      }
    }
  }

  @Test(arguments: texts) func terminals(_ text: String) {
    for (command, answer) in Self.answers(with: text) {
      for grouping in [nil, MentionGrouping.year, .spelling] {
        let output = Answers.rendered(answer, command: command, as: .text) {
          $0.isBatch = true
          $0.grouping = grouping
        }
        #expect(isSafe(output), "\(command): \(output.debugDescription)")
      }
      let markdown = Answers.rendered(answer, command: command, as: .markdown)
      #expect(isSafe(markdown), "\(command): \(markdown.debugDescription)")
    }
  }

  @Test(arguments: texts) func html(_ text: String) {
    for (command, answer) in Self.answers(with: text) {
      let output = Answers.rendered(answer, command: command, as: .html) { $0.invocation = text }
      #expect(isSafe(output))
      for danger in ["<script", "<img", "href=\"javascript", " onmouseover='", "onerror=alert(1)>"]
      {
        #expect(!output.contains(danger), "\(command): \(danger)")
      }
      #expect(output.count { $0 == "<" } == output.count { $0 == ">" })
    }
  }

  @Test(arguments: texts) func markdownLinksAreWebAddresses(_ text: String) {
    for (command, answer) in Self.answers(with: text) {
      let output = Answers.rendered(answer, command: command, as: .markdown)
      #expect(!output.replacing("\\](", with: "").contains("](javascript"))
      #expect(!output.contains("<script"))
    }
  }

  @Test(arguments: texts) func jsonComesBack(_ text: String) throws {
    for (command, answer) in Self.answers(with: text) {
      for line in Answers.rendered(answer, command: command, as: .jsonl).split(separator: "\n") {
        let record = try JSONValue.parse(String(line))
        // What sums up a draft has no query.
        if !["cite", "show", "names"].contains(command), record["type"] != .string("draft") {
          #expect(record["query"] == .string(text))
        }
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 })
      }
    }
  }

  @Test(arguments: texts) func spreadsheets(_ text: String) {
    for (command, answer) in Self.answers(with: text) where command != "cite" && command != "show" {
      for format in [OutputFormat.csv, .tsv] {
        let output = Answers.rendered(answer, command: command, as: format)
        let rows = format == .csv ? CSV.rows(output) : CSV.tabbed(output)
        for row in rows {
          #expect(row.count == rows[0].count, "\(command) \(format)")
          for cell in row where Double(cell) == nil || cell.contains("+") {
            #expect(!["=", "+", "-", "@", "\t", "\r"].contains { cell.hasPrefix($0) }, "\(cell)")
          }
        }
      }
    }
  }
}

/// A reader of RFC 4180, written for the tests alone.
enum CSV {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        cell.append(scalar)
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(cell))
        cell = .init()
      case "\r" where !isQuoted && scalars.first == "\n":
        scalars.removeFirst()
        rows.append(row + [String(cell)])
        (row, cell) = ([], .init())
      default: cell.append(scalar)
      }
    }
    return rows
  }

  static func tabbed(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
  }
}
