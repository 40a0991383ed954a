import Findings
import JSONReading
import TestSupport
import Testing

@testable import Rendering

@Suite struct CitationTests {
  @Test(arguments: [
    ("one two", "https://x.org/a#:~:text=one%20two"),
    ("a-b, c & d", "https://x.org/a#:~:text=a%2Db%2C%20c%20%26%20d"),
    (
      "1 2 3 4 5 6 7 8 9 10 11 12 13",
      "https://x.org/a#:~:text=1%202%203%204%205%206,8%209%2010%2011%2012%2013"
    ),
    ("", "https://x.org/a"), ("Жаңа", "https://x.org/a#:~:text=%D0%96%D0%B0%D2%A3%D0%B0"),
  ])
  func linksLeadToTheWords(_ text: String, _ link: String) {
    #expect(TextFragment.link(to: text, at: "https://x.org/a") == link)
  }

  @Test func anAddressWithAFragmentKeepsIt() {
    #expect(TextFragment.link(to: "one", at: "https://x.org/a#s2").hasSuffix("#s2:~:text=one"))
  }

  @Test func texIsEscaped() {
    var hit = Samples.hit
    hit.article.title = "50 % & {more} \\ $_#~^"
    let entry = Citation(hit).text(in: .bibtex)
    #expect(entry.contains("50 \\% \\& \\{more\\} \\textbackslash{} \\$\\_\\#\\textasciitilde{}"))
    #expect(entry.hasPrefix("@misc{salt-road-3,\n") && entry.hasSuffix("\n}"))
  }

  @Test func cslIsJSON() throws {
    let item = try JSONValue.parse(Citation(Samples.hit).text(in: .cslJSON))
    #expect(item["type"] == .string("webpage"))
    #expect(
      item["issued"]?["date-parts"] == .array([.array([.number(2011), .number(12), .number(16)])]))
    #expect(
      item["author"] == .array([.object(["family": .string("Tester"), "given": .string("M.")])]))
  }

  @Test func risHasItsTags() {
    let lines = Citation(Samples.hit).text(in: .ris).split(separator: "\n").map(String.init)
    #expect(lines.first == "TY  - ELEC" && lines.last == "ER  - ")
    for line in [
      "ID  - salt-road/3", "TI  - The salt road closes", "AU  - Tester, M.", "A4  - Carrier, A.",
      "T2  - Steppe Letter", "PY  - 2011", "DA  - 2011/12/16", "LA  - en",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(lines.allSatisfy { $0.contains(#/^[A-Z][A-Z0-9]  - /#) })
    var hit = Samples.hit
    hit.article.dateIsInferred = true
    hit.article.title = "two\nlines"
    let inferred = Citation(hit).text(in: .ris)
    #expect(!inferred.contains("PY  -") && inferred.contains("N1  - date inferred: 2011-12-16"))
  }

  @Test func apaHasAuthorDateAndTitle() {
    #expect(
      Citation(Samples.hit).text(in: .apa).hasPrefix(
        "Tester, M. (2011, December 16). The salt road closes (A. Carrier, Trans.). Steppe Letter. "
          + "https://example.org/salt-road#"))
    var hit = Samples.hit
    (hit.article.dateIsInferred, hit.article.translator) = (true, nil)
    hit.article.author = "Anna-Maria Berta Lee, Bo Karim"
    #expect(
      Citation(hit).text(in: .apa).hasPrefix(
        "Lee, A.-M. B., & Karim, B. ([2011, December 16]). The salt road closes. "))
    (hit.article.author, hit.article.date, hit.article.title) = (nil, nil, "Who came?")
    #expect(Citation(hit).text(in: .apa).hasPrefix("Who came? (n.d.). Steppe Letter."))
  }

  @Test func aSearchIsAFileForABibliography() {
    let answer = Answers.search(Samples.hit)
    let ris = Answers.rendered(answer, command: "search", as: .ris)
    #expect(ris.hasPrefix("TY  - ELEC\n") && ris.hasSuffix("ER  - \n\n"))
    let entries = Answers.rendered(answer, command: "search", as: .bibtex)
    #expect(entries.hasPrefix("@misc{salt-road-3,") && entries.hasSuffix("}\n\n"))
  }

  @Test func whatIsUnknownIsLeftOut() {
    var hit = Samples.hit
    hit.article = ArticleReference(id: "bare")
    for style in CitationStyle.allCases {
      let text = Citation(hit).text(in: style)
      #expect(text.contains("bare") && !text.contains("nil") && !text.contains("http"))
    }
  }

  @Test func anInferredDateIsCalledOne() {
    var hit = Samples.hit
    hit.article.dateIsInferred = true
    #expect(Citation(hit).text(in: .text).contains("2011-12-16 (date inferred)"))
    #expect(Citation(hit).text(in: .cslJSON).contains("\"circa\":true"))
    let entry = Citation(hit).text(in: .bibtex)
    #expect(entry.contains("  year = {[2011]},\n"))
    #expect(entry.contains("date inferred: 2011-12-16") && !entry.contains("month ="))
  }

  @Test func aDateThatCannotBeReadIsGivenAsItIs() {
    var hit = Samples.hit
    hit.article.date = nil
    hit.article.dateGiven = "in the spring"
    #expect(Citation(hit).text(in: .text).contains("in the spring"))
    #expect(Citation(hit).text(in: .bibtex).contains("dated in the spring"))
    #expect(Citation(hit).text(in: .cslJSON).contains("\"raw\":\"in the spring\""))
  }

  @Test(arguments: [
    ("M. Tester", "Tester, M."), ("Ludwig van Beethoven", "van Beethoven, Ludwig"),
    ("Ann Lee and Bo Karim", "Lee, Ann and Karim, Bo"),
    ("Ann Lee, Bo Karim", "Lee, Ann and Karim, Bo"), ("Lee, Ann", "Lee, Ann"),
    ("Асель Нурпеисова; Bo Karim", "Нурпеисова, Асель and Karim, Bo"),
    ("Reuters", "{Reuters}"), ("BBC News", "{BBC News}"),
    ("Steppe Rights Watch", "{Steppe Rights Watch}"),
    ("редакция", "{редакция}"), ("anonymous", "{anonymous}"),
    ("Staff of the Letter", "{Staff of the Letter}"),
  ])
  func peopleAreNoBodies(names: String, field: String) {
    var hit = Samples.hit
    hit.article.author = names
    #expect(Citation(hit).text(in: .bibtex).contains("  author = {\(field)},\n"))
  }
}
