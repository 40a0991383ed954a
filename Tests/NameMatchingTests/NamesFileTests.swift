import Testing

@testable import NameMatching

@Suite struct NamesFileTests {
  @Test func groupsAreRead() {
    let file = NamesFile(
      """
      # places
      Almaty = Alma-Ata (1921-1993) = Verny (1867–1921)  # renamed

      Oral (1993-) = Uralsk (-1993)
      Erlan Kaliev != Tanatar Kaliev
      """)
    #expect(file.issues.isEmpty)
    #expect(
      file.aliases.map { $0.map(\.text) } == [
        ["Almaty", "Alma-Ata", "Verny"], ["Oral", "Uralsk"],
      ])
    #expect(file.aliases[0][2] == .init("Verny", from: 1867, to: 1921))
    #expect(file.aliases[1][1] == .init("Uralsk", to: 1993))
    #expect(file.splits.map { $0.map(\.text) } == [["Erlan Kaliev", "Tanatar Kaliev"]])
  }

  @Test(arguments: [
    ("Almaty", "is one name"), ("Almaty =", "a name is missing"), ("A = B != C", "two lines"),
    ("A (19x) = B", "are no years"), ("A (1990-1980) = B", "are no years"),
    ("(1990-) = B", "has no name"),
  ])
  func badLinesAreReported(line: String, message: String) {
    let file = NamesFile("# first\n\(line)\nOne = Two\n")
    #expect(file.issues.map(\.line) == [2])
    #expect(file.issues.first?.message.contains(message) == true, "\(file.issues)")
    #expect(file.aliases.count == 1)
  }

  @Test func linesAreAdded() {
    let text = NamesFile.accepting(["Aktau", "Shevchenko"], in: "# mine")
    #expect(text == "# mine\nAktau = Shevchenko\n")
    #expect(NamesFile.accepting(["Aktau", "Shevchenko"], in: text) == text)
    let more = NamesFile.splitting(["Erlan", "Erzhan"], in: text)
    #expect(NamesFile(more).splits.count == 1)
  }
}
