import Testing
import TextAnalysis

/// What numbers in words and digits mean.
@Suite struct NumberPhraseTests {
  static let values: [(phrase: String, value: Double)] = [
    ("seven", 7), ("4,000", 4_000), ("1,234,567", 1_234_567), ("17th", 17), ("2nd", 2),
    ("thirty seven", 37), ("hundred", 100), ("two hundred", 200), ("four hundred and six", 406),
    ("three thousand and five", 3_005), ("two hundred thousand", 200_000), ("1 million", 1_000_000),
    ("3 million two hundred thousand", 3_200_000), ("dozen", 12), ("двести", 200),
    ("сорок два", 42), ("екі жүз", 200), ("он бес", 15), ("half", 0.5),
    ("жиырма бір", 21), ("он бір", 11), ("жүз он", 110), ("жүз бір", 101), ("бір мың", 1_000),
    ("жүз елу бір", 151), ("екі мың он бір", 2_011), ("бір жүз он бес", 115), ("мың он", 1_010),
    ("сто двадцать пять", 125), ("two hundred and sixteen", 216), ("тысяча девятьсот", 1_900),
  ]

  @Test(arguments: values) func aPhraseHasItsValue(phrase: String, value: Double) {
    let words = phrase.split(separator: " ").map { Array($0.utf8) }
    #expect(NumberPhrase.value(of: words) == value)
  }

  @Test(arguments: [
    "", "and", "and seven", "seven and", "boats", "seven boats", "4,000 5,000", "он", "бір",
    "бес бір", "сто он",
    "он сказал", "бір адам", "five six", "twenty thirty", "nineteen eighty four", "thirty twelve",
    "zero five", "пять шесть", "сто двести", "nine and six",
  ])
  func anythingElseIsNoNumber(_ phrase: String) {
    #expect(NumberPhrase.value(of: phrase.split(separator: " ").map { Array($0.utf8) }) == nil)
  }
}
