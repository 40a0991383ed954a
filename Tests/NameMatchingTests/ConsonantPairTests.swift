import Testing

@testable import NameMatching

/// Two consonants side by side, romanised letter by letter: their letters must not be read as those
/// of a third consonant without the possibility of the two.
@Suite struct ConsonantPairTests {
  /// A published table, of which only the consonants matter here.
  struct Convention: CustomTestStringConvertible {
    var testDescription: String
    var letters: [(cyrillic: Character, latin: String)]
    /// The pairs that the table itself writes like one other letter that is far more frequent.
    var ambiguous: [String]

    init(_ name: String, _ rows: String, ambiguous: [String]) {
      testDescription = name
      self.ambiguous = ambiguous
      letters = rows.split(separator: " ").compactMap { row in
        row.first.map { ($0, String(row.dropFirst(2))) }
      }
    }
  }

  static let conventions = [
    Convention(
      "BGN/PCGN 1947, Russian",
      "б=b в=v г=g д=d ж=zh з=z к=k л=l м=m н=n п=p р=r с=s т=t ф=f х=kh ц=ts ч=ch ш=sh щ=shch",
      ambiguous: ["Батзан Batzan", "Бацчан Batschan"]),
    Convention(
      "BGN/PCGN 1979, Kazakh",
      "б=b в=v г=g ғ=gh д=d ж=zh з=z к=k қ=q л=l м=m н=n ң=ng п=p р=r с=s т=t ф=f х=kh һ=h ш=sh",
      ambiguous: [
        "Багһан Baghan", "Базһан Bazhan", "Бакһан Bakhan", "Бапһан Baphan", "Басһан Bashan",
        "Батзан Batzan", "Батһан Bathan", "Башһан Bashhan",
      ]),
    Convention(
      "Ukraine, resolution 55 of 2010",
      "б=b в=v г=h ґ=g д=d ж=zh к=k л=l м=m н=n п=p р=r с=s т=t ф=f х=kh ц=ts ч=ch ш=sh щ=shch",
      ambiguous: [
        "Бакган Bakhan", "Бапган Baphan", "Басган Bashan", "Бацган Batshan", "Бацчан Batschan",
        "Башган Bashhan",
      ]),
  ]

  @Test(arguments: conventions) func bothAreRead(_ convention: Convention) {
    var apart: [String] = []
    for first in convention.letters {
      for second in convention.letters where second.cyrillic != first.cyrillic {
        let cyrillic = "Ба\(first.cyrillic)\(second.cyrillic)ан"
        let latin = "Ba\(first.latin)\(second.latin)an"
        let comparison = NameProfile(of: cyrillic.utf8).comparison(
          with: NameProfile(of: latin.utf8))
        if comparison?.relation != .same { apart.append("\(cyrillic) \(latin)") }
      }
    }
    #expect(apart == convention.ambiguous)
  }
}
