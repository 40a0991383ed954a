import Findings
import QuoteFinding
import Testing

/// What a marked omission may leave out, what an unmarked one is, and the other ways to write the
/// same, by language.
@Suite struct OmissionTests {
  static let corpus = InMemoryCorpus(
    """
    The harbour board denied that anyone had told the pilots to sink the boats in the bay.
    The miners who came down to the valley to ask for bread, for work and for honest scales are not robbers.
    The council counted twenty-two lamps and 40 ropes in the store on 3 March 2011, and they didn't count the nets.
    The keeper wrote that the old bell in the tower was heard on the far island.
    Der Wirt ist nicht verpflichtet, den Gästen im Hof ein Zimmer zu geben.
    Le gardien n'a jamais voulu ouvrir la porte de la tour aux marins.
    Рыбаки никогда не продавали на рынке свои старые лодки.
    Балықшылар бұл күні теңізге шыққан жоқ деп айтты қарт сол кеште.
    Kapitan nie chciał płynąć do portu w nocy.
    Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod.
    """)

  struct Case: Sendable, CustomTestStringConvertible {
    var quotation: String
    var verdict: Verdict
    var kind: Difference.Kind?
    var testDescription: String { quotation.debugDescription }
  }

  static let cases = [
    Case(quotation: "The harbour board … told the pilots to sink the boats", verdict: .altered),
    Case(
      quotation: "The keeper wrote that the old bell … was heard on the far island", verdict: .exact
    ),
    Case(
      quotation: "The council counted … ropes in the store", verdict: .altered, kind: .number),
    Case(
      quotation: "Der Wirt ist … verpflichtet, den Gästen im Hof ein Zimmer zu geben",
      verdict: .altered, kind: .negation),
    Case(
      quotation: "Le gardien … voulu ouvrir la porte de la tour", verdict: .altered,
      kind: .negation),
    Case(quotation: "Рыбаки … продавали на рынке", verdict: .altered, kind: .negation),
    Case(
      quotation: "бұл күні теңізге шыққан … деп айтты қарт", verdict: .altered, kind: .negation),
    Case(quotation: "Kapitan … chciał płynąć do portu", verdict: .altered, kind: .negation),
    // A language without word lists.
    Case(quotation: "Lorem ipsum dolor … consectetur adipiscing elit", verdict: .altered),
    // Left out without a mark.
    Case(
      quotation: "The miners who came down to the valley to ask for bread are robbers",
      verdict: .altered, kind: .negation),
    Case(
      quotation: "The council counted 22 lamps and forty ropes", verdict: .altered,
      kind: .spelling),
    Case(
      quotation: "in the store on March 3, 2011", verdict: .altered, kind: .order),
    Case(quotation: "they did not count the nets", verdict: .altered, kind: .spelling),
    // A true beginning with an invented end.
    Case(
      quotation: "The keeper wrote that the old dragon swallowed every merchant alive",
      verdict: .partial),
  ]

  @Test(arguments: cases) func verdict(_ row: Case) throws {
    let report = try QuotationFinder(corpus: OmissionTests.corpus).report(on: row.quotation)
    #expect(report.verdict == row.verdict, "\(report)")
    guard let kind = row.kind else { return }
    let isTold = report.matches.first?.differences.contains { $0.kind == kind } == true
    #expect(isTold, "\(report)")
  }

  /// Two words that changed places, in a corpus that has nothing else.
  @Test func wordsThatChangedPlacesAreAnOrder() throws {
    let corpus = InMemoryCorpus("They brought bread and salt to the gate of the town on that day.")
    let report = try QuotationFinder(corpus: corpus).report(
      on: "They brought salt and bread to the gate of the town on that day")
    #expect(report.verdict == .altered)
    let kinds = report.matches.first?.differences.map(\.kind)
    #expect(kinds == [.order, .order], "\(report)")
  }

  /// What an omission runs over, where it leaves out no word that counts by itself.
  @Test(arguments: [
    ("The harbour closed early … went home for the winter", "the end of a sentence"),
    ("The mill closed … and the men met in the square", "a quotation mark"),
    ("The smith left … and the anvil stayed in the yard", "a quotation mark"),
  ])
  func whatAnOmissionRunsOverIsNoted(quotation: String, what: String) throws {
    let corpus = InMemoryCorpus(
      """
      The harbour closed early. Those who worked there went home for the winter.
      The mill closed "after long talks" and the men met in the square.
      The smith left “in great haste” and the anvil stayed in the yard.
      The keeper wrote that the old bell in the tower was heard on the far island.
      """)
    let report = try QuotationFinder(corpus: corpus).report(on: quotation)
    #expect(report.verdict == .altered)
    #expect(report.matches.first?.notes.contains { $0.contains("runs over \(what)") } == true)
    let plain = try QuotationFinder(corpus: corpus).report(
      on: "The keeper wrote that the old bell … was heard on the far island")
    #expect(plain.verdict == .exact, "\(plain)")
  }
}
