import Findings
import QuoteFinding
import Testing

/// Verdicts on quotations from a small corpus of our own, with the differences that must be named.
@Suite struct VerdictTests {
  static let corpus = InMemoryCorpus(
    """
    The ferry to Kuryk left at dawn
    On 14 March seventeen dockers laid down their hooks and did not return for nine weeks.
    “We never asked for charity, only for the wages we were promised,” said Ayan Serikbay, a crane driver. “It’s a small harbour. Everyone’s cousin works here.”
    The harbour master told reporters that 4,000 tonnes of grain had been unloaded without a single accident, and that thirty-six per cent of the cranes were idle.
    """,
    """
    Letters from the coast
    Whilst the y were waiting for the harbour to reopen, the bakers of Kuryk gave [the dockers] bread on credit and
    Bakers in the old town, spring
    never wrote down a single name.
    Nobody could say who had signed the order, who had carried it out or why the lighthouse was dark that night.
    [W]e cannot organise a feast, the oldest baker wrote:
    A feast needs flour, salt and an honest neighbour, and in that spring we had only two of the three.
    """)

  struct Case: Sendable, CustomTestStringConvertible {
    var quotation: String
    var verdict: Verdict
    /// The differences of the best match: kind, quoted, source.
    var differences: [String] = []
    var testDescription: String { quotation.debugDescription }
  }

  static let exact = [
    "did not return for nine weeks", "DID NOT RETURN FOR NINE WEEKS!",
    "\"It's a small harbour. Everyone's cousin works here.\"",
    "We never asked for charity -- only for the wages we were promised",
    "seven-\nteen dockers laid down their hooks", "seven\u{AD}teen dockers laid\u{A0}down",
    "4000 tonnes of grain had been unloaded", "thirty six per cent of the cranes",
    "Whilst they were waiting for the harbour to reopen",
    "the bakers of Kuryk gave bread on credit and never wrote down a single name",
    "gave [the dockers] bread on credit", "gave [all the men] bread on credit",
    "The ferry to Kuryk left at dawn. On 14 March seventeen dockers",
    "seventeen dockers […] did not return for nine weeks",
    "Nobody could say who had signed the order … why the lighthouse was dark",
    "we can not organise a feast", "We cannot organise a feast", "the lighthouse was dark",
  ].map { Case(quotation: $0, verdict: .exact) }

  static let altered = [
    Case(
      quotation: "On 14 March seventy dockers laid down their hooks", verdict: .altered,
      differences: ["number: seventy ← seventeen"]),
    Case(
      quotation: "On 14 March 17 dockers laid down their hooks", verdict: .altered,
      differences: ["spelling: 17 ← seventeen"]),
    Case(
      quotation: "On 15 March seventeen dockers laid down their hooks", verdict: .altered,
      differences: ["number: 15 ← 14"]),
    Case(
      quotation: "On 14 May seventeen dockers laid down their hooks", verdict: .altered,
      differences: ["number: May ← March"]),
    Case(
      quotation: "laid down their hooks and did return for nine weeks", verdict: .altered,
      differences: ["negation:  ← not"]),
    Case(
      quotation: "laid down their hooks and didn't return for nine weeks", verdict: .altered,
      differences: ["spelling: didn't ← did not"]),
    Case(
      quotation: "We asked for charity, only for the wages we were promised", verdict: .altered,
      differences: ["negation:  ← never"]),
    Case(
      quotation: "We always asked for charity, only for the wages we were promised",
      verdict: .altered, differences: ["negation: always ← never"]),
    Case(
      quotation: "grain had been unloaded with a single accident", verdict: .altered,
      differences: ["negation: with ← without"]),
    Case(
      quotation: "thirty-five per cent of the cranes were idle", verdict: .altered,
      differences: ["number: thirty-five ← thirty-six"]),
    Case(
      quotation: "told reporters that four thousand tonnes", verdict: .altered,
      differences: ["spelling: four thousand ← 4,000"]),
    Case(
      quotation: "four thousand tonnes of grain had been unloaded", verdict: .altered,
      differences: ["spelling: four thousand ← 4,000"]),
    Case(
      quotation: "36% of the cranes were idle, and that night", verdict: .absent),
    Case(
      quotation: "waiting for the harbor to reopen, the bakers of Kuryk", verdict: .altered,
      differences: ["spelling: harbor ← harbour"]),
    Case(
      quotation: "waiting for the harbour to reopen, the bakers of Aktau gave", verdict: .altered,
      differences: ["name: Aktau ← Kuryk"]),
    Case(
      quotation: "It’s a small harbour. Everyone cousin works here.", verdict: .altered,
      differences: ["word: Everyone ← Everyone’s"]),
    Case(
      quotation: "Its a small harbour. Everyone’s cousin works here.", verdict: .altered,
      differences: ["spelling: Its ← It’s"]),
    Case(
      quotation: "A feast needs flour and an honest neighbour", verdict: .altered,
      differences: ["omission:  ← salt"]),
    Case(
      quotation: "who had carried it out, who had signed the order or why the lighthouse was dark",
      verdict: .altered),
    Case(
      quotation: "seventeen dockers … did … return for nine weeks", verdict: .altered,
      differences: ["negation:  ← not"]),
    Case(
      quotation: "Nobody could say who had signed the order [and who had carried it away",
      verdict: .altered),
    Case(
      quotation: "gave [not the dockers] bread on credit and never wrote", verdict: .altered,
      differences: ["negation: not ← "]),
  ]

