import Findings
import QuoteFinding
import Testing

/// What was not compared is told.
@Suite struct LimitTests {
  @Test func aLongStretchThatDiffersIsTold() throws {
    var chance = Seeded(4)
    func words(_ count: Int) -> [String] {
      (0..<count).map { _ in MadeText.word(chance.below(3_000)) }
    }
    let (head, tail) = (words(60), words(60))
    let corpus = InMemoryCorpus((head + words(1_400) + tail).joined(separator: " "))
    let finder = QuotationFinder(corpus: corpus)
    let changed = try finder.report(on: (head + words(1_400) + tail).joined(separator: " "))
    #expect(changed.verdict != .exact)
    #expect(
      changed.completeness.gaps.contains { $0.reason.contains("not compared word by word") })
    let short = try finder.report(on: (head + ["zogmar"] + tail.prefix(1)).joined(separator: " "))
    #expect(short.completeness.isComplete, "\(short.completeness)")
  }

  @Test func passagesThatWereNotComparedAreTold() throws {
    let lines = (0..<30).map { "The baker of street \($0) sold white bread to the harbour men." }
    let corpus = InMemoryCorpus(lines.joined(separator: "\n"))
    let report = try QuotationFinder(corpus: corpus).report(
      on: "The baker sold white bread to many harbour men")
    #expect(report.completeness.gaps.contains { $0.reason.contains("that were compared") })
  }

  @Test(arguments: [
    ("The cooks were free by noon but the porters were", "not", true),
    ("Повара ушли домой, а грузчики домой", "не ушли", true),
    ("The cooks were free", "", false), ("Повара ушли домой", "", false),
    ("The ferry came late", "", false),
  ])
  func aNegationAfterItIsNoted(_ quotation: String, _ after: String, _ isNoted: Bool) throws {
    let finder = QuotationFinder(
      corpus: InMemoryCorpus(
        """
        The cooks were free by noon but the porters were not.
        Повара ушли домой, а грузчики домой не ушли.
        The ferry came late. No one waited for it.
        """))
    let report = try finder.report(on: quotation)
    let notes = report.matches.first?.notes.filter { $0.contains("follows it in the sentence") }
    #expect(report.verdict == .exact)
    #expect(notes == (isNoted ? ["“\(after)” follows it in the sentence"] : []))
  }

  /// The words are the source's, their sense is not: the match says so.
  @Test(arguments: [
    ("in the village wanted to leave the houses", "No one"),
    ("wollte die Häuser verlassen", "Niemand im Dorf"),
    ("в деревне не хотел покидать дома", "Никто"),
    ("found the missing barrels", "inspectors never"),
  ])
  func aNegationBeforeItIsNoted(_ quotation: String, _ before: String) throws {
    let finder = QuotationFinder(
      corpus: InMemoryCorpus(ChangeLanguage.all.map(\.text).joined(separator: "\n")))
    let report = try finder.report(on: quotation)
    #expect(report.verdict == .exact)
    #expect(
      report.matches.first?.notes.contains { $0.contains(before) && $0.contains("before it") }
        == true, "\(report.matches.map(\.notes))")
    let whole = try finder.report(on: "The mayor announced that 350 families were moved")
    #expect(whole.matches.first?.notes == [])
  }
}
