/// Values of numbers written in digits or in English, Russian or Kazakh words.
package enum NumberPhrase {
  /// The value of a number: `4,000`, `seventeen`, `thirty-seven`, `1 million`, `17th`, `second`.
  ///
  /// - Returns: The value; nil if the words, given as surface forms, are not a number.
  package static func value(of words: [[UInt8]]) -> Double? {
    guard !words.isEmpty else { return nil }
    var total = 0.0
    var group: Double?
    for (index, word) in words.enumerated() {
      if word == and {
        guard group != nil || total > 0, index + 1 < words.count else { return nil }
        continue
      }
      if word == ten || word == one {
        guard isKazakh(word, at: index, of: words) else { return nil }
        group = (group ?? 0) + (word == ten ? 10 : 1)
        continue
      }
      if startsWithDigit(word) {
        guard group == nil, let value = digits(word) else { return nil }
        group = value
      } else if let scale = scales[word] {
        if scale == 100 {
          group = (group ?? 1) * 100
        } else {
          total += (group ?? (total == 0 ? 1 : 0)) * scale
          group = nil
          if index == 0, words.count == 1 { return total }
        }
      } else if let value = units[word] {
        guard goesOn(value, group: group, after: index > 0 ? words[index - 1] : []) else {
          return nil
        }
        group = (group ?? 0) + value
      } else {
        return nil
      }
    }
    return total + (group ?? 0)
  }

  /// Whether a unit continues the number before it, as in *two hundred and six*, *forty-two*,
  /// *он бес*; *five, six* are two numbers.
  private static func goesOn(_ value: Double, group: Double?, after before: [UInt8]) -> Bool {
    guard let group else { return true }
    guard group >= 10, value >= 1 else { return false }
    let rest = group.truncatingRemainder(dividingBy: 100)
    if rest == 0 { return value < 100 }
    return value < 10
      && (before == ten || rest >= 20 && rest.truncatingRemainder(dividingBy: 10) == 0)
  }

  /// Whether a Kazakh *он* (ten) or *бір* (one) goes on the number of the word before: *жүз он*,
  /// *жиырма бір*.
  ///
  /// Alone the former is Russian *he*, the latter an indefinite article.
  package static func continues(_ word: [UInt8], after before: [UInt8]) -> Bool {
    if word == one, kazakhTens.contains(before) { return true }
    return (word == one || word == ten) && kazakhScales.contains(before)
  }

  /// Whether *он* or *бір* is part of a number: by the word before or the word after.
  private static func isKazakh(_ word: [UInt8], at index: Int, of words: [[UInt8]]) -> Bool {
    if index > 0, continues(word, after: words[index - 1]) { return true }
    guard index + 1 < words.count else { return false }
    let next = words[index + 1]
    return word == ten ? next == one || units[next] != nil : kazakhScales.contains(next)
  }

  /// Whether a surface form denotes a number or date: digits, number words, months and days.
  package static func isNumeric(_ word: [UInt8]) -> Bool {
    startsWithDigit(word) || units[word] != nil || scales[word] != nil || isDate(word)
      || signs.contains(word)
  }

  /// Whether a surface form is part of a number next to it: *thirty*-four, 10 *million*, *$*500, 70
  /// *%*.
  package static func belongsToNumber(_ word: [UInt8]) -> Bool {
    scales[word] != nil || (units[word] ?? 0) >= 20 || signs.contains(word)
  }

  /// The single words for a number.
  package static func words(for value: Double) -> [[String]] {
    units.filter { $0.value == value }.map { [String(decoding: $0.key, as: UTF8.self)] }
      .sorted { $0[0] < $1[0] }
  }

  /// Whether a surface form is a month or a day of the week.
  package static func isDate(_ word: [UInt8]) -> Bool { dates.contains(word) }

  private static func startsWithDigit(_ word: [UInt8]) -> Bool {
    word.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
  }

  private static func digits(_ word: [UInt8]) -> Double? {
    var text = word.filter { $0 != 0x2C }
    for ending in ordinals where text.count > 2 && text.suffix(2).elementsEqual(ending) {
      text.removeLast(2)
      break
    }
    return Double(String(decoding: text, as: UTF8.self))
  }

  private static let ten = Array("он".utf8)
  private static let one = Array("бір".utf8)
  private static let kazakhTens = Set(
    "он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(separator: " ")
      .map { Array($0.utf8) })
  private static let kazakhScales = Set(["жүз", "мың"].map { Array($0.utf8) })
  private static let and = Array("and".utf8)
  private static let ordinals = ["st", "nd", "rd", "th"].map { Array($0.utf8) }
  private static let signs = Set(["%", "$", "€", "£", "percent"].map { Array($0.utf8) })
  private static let units = table(
    """
    zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11
    twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19
    twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90
    first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10
    один 1 одна 1 одного 1 два 2 две 2 двух 2 три 3 трех 3 трёх 3 четыре 4 четырех 4 пять 5 пяти 5
    шесть 6 шести 6 семь 7 семи 7 восемь 8 восьми 8 девять 9 девяти 9 десять 10 десяти 10
    одиннадцать 11 двенадцать 12 тринадцать 13 четырнадцать 14 пятнадцать 15 пятнадцати 15
    шестнадцать 16 семнадцать 17 восемнадцать 18 девятнадцать 19 двадцать 20 двадцати 20
    тридцать 30 тридцати 30 сорок 40 пятьдесят 50 пятидесяти 50 шестьдесят 60 семьдесят 70
    восемьдесят 80 девяносто 90 сто 100 ста 100 двести 200 триста 300 четыреста 400 пятьсот 500
    шестьсот 600 семьсот 700 восемьсот 800 девятьсот 900
    екі 2 үш 3 төрт 4 бес 5 алты 6 жеті 7 сегіз 8 тоғыз 9 жиырма 20 отыз 30 қырық 40 елу 50
    алпыс 60 жетпіс 70 сексен 80 тоқсан 90
    eleventh 11 twelfth 12 thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17
    eighteenth 18 nineteenth 19 twentieth 20 thirtieth 30 half 0.5 once 1 twice 2
    """)
  private static let scales = table(
    "dozen 12 hundred 100 hundreds 100 thousand 1e3 thousands 1e3 million 1e6 millions 1e6 "
      + "billion 1e9 billions 1e9 trillion 1e12 mln 1e6 bn 1e9 "
      + "тысяча 1e3 тысячи 1e3 тысяч 1e3 миллион 1e6 миллиона 1e6 миллионов 1e6 миллиард 1e9 "
      + "жүз 100 мың 1e3")
  private static let dates = Set(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

  private static func table(_ text: String) -> [[UInt8]: Double] {
    let parts = text.split(whereSeparator: \.isWhitespace)
    var result: [[UInt8]: Double] = [:]
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      result[Array(parts[index].utf8)] = Double(parts[index + 1])
    }
    return result
  }
}
