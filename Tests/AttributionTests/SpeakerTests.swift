import Attribution
import Testing

/// Who speaks a quotation: a row is a text, paragraphs apart by `|`, captions led by `^`, the words
/// that are quoted between ⟦ ⟧.
@Suite struct SpeakerTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var speaker: String?
    var isInferred = false
    var testDescription: String { text }
  }

  static let cases: [Case] = [
    Case(text: "“⟦The nets are empty⟧,” said Ayan Serikbay.", speaker: "Ayan Serikbay"),
    Case(text: "“⟦The nets are empty⟧,” Serikbay told the harbour court.", speaker: "Serikbay"),
    Case(text: "“⟦The nets are empty⟧,” the harbour master said.", speaker: "the harbour master"),
    Case(text: "“⟦The nets are empty⟧,” said a reader’s letter.", speaker: "a reader’s letter"),
    Case(
      text: "Dana Ospan, head of the House of Sailors, told the court: “⟦Our kettles are cold⟧.”",
      speaker: "Dana Ospan"),
    Case(
      text: "The keeper of the lower light, Marat Aliuly, announced that the boats “⟦may go⟧”.",
      speaker: "Marat Aliuly"),
    Case(
      text: "Aigul Bekova of the Rope Makers’ Guild welcomed the order, and added: “⟦We wait⟧.”",
      speaker: "Aigul Bekova"),
    Case(
      text: "Captain Temir Aliuly, who said “⟦every boat is mine⟧”, left.",
      speaker: "Captain Temir Aliuly"),
    Case(
      text: "On 3 May harbour master Daulet Omarov let it be known and said “⟦go home⟧”.",
      speaker: nil),
    Case(
      text: "Max Adilov, a sailor, spoke of the winter. “⟦It was long and cold⟧,” he said.",
      speaker: "Max Adilov", isInferred: true),
    Case(
      text: "Max Adilov met Dana Ospan at noon. “⟦It was long and cold⟧,” he said.", speaker: nil),
    Case(
      text: "Erik Sadyk told the court that he had lost a boat. “⟦They burned it at night⟧.”",
      speaker: "Erik Sadyk", isInferred: true),
    Case(
      text: "“The ropes are old,” Sadyk said. “⟦They will not hold⟧.”", speaker: "Sadyk",
      isInferred: true),
    Case(
      text: "Sadyk said: “The ropes are old. They were bought in the war.|“⟦They will not hold⟧.”",
      speaker: "Sadyk"),
    Case(
      text: "Maksat Omarov was a rigger. Omarov had pointed to the mast and|^Photo: the mast|"
        + "said: “⟦You saw it with your own eyes⟧.”", speaker: "Omarov"),
    Case(
      text: "“⟦The watch has|^The quay at dusk|been doubled⟧,” the Harbour Post reported.",
      speaker: "the Harbour Post"),
    Case(
      text: "The guild rejects the claim that all was searched, Omarov said.|^The quay at dusk|"
        + "“⟦Nobody looks at us⟧.”", speaker: "Omarov", isInferred: true),
    Case(
      text: "The harbour officials still said “⟦nothing was lost⟧”.",
      speaker: "The harbour officials"),
    Case(text: "Omarov already warned: “⟦The ropes are old⟧.”", speaker: "Omarov"),
    Case(text: "The claims of torture “⟦remain open to this day⟧”.", speaker: nil),
    Case(text: "The boats are said to be “⟦rotten through and through⟧”.", speaker: nil),
    Case(
      text: "“⟦Every boat is mine⟧,” according to Captain Temir Aliuly, who owns none.",
      speaker: "Captain Temir Aliuly"),
    Case(text: "There was a sign: “⟦no swimming here⟧”.", speaker: nil),
    Case(text: "Who said “⟦no swimming here⟧”?", speaker: nil),
    Case(text: "It was stated that “⟦no swimming is allowed⟧”.", speaker: nil),
    Case(
      text: "The mayor’s brother, now in exile, has warned: “⟦Do not follow him⟧.”",
      speaker: "The mayor’s brother"),
    Case(
      text: "Mayor Omarov appealed to the sailors “⟦not to shame the town⟧”.",
      speaker: "Mayor Omarov"),
  ]

  @Test(arguments: cases) func quotation(_ example: Case) throws {
    var paragraphs: [Paragraph] = []
    var start = (at: 0, in: 0)
    var end = (at: 0, in: 0)
    for part in example.text.split(separator: "|") {
      var text = ""
      for character in part.drop(while: { $0 == "^" }) {
        switch character {
        case "⟦": start = (text.utf8.count, paragraphs.count)
        case "⟧": end = (text.utf8.count, paragraphs.count)
        default: text.append(character)
        }
      }
      paragraphs.append(Paragraph(Array(text.utf8), isInterruption: part.hasPrefix("^")))
    }
    let found = SpeakerFinder(paragraphs).speaker(
      ofQuotationFrom: start.at, in: start.in, to: end.at, in: end.in)
    let name = found.map {
      String(decoding: paragraphs[$0.nameParagraph].bytes[$0.name], as: UTF8.self)
    }
    #expect(name == example.speaker)
    if name != nil { #expect(found?.isInferred == example.isInferred) }
  }
}
