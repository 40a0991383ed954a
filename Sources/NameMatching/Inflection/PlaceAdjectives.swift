/// Slavic adjectives in -ск- and demonyms in -ец derived from places.
///
/// Sources: *Russian Grammar* (1980) §§ 629–643 (-ск-, -инск-, -енск-, -анск-, -овск-, -ийск-; г к х
/// → ж ч ш before it) and §§ 298–304 (-ец); *Ukrainian Orthography* (2019) § 32; the irregular ones
/// from Levashov, *Dictionary of Adjectives of Geographical Names* (1986).
enum PlaceAdjectives {
  /// The ends of possible stems of an adjective, before -ск-, with the language of its ending.
  static func stems(of letters: [UInt32]) -> [(end: Int, language: InflectionLanguage)] {
    var found: [(Int, InflectionLanguage)] = []
    for (language, suffixes, endings) in adjectives {
      for ending in endings where hasSuffix(letters[...], ending) {
        let rest = letters.dropLast(ending.count)
        for suffix in suffixes where hasSuffix(rest, suffix) {
          let end = rest.count - suffix.count
          if end >= 3, !found.contains(where: { $0.0 == end }) { found.append((end, language)) }
        }
      }
    }
    return found
  }

  /// The places of which a Russian or Ukrainian adjective in Latin letters may be made:
  /// *Mangystauskaya*, *Uralsky*.
  static func places(ofLatin letters: [UInt32]) -> [(place: [UInt32], end: Int)] {
    var found: [([UInt32], Int)] = []
    for ending in latinEndings where hasSuffix(letters[...], ending) {
      let end = letters.count - ending.count
      guard end >= 3 else { continue }
      let stem = letters[..<end]
      for ending in latinPlain { found.append((Array(stem) + ending, end)) }
      for (joint, endings) in latinJoints where hasSuffix(stem, joint) {
        for ending in endings { found.append((stem.dropLast(joint.count) + ending, end)) }
      }
      break
    }
    return found
  }

  /// The ends of possible stems of a demonym, before -ец.
  static func peopleStems(of letters: [UInt32]) -> [Int] {
    for ending in peopleEndings where hasSuffix(letters[...], ending) {
      let end = letters.count - ending.count
      return end >= 4 ? [end] : []
    }
    return []
  }

  /// The places that a stem may denote after interfixes are removed.
  static func places(ofStem stem: ArraySlice<UInt32>) -> [[UInt32]] {
    if let place = irregular[Inflection.text(stem)] { return [place.unicodeScalars.map(\.value)] }
    var found: [[UInt32]] = []
    func add(_ stem: ArraySlice<UInt32>, _ endings: [[UInt32]]) {
      guard stem.count >= 3 else { return }
      for ending in endings { found.append(Array(stem) + ending) }
    }
    add(stem, plain)
    for (joint, endings) in joints where hasSuffix(stem, joint) {
      add(stem.dropLast(joint.count), endings)
    }
    if let last = stem.last, let former = hardened[last] {
      add(stem.dropLast() + [former], afterHard)
    }
    return found
  }

  private static func hasSuffix(_ letters: ArraySlice<UInt32>, _ suffix: [UInt32]) -> Bool {
    letters.count > suffix.count && letters.suffix(suffix.count).elementsEqual(suffix)
  }

  private static func list(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { $0 == "-" ? [] : $0.unicodeScalars.map(\.value) }
      .sorted { $0.count > $1.count }
  }

  private static let adjectives:
    [(language: InflectionLanguage, suffixes: [[UInt32]], endings: [[UInt32]])] = [
      (
        .russian, list("ск цк"),
        list("ий ого ому им ом ая ой ую ою ое ие их ими")
      ),
      (
        .ukrainian, list("ськ цьк зьк"),
        list("ий ого ому им ім а ої ій у ою е і их ими")
      ),
      (
        .belarusian, list("ск цк"),
        list("і ага аму ім ая ай ую аю ае ія іх імі")
      ),
    ]

  /// Source: -ский, -ская, -ское with their cases by BGN/PCGN 1947, ICAO Doc 9303, ISO 9 and the
  /// habit of the press; Ukrainian -ський by Resolution 55.
  private static let latinEndings = list(
    """
    skiy sky skii skij ski skaya skaia skaja skoye skoe skoje skoi skoy skoj skogo skomu skom skim
    skikh skih skie skiye skije skuyu skuiu tskiy tsky tskaya tskoye tskoe tskoy tskogo skyi skoho
    """)
  private static let latinPlain = list("- a y i o e sk")
  private static let latinJoints: [(joint: [UInt32], endings: [[UInt32]])] = [
    ("in", "a y i o e"), ("en", "a e y"), ("an", "a y e"), ("ov", "- a o y"), ("ev", "- o a y"),
  ].map { joint, endings in (joint.unicodeScalars.map(\.value), list(endings)) }

  private static let peopleEndings = list("ец ца цу цем це цы цев цам цами цах")
  private static let plain = list("- а я ы и о е ь ск")
  private static let afterHard = list("а - и ия")
  /// Interfixes between stem and suffix, and the endings of the place name they replace.
  private static let joints: [(joint: [UInt32], endings: [[UInt32]])] = [
    ("ин", "а я ы и о е ь"), ("ен", "а ь е ы о ый"), ("ан", "а ы е ь"), ("ян", "а я"),
    ("ов", "- а о ы"), ("ев", "- о а ы"), ("ий", "ия"), ("й", "я й"), ("ей", "ея а"), ("ь", "- я"),
  ].map { joint, endings in (joint.unicodeScalars.map(\.value), list(endings)) }

  /// Consonant alternations before the suffix: Рига, рижский.
  private static let hardened: [UInt32: UInt32] = [0x436: 0x433, 0x447: 0x43A, 0x448: 0x445]

  private static let irregular: [String: String] = [
    "москов": "москва", "европей": "европа", "азиат": "азия", "актюбин": "актобе",
    "грузин": "грузия", "турец": "турция", "греч": "греция", "чеш": "чехия", "дат": "дания",
    "швед": "швеция", "француз": "франция", "итальян": "италия", "уфим": "уфа", "англий": "англия",
    "орлов": "орел", "курган": "курган", "рус": "", "совет": "", "город": "", "дет": "", "мор": "",
    "жен": "", "муж": "", "гражд": "", "людск": "", "студенче": "", "политиче": "",
  ]
}
