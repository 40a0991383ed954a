import Findings
import Testing

@testable import QuoteFinding

/// The sign of a number is part of it: five degrees below zero are not five degrees.
@Suite struct MinusSignTests {
  static let text = """
    In the winter the wells of Lumeville froze at -5 degrees and nobody went out.
    Зимой колодцы Луменя замёрзли при –12 градусах, и никто не вышел на улицу.
    The office of the harbour was open between 2009-2011 and again from 2015 -2017 only.
    The balance (-40 zolp in the book) was paid by the miller before the spring.
    """

  private func report(on quotation: String) throws -> QuoteReport {
    try QuotationFinder(corpus: InMemoryCorpus(Self.text)).report(on: quotation)
  }

  @Test(arguments: [
    "the wells of Lumeville froze at -5 degrees and nobody",
    "the wells of Lumeville froze at –5 degrees and nobody", "-5 degrees and nobody went out",
    "колодцы Луменя замёрзли при -12 градусах, и никто", "balance (-40 zolp in the book) was paid",
    "open between 2009-2011 and again from 2015 -2017 only",
    "open between 2009–2011 and again from 2015–2017 only",
  ])
  func theSameSignIsExact(_ quotation: String) throws {
    let report = try report(on: quotation)
    #expect(report.verdict == .exact)
    #expect(report.matches.first?.differences == [])
  }

  @Test(arguments: [
    ("the wells of Lumeville froze at 5 degrees and nobody", "5", "-5"),
    ("the wells of Lumeville froze at -6 degrees and nobody", "-6", "-5"),
    ("колодцы Луменя замёрзли при 12 градусах, и никто", "12", "–12"),
    ("The balance (40 zolp in the book) was paid", "40", "-40"),
    ("was open between -2009 and 2011 and again from 2015", "-2009", "2009"),
    ("5 degrees and nobody went out", "5", "-5"),
    ("the wells of Lumeville froze at five degrees and nobody", "five", "-5"),
  ])
  func anotherSignIsAnotherNumber(_ quotation: String, _ quoted: String, _ source: String) throws {
    let report = try report(on: quotation)
    #expect(report.verdict == .altered)
    let differences = report.matches.first?.differences ?? []
    #expect(
      differences.contains { $0.kind == .number && $0.quoted == quoted && $0.source == source },
      "\(differences)")
    for difference in differences {
      let cut = Array(Self.text.utf8)[difference.start..<difference.end]
      #expect(String(decoding: cut, as: UTF8.self) == difference.source)
    }
  }
}
