/// The suffixes of names in a Turkic language, by slot: number, possession, case, and the attribute
/// formed from a locative (*-дағы*).
///
/// A table is text, one row a line: `slot | after | forms`.
/// - `after` has the sounds that the suffix may follow: `V` a vowel, `N` м н ң, `L` р л й, `Z` з ж
///   and other voiced sounds, `T` a voiceless one, `*` any; `3` a possessive of the third person,
///   `1` one of the first or second person.
/// - A slot with `!` has one form for both vowel classes.
/// - A form with a back or front vowel follows only a stem of the same class.
struct SuffixTable: Sendable {
  /// The grammatical meaning of a suffix.
  struct Grammar: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    static let plural = Grammar(rawValue: 1)
    static let possessive = Grammar(rawValue: 2)
    static let genitive = Grammar(rawValue: 4)
    static let dative = Grammar(rawValue: 8)
    static let accusative = Grammar(rawValue: 16)
    static let locative = Grammar(rawValue: 32)
    static let ablative = Grammar(rawValue: 64)
    static let instrumental = Grammar(rawValue: 128)
    static let attribute = Grammar(rawValue: 256)
    static let predicate = Grammar(rawValue: 512)
    static let terminative = Grammar(rawValue: 1024)
    static let question = Grammar(rawValue: 2048)

    static let names: [(name: String, value: Grammar)] = [
      ("plural", .plural), ("possessive", .possessive), ("genitive", .genitive),
      ("dative", .dative), ("accusative", .accusative), ("locative", .locative),
      ("ablative", .ablative), ("instrumental", .instrumental),
      ("terminative", .terminative), ("locative attribute", .attribute),
      ("predicate", .predicate), ("question", .question),
    ]

    /// The slots in words, in their order: `plural genitive`.
    var words: String {
      Grammar.names.filter { contains($0.value) }.map(\.name).joined(separator: " ")
    }
  }

  /// The sounds that a suffix may follow.
  struct Sounds: OptionSet, Sendable {
    let rawValue: UInt8

    static let vowel = Sounds(rawValue: 1)
    static let nasal = Sounds(rawValue: 2)
    static let liquid = Sounds(rawValue: 4)
    static let voiced = Sounds(rawValue: 8)
    static let voiceless = Sounds(rawValue: 16)
    static let third = Sounds(rawValue: 32)
    static let first = Sounds(rawValue: 64)
    static let any = Sounds(rawValue: 31)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ text: Substring) {
      self = []
      for letter in text {
        switch letter {
        case "V": insert(.vowel)
        case "N": insert(.nasal)
        case "L": insert(.liquid)
        case "Z": insert(.voiced)
        case "T": insert(.voiceless)
        case "3": insert(.third)
        case "1": insert(.first)
        default: formUnion(.any)
        }
      }
    }
  }

  /// The vowel classes.
  struct Harmony: OptionSet, Sendable {
    let rawValue: UInt8
    static let back = Harmony(rawValue: 1)
    static let front = Harmony(rawValue: 2)
    static let either: Harmony = [.back, .front]
  }

  struct Suffix: Sendable {
    var letters: [UInt32]
    var grammar: Grammar
    var after: Sounds
    /// The class of its first vowel that has one.
    var harmony: Harmony
    /// Whether it is the possessive of the third person.
    var isThird = false
  }

  let language: InflectionLanguage
  let alphabet: Alphabet
  private var byLastLetter: [UInt32: [Suffix]] = [:]

  /// The letters of a language by their sounds.
  struct Alphabet: Sendable {
    var vowels: Set<UInt32>
    var back: Set<UInt32>
    var front: Set<UInt32>
    var nasals: Set<UInt32>
    var liquids: Set<UInt32>
    var voiced: Set<UInt32>

    init(
      vowels: String, back: String, front: String, nasals: String, liquids: String, voiced: String
    ) {
      func set(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
      self.vowels = set(vowels)
      self.back = set(back)
      self.front = set(front)
      self.nasals = set(nasals)
      self.liquids = set(liquids)
      self.voiced = set(voiced)
    }
  }

  /// Parses a table; a malformed row is skipped (the tests count them).
  init(_ language: InflectionLanguage, _ alphabet: Alphabet, _ text: String) {
    self.language = language
    self.alphabet = alphabet
    for line in text.unicodeScalars.split(separator: "\n") {
      let fields = line.split(separator: "|").map {
        $0.split(separator: " ").map { Substring($0) }
      }
      guard fields.count == 3, var slot = fields[0].first, let after = fields[1].first else {
        continue
      }
      let isInvariable = slot.last == "!"
      if isInvariable { slot.removeLast() }
      guard let grammar = Self.slots[String(slot)] else { continue }
      for shape in fields[2] {
        let letters = shape.unicodeScalars.map(\.value)
        guard let last = letters.last else { continue }
        var harmony = Harmony.either
        for letter in letters where alphabet.vowels.contains(letter) {
          if alphabet.back.contains(letter) { harmony = .back }
          if alphabet.front.contains(letter) { harmony = .front }
          if harmony != .either { break }
        }
        if isInvariable { harmony = .either }
        byLastLetter[last, default: []].append(
          Suffix(
            letters: letters, grammar: grammar, after: Sounds(after), harmony: harmony,
            isThird: slot == "possessive3"))
      }
    }
  }

  private static let slots: [String: Grammar] = [
    "plural": .plural, "possessive": .possessive, "possessive3": .possessive,
    "genitive": .genitive, "dative": .dative, "accusative": .accusative, "locative": .locative,
    "ablative": .ablative, "instrumental": .instrumental, "attribute": .attribute,
    "predicate": .predicate, "terminative": .terminative, "question": .question,
  ]

  /// The suffixes, in no particular order.
  var suffixes: [Suffix] { byLastLetter.values.flatMap { $0 } }

  /// The suffixes that end with a letter.
  func suffixes(endingWith letter: UInt32) -> [Suffix] { byLastLetter[letter] ?? [] }
}
