import QuoteFinding
import Testing

@Suite struct DraftCheckerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var draft: String
    var quotations: [String]
    var testDescription: String { draft.debugDescription }
  }

  static let cases = [
    Case(
      draft: "He said: “We were never asked about it.” She left.",
      quotations: ["We were never asked about it."]),
    Case(draft: "The so-called “free zone” is closed.", quotations: []),
    Case(
      draft: "\"It rained for six whole days,\" she said, \"and nobody came to help us.\"",
      quotations: ["It rained for six whole days,", "and nobody came to help us."]),
    Case(
      draft: "«Le puits est fermé depuis lundi matin», dit-il",
      quotations: ["Le puits est fermé depuis lundi matin"]),
    Case(
      draft: "„Wir haben davon gar nichts gewusst“, sagte er.",
      quotations: ["Wir haben davon gar nichts gewusst"]),
    Case(
      draft: "‘They didn’t tell us what they’d do,’ he said",
      quotations: ["They didn’t tell us what they’d do,"]),
    Case(
      draft: "the workers' pay and the miners' children's school",
      quotations: []),
    Case(
      draft: "“He told us ‘go home at once’ and we did not go.”",
      quotations: ["He told us ‘go home at once’ and we did not go."]),
    Case(
      draft: "“This one is never closed by anyone\n\n“Here the next one goes on.”",
      quotations: ["This one is never closed by anyone", "Here the next one goes on."]),
    Case(draft: "", quotations: []),
    Case(draft: "“”\"\"''", quotations: []),
  ]

  @Test(arguments: cases)
  func quotations(_ row: Case) {
    let bytes = Array(row.draft.utf8)
    let found = DraftChecker.quotations(in: bytes)
    #expect(found.map(\.text) == row.quotations)
    for quotation in found {
      #expect(String(decoding: bytes[quotation.range], as: UTF8.self) == quotation.text)
    }
  }
}
