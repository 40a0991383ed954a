import TestSupport

/// A seeded corpus in sixteen folders, in our own words: names with variants in two scripts,
/// inflections, figures, quotations that are repeated, and articles that come in several folders.
struct PartedCorpus {
  static let folders = (0..<16).map { "part\($0 < 10 ? "0" : "")\($0)" }

  let folder: TemporaryFolder
  private var generator: SeededGenerator

  private static let people = [
    "Shabdal Utkilov", "Shabdol Otkelov", "Roza Tuletaeva", "Rosa Tuletayeva", "Roza Tuletaeva",
    "Maksat Dosmagambetov", "Maxat Dosmaganbetov", "Roza Utkilova", "A. Utkilov",
    "Torebek Tolegenov", "Torebek Tulegenov", "Торебек Толегенов", "Роза Тулетаева",
    "Розы Тулетаевой", "Шабдалу Уткилову", "Зейнолла Қабдолов",
  ]
  private static let places = [
    "Shetpe", "Shetpe", "Shetpe", "Shepte", "Shtepe", "Shetle", "Aktau", "Aqtau", "Zhanaozen",
    "Janaozen", "Zhana-Ozen", "Жанаозен", "Жанаозене", "Жаңаөзен", "Жаңаөзенде", "Mangystau",
    "Mangistau", "Rose", "Georgia", "Vershina",
  ]
  private static let sentences = [
    "In P the workers of the company went on strike, and A spoke to them.",
    "A was seen in P when N people were killed, according to the court.",
    "The prosecutor said that N strikers were wounded in P and that A had not been there.",
    "“We never asked for more than our wages,” said A on the square of P.",
    "The trial of A and of A was moved from P to P without a word to the lawyers.",
    "A state of emergency and a curfew were declared in P until the end of the month.",
    "В P судили A, а город P молчал; убито N человек.",
    "Мангистауская область узнала о событиях в P от A.",
    "The rose that A brought to P was yellow; roses do not grow there.",
    "Nobody in the department could say how many had been detained; A counted N.",
    "Reports of the railway blockade near P reached us at night from A.",
    "N oil workers were dismissed; the oil workers of P wrote to the president.",
  ]
  private static let endings = ["wN1", "wN2", "granite", "harbour", "apricot", "ledger", "violin"]

  init(seed: UInt64) throws {
    folder = try TemporaryFolder()
    generator = SeededGenerator(seed: seed)
    for (number, name) in Self.folders.enumerated() {
      for file in 0..<Int.random(in: 2...4, using: &generator) {
        let day = Int.random(in: 10...28, using: &generator)
        // Some names come in several folders, and so do the ids made of them.
        let slug = Bool.random(using: &generator) ? "report-\(file)" : "p\(number)-\(file)"
        try folder.write(
          "---\ntitle: \(title())\ndate: 2011-12-\(day)\nauthor: \(pick(["T. Ester", "R. Iter"]))\n"
            + "outlet: \(pick(["Steppe Letter", "Evening Post"]))\n---\n\n\(text())",
          to: "\(name)/\(slug).md")
      }
      var lines = ""
      for record in 0..<Int.random(in: 1...3, using: &generator) {
        let text = text().replacing("\n\n", with: "\\n\\n")
        lines += "{\"id\":\"r\(record)\",\"title\":\"\(title())\",\"text\":\"\(text)\"}\n"
      }
      try folder.write(lines, to: "\(name)/records.jsonl")
    }
    try folder.write("Shetpe = Vershina (1964-1991)\n", to: "part03/names.txt")
  }

  private mutating func pick(_ words: [String]) -> String {
    words.randomElement(using: &generator) ?? ""
  }

  private mutating func title() -> String {
    "\(pick(["The strike in", "A letter from", "What was said of"])) \(pick(Self.places))"
  }

  private mutating func text() -> String {
    var paragraphs: [String] = []
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      var sentences: [String] = []
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        var sentence = ""
        for character in pick(Self.sentences) {
          switch character {
          case "A" where sentence.last != "w": sentence += pick(Self.people)
          case "P": sentence += pick(Self.places)
          case "N": sentence += "\(Int.random(in: 2...40, using: &generator))"
          default: sentence.append(character)
          }
        }
        sentences.append(sentence)
      }
      sentences.append("It ended with a \(pick(Self.endings)).")
      paragraphs.append(sentences.joined(separator: " "))
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// Indexes all folders as one index, and as `count` indexes in a folder; gives both.
  func indexed(as count: Int) throws -> (whole: String, parts: String) {
    let whole = folder.path + "/whole"
    try index(Self.folders[...], into: whole)
    let parts = folder.path + "/in\(count)"
    for number in 0..<count {
      let first = number * Self.folders.count / count
      let end = (number + 1) * Self.folders.count / count
      try index(Self.folders[first..<end], into: "\(parts)/\(number < 10 ? "0" : "")\(number)")
    }
    return (whole, parts)
  }

  private func index(_ folders: ArraySlice<String>, into index: String) throws {
    let paths = folders.map { folder.path + "/" + $0 }
    let run = CommandLineRunner().run(["index"] + paths + ["--index", index])
    guard run.status == 0 else { throw Failure(message: run.errors) }
  }

  struct Failure: Error { var message: String }
}
