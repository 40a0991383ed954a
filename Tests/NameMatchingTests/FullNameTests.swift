import Testing

@testable import NameMatching

@Suite struct FullNameTests {
  @Test(arguments: [
    ("Toyken, Saniya", "given:Saniya surname:Toyken"),
    ("R. Tuletaeva", "initial:R surname:Tuletaeva"),
    ("Шабдал Уткилов", "given:Шабдал surname:Уткилов"),
    ("Nazarbaev, Nursultan Abishevich", "given:Nursultan patronymic:Abishevich surname:Nazarbaev"),
    ("Roza\u{A0}Tuletaeva", "given:Roza surname:Tuletaeva"),
    ("St. Petersburg", "word:St word:Petersburg"),
    ("People & Nature", "word:People word:& word:Nature"), ("Shetpe", "surname:Shetpe"),
  ])
  func partsAreTold(text: String, expected: String) {
    let parts = FullName(text).parts.map { "\($0.role):\($0.text)" }
    #expect(parts.joined(separator: " ") == expected)
  }

  func agreement(_ first: String, _ second: String) -> FullNameAgreement {
    let one = FullName(first), two = FullName(second)
    return FullNameAgreement(
      surname: .init(one.parts[one.parts.count - 1], two.parts[two.parts.count - 1]),
      given: .init(one.parts[0], two.parts[0]))
  }

  @Test func aGivenNameLowersAndRaisesTheBar() {
    #expect(agreement("Maksat Dosmagambetov", "Maqsat Kosmagambetov").isSame)
    #expect(!agreement("Maksat Dosmagambetov", "Zharas Besmagambetov").isSame)
    #expect(agreement("Roza Tuletaeva", "Roza Tuletaev").isSame)
    #expect(agreement("R. Tuletaeva", "Roza Tuletaeva").isSame)
    #expect(!agreement("S. Tuletaeva", "Roza Tuletaeva").isSame)
    #expect(!agreement("Yerlan Kaliyev", "Tanatar Kaliev").isSame)
    #expect(agreement("Toyken, Saniya", "Saniya Toiken").isSame)
  }

  @Test func aPatronymicDecides() {
    func logOdds(_ patronymic: FullNameAgreement.PartAgreement) -> Float {
      FullNameAgreement(surname: .compared(6), given: .compared(6), patronymic: patronymic).logOdds
    }
    #expect(logOdds(.compared(-9)) < 3 && logOdds(.wrongInitial) < 3)
    #expect(logOdds(.compared(6)) > logOdds(.missing))
    // One that agrees helps less than one that disagrees harms.
    #expect(logOdds(.compared(6)) - logOdds(.missing) < logOdds(.missing) - logOdds(.compared(-9)))
    #expect(logOdds(.initial) > logOdds(.missing))
  }

  @Test func contextTellsSurnamesApart() {
    let maksat = [NameProfile(of: "Maksat".utf8)], zharas = [NameProfile(of: "Zharas".utf8)]
    #expect(ContextEvidence(given: maksat, given: maksat) == .sharedGiven)
    #expect(ContextEvidence(given: maksat, given: zharas) == .differentGiven)
    #expect(ContextEvidence(given: maksat, given: []) == .none)
  }

  @Test func wordsWrittenTogetherMeet() {
    let joined = FullName("Ozen Munai Gas").joined
    #expect(joined.comparison(with: NameProfile(of: "OzenMunaiGas".utf8))?.relation == .same)
  }

  @Test func aWordInLowerCaseIsNoName() {
    #expect(!TermUse(capitalisedInside: 3, lowerCase: 40).isName)
    #expect(TermUse(capitalisedInside: 6, lowerCase: 0, undecided: 2).isName)
    #expect(TermUse(capitalisedInside: 0, lowerCase: 0, undecided: 1).isName)
  }
}
