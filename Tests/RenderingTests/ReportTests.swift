import Findings
import Izde
import TestSupport
import Testing

@testable import Rendering

/// The HTML reports: what is in them, and where their anchors lead.
@Suite struct ReportTests {
  private func report(
    _ answer: Answer, _ command: String, _ change: (inout RenderOptions) -> Void = { _ in }
  ) -> String {
    Answers.rendered(answer, command: command, as: .html, change)
  }

  /// Many mentions in one article.
  private func mentions(_ count: Int) -> Answer {
    var mention = Samples.mentions[1]
    let mentions = (0..<count).map { number in
      mention.place.line = number + 1
      return mention
    }
    var summary = Samples.summary("Zhanatas", count: count)
    summary.files = 1
    summary.spellings = [SpellingCount(form: "Zhanatas", count: count, match: .exact)]
    var answer = MentionAnswer(mentions: mentions, summary: summary)
    answer.dates = [MentionDate(date: "2011-12-16", isInferred: false, count: count)]
    return .mentions(answer)
  }

  @Test func theHeadingIsTheAnswer() {
    #expect(report(mentions(10), "mentions").contains("<h1>Zhanatas: 10 mentions in 1 file</h1>"))
    #expect(report(mentions(0), "mentions").contains("<h1>Zhanatas: nothing found</h1>"))
    #expect(
      report(Answers.names(Samples.family), "names")
        .contains("<h1>Zhanatas: 3 spellings, 4 mentions</h1>"))
    #expect(
      report(Answers.quote(Samples.report(.altered)), "quote")
        .contains("<h1>altered: “\(Samples.quotation)”</h1>"))
  }

  @Test func everyAnchorHasItsPlace() {
    for (command, answer) in Answers.all + [("mentions", mentions(1203)), ("quote", draft)] {
      for isBatch in [false, true] {
        let html = report(answer, command) { $0.isBatch = isBatch }
        let places = html.matches(of: /id="([^"]+)"/).map { $0.1 }
        #expect(Set(places).count == places.count, "\(command): an id twice")
        for link in html.matches(of: /href="#([^"]+)"/) where link.1 != "contents" {
          #expect(places.contains(link.1), "\(command): #\(link.1)")
        }
        for link in html.matches(of: /url\(#([^)]+)\)/) { #expect(places.contains(link.1)) }
      }
    }
  }

  @Test func spellingsAndYearsLeadToTheirLines() {
    let html = report(Answers.mentions(Samples.mentions), "mentions")
    // The likely misspelling is the third line, in the article of 2013.
    #expect(html.contains("Two wells <a href=\"#q0-m3\">11</a>"))
    #expect(html.contains("<a href=\"#q0-y2013\">") && html.contains("id=\"q0-y2013\""))
  }

  @Test func manyMentionsStandInPartsOfWhichTheFirstIsOpen() {
    let html = report(mentions(1203), "mentions")
    #expect(html.parts("class=\"part\"").count == 4)
    #expect(html.parts("class=\"part\" open").count == 2)
    #expect(html.contains("1,001–1,203"))
    #expect(html.parts("class=\"line\"").count == 1204)
    #expect(!report(mentions(500), "mentions").contains("class=\"part\""))
  }

  @Test func marksDifferByTheirLines() {
    let html = report(Answers.mentions(Samples.mentions), "mentions")
    #expect(html.contains("<mark class=\"variant same-name\">Janatas</mark>"))
    #expect(html.contains("<mark class=\"variant misspelling\">Zhantas</mark>"))
    for kind in MatchKind.allCases where kind != .exact {
      #expect(HTMLStyle.sheet.contains("mark.\(kind.rawValue) { text-decoration-style:"))
      #expect(HTMLStyle.sheet.contains("mark.\(kind.rawValue)::after { content: \"\(kind.sign)\""))
    }
  }

  @Test func inferredDatesAreHatched() {
    let html = report(Answers.mentions(Samples.mentions), "mentions")
    #expect(html.parts("class=\"inferred\"").count == 2)
    #expect(html.contains("hatched: the date is inferred"))
    #expect(!report(mentions(3), "mentions").contains("class=\"inferred\""))
  }

  @Test func checksumsStandInTheFooterWhole() {
    let html = report(Answers.search(Samples.hit), "search")
    let footer = html.parts("<footer>")
    #expect(footer.count == 2 && !footer[0].contains(Samples.sha256))
    #expect(footer[1].contains(">\(Samples.sha256)</code>"))
  }

  private var draft: Answer {
    let text =
      "He wrote “the drivers stopped their five lorries” & went.\n\n“Not <b>one</b>” came.\n"
    func entry(_ words: String, _ verdict: Verdict) -> CheckedDraft.Entry {
      let start =
        text.utf8.count
        - text[(text.firstRange(of: words)?.lowerBound ?? text.endIndex)...]
        .utf8.count
      return CheckedDraft.Entry(
        place: DraftPlace(file: "d.txt", line: 1, start: start, end: start + words.utf8.count),
        answer: QuoteAnswer(
          report: Samples.report(verdict), summary: Samples.summary(words, count: 1)))
    }
    return .checkedDraft(
      CheckedDraft(
        text: text,
        entries: [
          entry("the drivers stopped their five lorries", .altered),
          entry("Not <b>one</b>", .absent),
        ],
        summary: DraftSummary(file: "d.txt", quotations: 2, counts: [.altered: 1, .absent: 1])))
  }

  @Test func aDraftIsShownWithItsQuotationsMarked() {
    let html = report(draft, "quote")
    #expect(
      html.contains(
        "He wrote “<a class=\"quoted altered\" id=\"t1\" href=\"#d1\">the drivers stopped their five "
          + "lorries</a>” &amp; went."))
    #expect(html.contains("href=\"#d2\">Not &lt;b&gt;one&lt;/b&gt;</a>"))
    #expect(html.contains("≠ altered</a>") && html.contains("✗ absent</a>"))
    #expect(html.parts("<div class=\"row\">").count == 3)
    // Formats that print verdict by verdict do so.
    let text = Answers.rendered(draft, command: "quote", as: .jsonl)
    #expect(text.split(separator: "\n").count == 5)
  }

  @Test(arguments: [
    "", "short ", "people of ", "a word that is averylongwordwithoutanygapatall ",
    "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать ",
  ])
  func theTextBeforeAMentionIsWholeWhateverIsShown(_ left: String) {
    var mention = Samples.mentions[1]
    mention.left = left
    var answer = MentionAnswer(mentions: [mention], summary: Samples.summary("q", count: 1))
    answer.dates = []
    let html = report(.mentions(answer), "mentions")
    let bdi = html.parts("<bdi>").last?.parts("</bdi>").first
    #expect(bdi?.replacing(/<[^>]*>/, with: "") == left)
  }
}

extension StringProtocol {
  /// The parts between the places where some text stands.
  fileprivate func parts(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map { String($0) }
  }
}
