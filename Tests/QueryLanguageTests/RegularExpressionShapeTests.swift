import Testing

@testable import QueryLanguage

/// What was meant as a regular expression is told from words.
@Suite struct RegularExpressionShapeTests {
  @Test(arguments: [
    "Kara.*ky", "[Kk]arashoky", "karashok[a-z]", "strik(e|ing)", "\\bsalt\\b", "^Karashoky",
    "sal[^t]", "[aeiou]+", "sa{2}lt", "salt.+road", "Karash(o|a)ky and others",
  ])
  func isOne(_ text: String) {
    #expect(RegularExpressionShape.construct(in: text) != nil)
  }

  @Test(arguments: [
    "Karashoky", "karash*", "(salt OR bread) road", "(salt | bread)", "[T]he road is closed",
    "an [un]lawful order", "He said [sic] so.", "the road (un)lawful", "US$ 5 a day", "C++",
    "Who did it? Nobody.", "wait... what", "…and so", "(a) first (b) second", "e.g. Dr. M. Tester",
    "title:salt -road", "\"salt road\"~3", "NEAR/5", "[1] [12]", "[2011-12]", "and/or", "{note}",
    "[a-b road]",
  ])
  func isNone(_ text: String) {
    #expect(RegularExpressionShape.construct(in: text) == nil)
  }
}
