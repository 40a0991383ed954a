internal import TextAnalysis

/// The function of words in a statement, by language: negation, limitation, number, attribution.
///
/// Used to decide which marked omissions are harmless.
struct SenseWords: Sendable {
  /// The function of an omitted word.
  enum Sense: String, Sendable, CaseIterable {
    case negation, number, claim, limit

    /// The name of the function in a note.
    var name: String {
      switch self {
      case .negation: "a negation"
      case .number: "a number"
      case .claim: "a verb of saying, claim or denial"
      case .limit: "a word that limits what is said"
      }
    }
  }

  /// Words, stems and endings.
  private struct Words: Sendable {
    var whole: Set<[UInt8]> = []
    var stems: [[UInt8]] = []
    var endings: [[UInt8]] = []

    mutating func insert(_ word: Substring) {
      let bytes = SenseWords.surface(word.utf8.filter { $0 != 0x2A })
      if word.hasSuffix("*") {
        stems.append(bytes)
      } else if word.hasPrefix("*") {
        endings.append(bytes)
      } else {
        whole.insert(bytes)
      }
    }

    func contains(_ word: [UInt8]) -> Bool {
      whole.contains(word) || stems.contains { word.starts(with: $0) }
        || endings.contains { word.count > $0.count + 2 && word.suffix($0.count).elementsEqual($0) }
    }
  }

  /// The language’s English name.
  let language: String
  private var frequent: Set<[UInt8]> = []
  private var letters: [[UInt8]] = []
  private var senses: [Sense: Words] = [:]

  private init(language: String) { self.language = language }

  /// The function of a surface form; nil if it has none.
  func sense(of word: [UInt8]) -> Sense? {
    if word.contains(where: \.isDigit) { return .number }
    return Sense.allCases.first { senses[$0]?.contains(word) ?? false }
  }

  /// All languages that have word lists.
  static let all: [SenseWords] = {
    var result: [SenseWords] = []
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard let head = parts.first else { continue }
      let words = parts.dropFirst()
      if head == "language" {
        result.append(SenseWords(language: String(words.first ?? "")))
        continue
      }
      guard !result.isEmpty else { continue }
      let last = result.count - 1
      switch head {
      case "frequent": result[last].frequent = Set(words.map { surface(Array($0.utf8)) })
      case "letters": result[last].letters = words.map { Array($0.utf8) }
      default:
        guard let sense = Sense(rawValue: String(head)) else { continue }
        for word in words { result[last].senses[sense, default: Words()].insert(word) }
      }
    }
    return result
  }()

  /// Whether a surface form is a negation in one of the languages.
  ///
  /// Negations that are content words in another language (*sin*, *far*, *ne*) are excluded.
  static func isNegation(_ word: [UInt8]) -> Bool {
    guard !ambiguous.contains(word) else { return false }
    return all.contains { $0.language != "english" && $0.senses[.negation]?.contains(word) == true }
  }

  private static let ambiguous = Set(
    ["sin", "ne", "mai", "personne", "non", "on", "brak", "noch", "no"].map { Array($0.utf8) })

  /// The possible languages of a text, by its frequent words and its letters; none if there is no
  /// evidence for a language with word lists.
  ///
  /// Every language with at least two thirds of the evidence of the best one, since related
  /// languages share words.
  static func languages(of words: [[UInt8]]) -> [SenseWords] {
    var scores = [Int](repeating: 0, count: all.count)
    for word in words {
      for (index, language) in all.enumerated() {
        if language.frequent.contains(word) {
          scores[index] += 2
        } else if word.contains(where: { $0 >= 0x80 }),
          language.letters.contains(where: { has(word, $0) })
        {
          scores[index] += 2
        } else if language.senses[.negation]?.whole.contains(word) == true {
          scores[index] += 1
        }
      }
    }
    // A tenth of a text’s words are among the two dozen most frequent of its language, and more.
    guard let best = scores.max(), best >= max(2, words.count / 8) else { return [] }
    return zip(all, scores).filter { 3 * $0.1 >= 2 * best }.map(\.0)
  }

  private static func surface(_ word: [UInt8]) -> [UInt8] {
    word.withUnsafeBufferPointer { Folding.surface($0) }
  }

  private static func has(_ word: [UInt8], _ letter: [UInt8]) -> Bool {
    guard word.count >= letter.count else { return false }
    return (0...(word.count - letter.count)).contains {
      word[$0..<$0 + letter.count].elementsEqual(letter)
    }
  }
}
