import Findings
import Izde
import TestSupport
import Testing

@testable import Rendering

@Suite struct RendererTests {
  @Test func samplesAgreeWithThemselves() {
    for highlight in Samples.hit.highlights {
      #expect(Samples.hit.text.cut(highlight.textRange) == highlight.form)
      #expect(highlight.start - Samples.hit.place.start == highlight.textRange.lowerBound)
    }
    for difference in Samples.quoteMatch.differences {
      #expect(Samples.quotation.cut(difference.quotedRange) == difference.quoted)
      #expect(Samples.quoteMatch.text.cut(difference.textRange) == difference.source)
    }
  }

  @Test(arguments: [40, 60, 80, 120]) func textKeepsToItsWidth(_ width: Int) {
    let quotes = Verdict.allCases.map { verdict in
      Answer.quote(
        QuoteAnswer(report: Samples.report(verdict), summary: Samples.summary("q", count: 1)),
        draft: nil)
    }
    for answer in [Answers.search(Samples.hit), Answers.mentions(Samples.mentions)] + quotes {
      let output = Answers.rendered(answer, command: "search", as: .text) { $0.width = width }
      // A title and a place are not broken: they are to be copied.
      for line in output.split(separator: "\n") where !line.contains(" · ") {
        #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
      }
    }
  }

  @Test func formsStandInOneColumn() {
    let output = Answers.rendered(
      Answers.mentions(Samples.mentions), command: "mentions", as: .text)
    let rows = output.split(separator: "\n").filter {
      $0.contains("Zhan") || $0.contains("Janatas")
    }
    let columns = rows.prefix(3).map { row in
      row.firstRange(of: /(Z|J)han?/).map { row.distance(from: row.startIndex, to: $0.lowerBound) }
        ?? row.firstRange(of: /Jan/).map { row.distance(from: row.startIndex, to: $0.lowerBound) }
    }
    #expect(Set(columns).count == 1, "\(output)")
  }

  @Test func withoutColourThereAreMarksAndWithItThereAreNone() {
    let plain = Answers.rendered(Answers.search(Samples.hit), command: "search", as: .text)
    #expect(plain.contains("*Janatas*"))
    #expect(!plain.contains("\u{1B}"))
    let coloured = Answers.rendered(Answers.search(Samples.hit), command: "search", as: .text) {
      $0.usesColor = true
    }
    #expect(coloured.contains("\u{1B}[1;35mJanatas\u{1B}[0m"))
    #expect(!coloured.contains("*Janatas*"))
  }

  @Test func differencesAreReadableWithoutColourOnAnyPage() {
    for width in [40, 100] {
      var options = RenderOptions()
      options.width = width
      var renderer = TextRenderer(options)
      let report = Samples.report(.altered)
      renderer.render(
        .quote(QuoteAnswer(report: report, summary: Samples.summary("q", count: 1)), draft: nil))
      let output = String(decoding: renderer.output, as: UTF8.self)
      #expect(output.contains("[-five-]") && output.contains("{+seven+}"))
    }
  }

  @Test func anEmptyHighlightOutsideTheTextDoesNoHarm() {
    var hit = Samples.hit
    hit.highlights = [
      Highlight(
        start: 0, end: 0, textRange: 5000..<6000, form: "x", term: "x", match: .exact),
      Highlight(start: 0, end: 0, textRange: 3..<3, form: "", term: "x", match: .exact),
    ]
    for format in OutputFormat.allCases {
      #expect(!Answers.rendered(Answers.search(hit), command: "search", as: format).isEmpty)
    }
  }

  @Test func aReportNamesQueryAndFingerprintAndFetchesNothing() {
    let html = Answers.rendered(
      Answers.mentions(Samples.mentions), command: "mentions", as: .html
    ) { $0.invocation = "izde mentions Zhanatas" }
    #expect(html.contains(Samples.sha256))
    #expect(html.contains("izde mentions Zhanatas"))
    #expect(html.contains("Content-Security-Policy"))
    #expect(html.contains("<svg") && html.contains("prefers-color-scheme: dark"))
    // A pattern of the same page is not fetched.
    let outward = html.replacing("url(#", with: "")
    for fetched in ["src=", "<link", "<script", "@import", "url("] {
      #expect(!outward.contains(fetched))
    }
  }
}

@Suite struct TimelineTests {
  /// One mention for each date.
  private func dates(_ dates: [String?]) -> [MentionDate] {
    dates.map { MentionDate(date: $0, isInferred: false, count: 1) }
  }

  @Test func monthsWithinThreeYears() {
    let (bars, undated) = Timeline.bars(of: dates(["2011-11", "2012-01-05", "2012-01", nil]))
    #expect(bars.map(\.label) == ["2011-11", "2011-12", "2012-01"])
    #expect(bars.map(\.count) == [1, 0, 2])
    #expect(undated == 1)
  }

  @Test func yearsOtherwise() {
    let (bars, undated) = Timeline.bars(of: dates(["2011-12-16", "2013", "soon"]))
    #expect(bars.map(\.label) == ["2011", "2012", "2013"])
    #expect(undated == 1)
  }

  @Test func inferredDatesAreCountedApart() {
    let (bars, _) = Timeline.bars(of: Samples.dates)
    #expect(bars.map(\.count) == [2, 0, 2])
    #expect(bars.map(\.inferred) == [0, 0, 2])
  }

  @Test(arguments: [[], [nil], ["0001", "9999"], ["?"]] as [[String?]])
  func nothingToShow(_ texts: [String?]) {
    #expect(Timeline.bars(of: dates(texts)).bars.isEmpty)
  }
}

@Suite struct WordCutTests {
  struct Case: Sendable {
    var text: String
    var columns: Int
    var prefix: String
    var suffix: String
  }

  @Test(arguments: [
    Case(text: "the salt road", columns: 13, prefix: "the salt road", suffix: "the salt road"),
    Case(text: "the salt road", columns: 12, prefix: "the salt…", suffix: "…salt road"),
    Case(text: "the salt road", columns: 9, prefix: "the salt…", suffix: "…road"),
    Case(text: "the salt road", columns: 8, prefix: "the…", suffix: "…road"),
    // A word that is longer than the line is cut all the same.
    Case(text: "Karashoky", columns: 5, prefix: "Kara…", suffix: "…hoky"),
    Case(text: "the salt road", columns: 0, prefix: "", suffix: ""),
  ])
  func linesAreCutBetweenWords(_ test: Case) {
    #expect(DisplayWidth.wordPrefix(test.text, test.columns) == test.prefix)
    #expect(DisplayWidth.wordSuffix(test.text, test.columns) == test.suffix)
  }
}