  static let others = [
    Case(
      quotation: "Nobody could say who had signed the order, for the mayor had burnt every paper.",
      verdict: .partial),
    Case(
      quotation: "A feast needs flour, salt and an honest neighbour. "
        + "On 14 March seventeen dockers laid down their hooks.", verdict: .partial),
    Case(quotation: "The mayor ate three apples on the train to Moscow.", verdict: .absent),
    Case(quotation: "", verdict: .absent), Case(quotation: "…", verdict: .absent),
    Case(quotation: "[…]", verdict: .absent), Case(quotation: "“”?!", verdict: .absent),
    Case(quotation: "the of and", verdict: .absent), Case(quotation: "zebra", verdict: .absent),
    Case(quotation: "\u{0}\u{1}\u{FFFD}", verdict: .absent),
    Case(quotation: "Лодка ушла 出発 على", verdict: .absent),
  ]

  @Test(arguments: exact + altered + others)
  func verdict(_ row: Case) throws {
    let report = try QuotationFinder(corpus: VerdictTests.corpus).report(on: row.quotation)
    #expect(report.verdict == row.verdict, "\(report)")
    let differences = (report.matches.first?.differences ?? []).map {
      "\($0.kind): \($0.quoted) ← \($0.source)"
    }
    if !row.differences.isEmpty || row.verdict == .exact {
      #expect(differences == row.differences)
    }
    for match in report.matches { try VerdictTests.check(match) }
  }

  /// Whatever is printed is cut out of the document.
  static func check(_ match: QuoteMatch) throws {
    let row = try #require(corpus.passages.firstIndex { $0.place.file == match.place.file })
    let bytes = corpus.documentBytes(match.place.start..<match.place.end, ofRow: row)
    #expect(bytes == Array(match.text.utf8))
    for difference in match.differences {
      #expect(Array(match.text.utf8)[difference.textRange].elementsEqual(difference.source.utf8))
      let cut = corpus.documentBytes(difference.start..<difference.end, ofRow: row)
      #expect(cut == Array(difference.source.utf8))
    }
  }

