internal import TextAnalysis

/// Numbers in quotations: those of `NumberPhrase`, and German and French ones.
///
/// The latter are not read as figures, where *elf* or *neuf* may be another word; here both sides
/// are compared. German compounds and French scores follow the grammars of Duden and Grevisse.
enum QuotedNumber {
  /// The value of words that are one number; nil for other words.
  static func value(of words: [[UInt8]]) -> Double? {
    if let value = NumberPhrase.value(of: words) { return value }
    if words.count == 1, let value = german(words[0]) { return value }
    return french(words)
  }

  /// Whether a surface form is a number or a numeral.
  static func isNumeric(_ word: [UInt8]) -> Bool {
    NumberPhrase.isNumeric(word) || frenchUnits[word] != nil || german(word) != nil
  }

  /// Whether a surface form beside a number is part of it.
  static func belongsToNumber(_ word: [UInt8]) -> Bool {
    NumberPhrase.belongsToNumber(word) || (frenchUnits[word] ?? 0) >= 20
      || word.elementsEqual(quatre)
  }

  /// A number below a thousand in the words of a language, by its English name; none for English,
  /// which is in `QuotationVariants`, and for others.
  static func phrases(for number: Int, in language: String) -> [[String]] {
    guard (1..<1_000).contains(number) else { return [] }
    switch language {
    case "russian": return [phrase(number, russian)]
    case "kazakh": return [phrase(number, kazakh)]
    case "german":
      let word = germanWords.first { $0.value == Double(number) }?.key
      return word.map { [[String(decoding: $0, as: UTF8.self)]] } ?? []
    case "french": return frenchPhrase(number).map { [$0] } ?? []
    default: return []
    }
  }

  // MARK: Russian and Kazakh

  private struct Names {
    /// From one to nineteen; where there are fewer, ten and the unit are two words.
    let small: [String]
    let tens: [String]
    let hundreds: [String]
  }

  private static let russian = Names(
    small: words(
      """
      один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать
      четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать
      """),
    tens: words("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
    hundreds: words("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"))
  private static let kazakh = Names(
    small: words("бір екі үш төрт бес алты жеті сегіз тоғыз он"),
    tens: words("жиырма отыз қырық елу алпыс жетпіс сексен тоқсан"),
    hundreds: ["жүз"])

  private static func phrase(_ number: Int, _ names: Names) -> [String] {
    var result: [String] = []
    let (hundred, rest) = (number / 100, number % 100)
    if hundred > 0 {
      if names.hundreds.count > 1 {
        result.append(names.hundreds[hundred - 1])
      } else {
        result += (hundred > 1 ? [names.small[hundred - 1]] : []) + names.hundreds
      }
    }
    if rest == 0 { return result }
    if rest <= names.small.count { return result + [names.small[rest - 1]] }
    if rest < 20 { return result + [names.small[9], names.small[rest - 11]] }
    result.append(names.tens[rest / 10 - 2])
    return rest % 10 == 0 ? result : result + [names.small[rest % 10 - 1]]
  }

  // MARK: German

  /// *zweiundvierzig*, *dreihundertfünfzig*, *zwanzigtausend*.
  private static func german(_ word: [UInt8]) -> Double? {
    if let value = germanWords[word] { return value }
    guard word.count > 7 else { return nil }
    for (joint, scale) in germanScales {
      guard let at = lastRange(of: joint, in: word) else { continue }
      let (head, tail) = (Array(word[..<at.lowerBound]), Array(word[at.upperBound...]))
      guard let times = head.isEmpty ? 1 : head == ein ? 1 : german(head),
        let rest = tail.isEmpty ? 0 : german(tail)
      else { return nil }
      return times * scale + rest
    }
    return nil
  }

  private static func lastRange(of part: [UInt8], in word: [UInt8]) -> Range<Int>? {
    guard word.count >= part.count else { return nil }
    return (0...(word.count - part.count)).last { word[$0..<$0 + part.count].elementsEqual(part) }
      .map { $0..<$0 + part.count }
  }

  private static let ein = Array("ein".utf8)
  private static let germanScales: [([UInt8], Double)] = [
    (Array("tausend".utf8), 1_000), (Array("hundert".utf8), 100),
  ]
  private static let germanWords: [[UInt8]: Double] = {
    let ones = words("ein zwei drei vier fünf sechs sieben acht neun")
    let tens = words("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
    var result: [[UInt8]: Double] = [:]
    func add(_ word: String, _ value: Int) { result[Array(word.utf8)] = Double(value) }
    for (index, word) in ones.enumerated().dropFirst() { add(word, index + 1) }
    let teens = words(
      """
      zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
      """)
    for (index, word) in teens.enumerated() { add(word, index + 10) }
    for (index, ten) in tens.enumerated() {
      add(ten, 10 * index + 20)
      for (unit, word) in ones.enumerated() { add(word + "und" + ten, 10 * index + 21 + unit) }
    }
    add("hundert", 100)
    add("tausend", 1_000)
    return result
  }()

  // MARK: French

  private static func french(_ words: [[UInt8]]) -> Double? {
    var (total, group) = (0.0, 0.0)
    var last: [UInt8] = []
    for word in words {
      defer { last = word }
      if word.elementsEqual(et), !last.isEmpty { continue }
      // *vingt et un*, *quatre-vingt-un*, *cent un*; alone it is an article.
      if word.elementsEqual(un), last.elementsEqual(et) || (frenchUnits[last] ?? 0) >= 20 {
        group += 1
        continue
      }
      guard let value = frenchUnits[word] else { return nil }
      if value == 20, last.elementsEqual(quatre) {
        group += 76
      } else if value == 100 {
        group = max(1, group) * 100
      } else if value == 1_000 {
        total += max(1, group) * 1_000
        group = 0
      } else {
        group += value
      }
    }
    return words.isEmpty ? nil : total + group
  }

  private static func frenchPhrase(_ number: Int) -> [String]? {
    let names = words(
      """
      un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
      """)
    let tens = words("vingt trente quarante cinquante soixante")
    switch number {
    case 2...16: return [names[number - 1]]
    case 17...19: return ["dix", names[number - 11]]
    case 20..<70:
      let ten = tens[number / 10 - 2]
      switch number % 10 {
      case 0: return [ten]
      case 1: return [ten, "et", "un"]
      default: return [ten, names[number % 10 - 1]]
      }
    case 70..<80:
      return ["soixante"] + (number == 71 ? ["et"] : []) + (frenchPhrase(number - 60) ?? [])
    case 80: return ["quatre", "vingts"]
    case 81: return ["quatre", "vingt", "un"]
    case 82..<100: return ["quatre", "vingt"] + (frenchPhrase(number - 80) ?? [])
    default: return nil
    }
  }

  private static let (et, un, quatre) = (
    Array("et".utf8), Array("un".utf8), Array("quatre".utf8)
  )
  private static let frenchUnits: [[UInt8]: Double] = {
    let parts = words(
      """
      deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13
      quatorze 14 quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40 cinquante 50
      soixante 60 cent 100 cents 100 mille 1000
      """)
    var result: [[UInt8]: Double] = [:]
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      result[Array(parts[index].utf8)] = Double(parts[index + 1])
    }
    return result
  }()

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
