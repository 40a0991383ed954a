package import TestSupport

/// Makes texts of any size from a seed: articles with names, numbers and dates, in our own words.
package struct TextMaker {
  private var generator: SeededGenerator
  private static let words = """
    the of a to in and strike workers company wages court police square town letter report oil field
    union lawyer trial night morning witness governor said asked paid wrote denied 2011 4,000 seven
    Zhanaozen Janaozen Shetpe Shepte Aktau Aktöbe Utkilov Otkelov Tulegenova Tuletaeva Мангистау
    Жаңаөзен KazMunaiGas Zhana-Ozen steppe winter hearing appeal market railway border season
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// Creates a maker.
  package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A sentence.
  package mutating func sentence() -> String {
    var words: [String] = []
    for _ in 0..<Int.random(in: 6...22, using: &generator) {
      // Rare words give a lexicon that grows as a real one does.
      words.append(
        Int.random(in: 0..<12, using: &generator) == 0
          ? "w\(Int.random(in: 0..<40_000, using: &generator))"
          : TextMaker.words.randomElement(using: &generator) ?? "")
    }
    return words.joined(separator: " ") + "."
  }

  /// A text of about `bytes` bytes, a title first, paragraphs after it.
  package mutating func article(bytes: Int) -> String {
    var text = "Article \(Int.random(in: 0..<1_000_000, using: &generator))\n\n"
    while text.utf8.count < bytes {
      for _ in 0..<Int.random(in: 1...6, using: &generator) { text += sentence() + " " }
      text += "\n\n"
    }
    return text
  }

  /// Writes articles of about 20 KB until `bytes` are reached; gives the paths' number.
  @discardableResult
  package mutating func corpus(bytes: Int, in folder: TemporaryFolder, at name: String) throws
    -> Int
  {
    var written = 0
    var count = 0
    while written < bytes {
      let text = article(bytes: min(20_000, bytes - written))
      try folder.write(text, to: "\(name)/\(count).txt")
      written += text.utf8.count
      count += 1
    }
    return count
  }
}