  @Test func notesWhatDoesNotCount() throws {
    func notes(_ quotation: String) throws -> [String] {
      try QuotationFinder(corpus: VerdictTests.corpus).report(on: quotation).matches.first?.notes
        ?? []
    }
    let gave = try notes("gave bread on credit and never wrote down a single name")
    #expect(
      gave == [
        "“the dockers” in brackets is left out", "interrupted by a caption or heading",
      ])
    #expect(
      try notes("seventeen dockers (...) did not return for nine weeks")
        == ["marked omission of 5 words"])
    #expect(try notes("Whilst they were waiting for the harbour") == ["the source has “the y”"])
  }

  @Test func itemsOfAListDoNotInterrupt() throws {
    let corpus = InMemoryCorpus(
      """
      The sailors of the northern harbour demand
      free elections in the port council
      higher wages for every crane driver
      and the release of their comrades
      """)
    let quotation = "of the northern harbour demand higher wages for every crane driver"
    #expect(try QuotationFinder(corpus: corpus).report(on: quotation).verdict == .altered)
  }

  @Test func partsArePlaced() throws {
    let quotation =
      "A feast needs flour, salt and an honest neighbour. On 14 March seventeen dockers laid down"
    let report = try QuotationFinder(corpus: VerdictTests.corpus).report(on: quotation)
    #expect(report.matches.map(\.place.file) == ["text-2", "text-1"])
    #expect(report.matches.map(\.quotedRange.lowerBound) == [0, 51])
  }

  @Test func nearestOfWhatIsAbsent() throws {
    let report = try QuotationFinder(corpus: VerdictTests.corpus)
      .report(on: "The harbour was dark and cold and full of old ships")
    #expect(report.verdict == .absent)
    #expect(report.matches.isEmpty)
    #expect(report.nearest != nil)
    #expect((0..<0.5).contains(report.similarity))
  }

  @Test func whoSpeaks() throws {
    func match(_ quotation: String) throws -> QuoteMatch? {
      try QuotationFinder(corpus: VerdictTests.corpus).report(on: quotation).matches.first
    }
    let charity = try match("We never asked for charity, only for the wages we were promised")
    #expect(charity?.setting == "in quotation marks")
    #expect(charity?.speaker?.name == "Ayan Serikbay")
    #expect(charity?.speaker?.evidence == "said Ayan Serikbay")
    let other = InMemoryCorpus(
      """
      Serikbay said: “The cranes have not moved since Monday.”
      Dana Ospan, head of the House of Sailors, said: “Our kettles are cold and our beds are wet.”
      He said: “There is no more rope to be had.”
      “Every boat is mine,” according to Captain Temir Aliuly, who owns none.
      """)
    func speaker(_ quotation: String) throws -> String? {
      try QuotationFinder(corpus: other).report(on: quotation).matches.first?.speaker?.name
    }
    #expect(try speaker("The cranes have not moved since Monday") == "Serikbay")
    #expect(try speaker("Our kettles are cold and our beds are wet") == "Dana Ospan")
    #expect(try speaker("There is no more rope to be had") == nil)
    #expect(try speaker("Every boat is mine") == "Captain Temir Aliuly")
    let own = try match("Nobody could say who had signed the order")
    #expect(own?.setting == nil)
    #expect(own?.speaker == nil)
    let feast = try match("A feast needs flour, salt and an honest neighbour")
    #expect(feast?.setting == "block quotation")
  }

  @Test func everyPlaceOfTheSameWords() throws {
    let corpus = InMemoryCorpus(
      (0..<300).map { "Passage \($0). The well is dry again this year, they say." }
        .joined(separator: "\n"))
    let report = try QuotationFinder(corpus: corpus).report(on: "the well is dry again this year")
    #expect(report.verdict == .exact)
    #expect(report.matches.count == 300)
    #expect(report.matches.map(\.place.line) == Array(1...300))
  }

  @Test(.timeLimit(.minutes(1))) func hostileLengths() throws {
    let finder = QuotationFinder(corpus: VerdictTests.corpus)
    let words = ["the", "of", "harbour", "and", "seventeen", "dockers", "[", "]", "…"]
    var random = Seeded(9)
    let long = (0..<100_000).map { _ in random.pick(words) }.joined(separator: " ")
    #expect(try finder.report(on: long).verdict != .exact)
    #expect(try finder.report(on: String(repeating: "[", count: 100_000)).verdict == .absent)
    #expect(try finder.report(on: String(repeating: "… the ", count: 5_000)).verdict != .altered)
  }
}
