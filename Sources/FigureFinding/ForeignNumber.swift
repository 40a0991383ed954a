internal import Attribution
internal import TextAnalysis

/// Numbers that do not count persons or events: dates, times, ages, money, shares, measures,
/// durations, numbers of articles and rooms.
enum ForeignNumber {
  static func isForeign(
    _ number: StatedNumber, in paragraph: Paragraph, _ sentence: Range<Int>
  ) -> Bool {
    let surfaces = paragraph.surfaces
    let (start, end) = (number.core.lowerBound, number.core.upperBound)
    func surface(_ index: Int) -> [UInt8] {
      sentence.contains(index) ? surfaces[index] : []
    }
    let (before, next, second) = (
      surface(number.words.lowerBound - 1), surface(end), surface(end + 1)
    )
    if units.contains(next) || signs.contains(next) || signs.contains(before)
      || signs.contains(surface(start - 1))
    {
      return true
    }
    // *three long years*, *five more days*; *two days and a half*.
    if fillers.contains(next), units.contains(second) { return true }
    // A unit of a range: *between five and seven years*.
    if next == and, units.contains(surface(end + 2)) { return true }
    if NumberPhrase.isDate(next) && next != may
      || NumberPhrase.isDate(surface(start - 1))
        && paragraph.isCapital(start - 1)
      || months.contains(next) || months.contains(surface(start - 1))
    {
      return true
    }
    // *16, 17 and 18 December*.
    if end < sentence.upperBound,
      let month = (end..<min(end + 5, sentence.upperBound)).first(where: {
        NumberPhrase.isDate(surfaces[$0]) || months.contains(surfaces[$0])
      }), (end..<month).allSatisfy({ paragraph.words[$0].isNumber || surfaces[$0] == and })
    {
      return true
    }
    // *11.30*, *3:40*, *No. 7*, *Article 400*, *Covid-19*, *11-year-old*.
    if let low = number.low, low != low.rounded() { return true }
    if paragraph.words[start].isNumber, isClock(start, paragraph, sentence) { return true }
    if labels.contains(surface(start - 1)) { return true }
    if start > 0, paragraph.words[start - 1].joinsNext,
      !paragraph.words[start - 1].isNumber, !NumberPhrase.isNumeric(surface(start - 1))
    {
      return true
    }
    if paragraph.words[end - 1].joinsNext, end < paragraph.words.count {
      return !persons.contains(next)
    }
    // *Adilov, 68, died*; *aged 68*.
    if surface(start - 1) == aged { return true }
    if number.words.count == 1, paragraph.words[start].isNumber, start > sentence.lowerBound,
      end < paragraph.marks.count, paragraph.marks[start].contains(.comma),
      paragraph.marks[end].contains(.comma), paragraph.isCapital(start - 1)
    {
      return true
    }
    if isYear(number, paragraph, next, surface(end + 1)) { return true }
    // *one by one*, *no one*, *one of the*, *one thing*.
    if number.core.count == 1, surfaces[start] == one || surfaces[start] == oneHalf {
      return oneBefore.contains(before) || oneNext.contains(next) || next.isEmpty
        || paragraph.marks[end].contains(.comma)
    }
    return false
  }

  /// A number of four digits without a comma, not followed by a noun for persons.
  private static func isYear(
    _ number: StatedNumber, _ paragraph: Paragraph, _ next: [UInt8], _ second: [UInt8]
  ) -> Bool {
    guard number.core.count == 1, number.hedge == nil || number.words.count > 2,
      let value = number.low ?? number.high, (1_500...2_100).contains(value)
    else { return false }
    let word = paragraph.words[number.core.lowerBound]
    guard word.isNumber, word.range.count == 4 else { return false }
    return !persons.contains(next) && !persons.contains(second)
  }

  private static func isClock(
    _ index: Int, _ paragraph: Paragraph, _ sentence: Range<Int>
  ) -> Bool {
    let range = paragraph.words[index].range
    let bytes = paragraph.bytes
    let behind = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    func isDigit(_ at: Int) -> Bool {
      at >= 0 && at < bytes.count && (0x30...0x39).contains(bytes[at])
    }
    return behind == 0x3A && isDigit(range.upperBound + 1)
      || before == 0x3A && isDigit(range.lowerBound - 2)
      || before == 0x2F || behind == 0x2F || before == 0x23
  }

  private static func set(_ text: String) -> Set<[UInt8]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
  }

  private static let and = Array("and".utf8)
  private static let may = Array("may".utf8)
  private static let aged = Array("aged".utf8)
  private static let one = Array("one".utf8)
  private static let oneHalf = Array("один".utf8)
  private static let oneBefore = set("no any every each this that the which by another not anyone")
  private static let oneNext = set("by of thing day another side hand stage more is was to")
  private static let fillers = set(
    "more long full consecutive whole square cubic additional другие")
  private static let signs = set("$ € £ ₸ ₽ ¥ % percent usd eur kzt")
  private static let units = set(
    """
    year years month months week weeks day days hour hours minute minutes second seconds decade
    decades century centuries km kilometre kilometres kilometer kilometers metre metres meter meters
    mile miles cm mm foot feet inch inches kilo kilos kg gram grams tonne tonnes ton tons litre
    litres degree degrees percent per tenge dollar dollars rouble roubles ruble rubles euro euros
    pound pounds cent cents am pm gmt o'clock oclock times time points point mph barrels storey
    anniversary hectares acres pages page % лет год года годы месяц месяца месяцев недели недель день
    дня дней час часа часов минут минуты секунд км метр метра метров кг тонн рублей рубля тенге
    долларов процент процента процентов раз раза летний годовщина жыл жылы жыл айы ай күн сағат
    минут теңге доллар пайыз шақырым метр рет жаста жастағы
    """)
  private static let months = set(
    """
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря қаңтар ақпан
    наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан қаңтарда желтоқсанда jan
    feb mar apr jun jul aug sep sept oct nov dec
    """)
  private static let labels = set(
    """
    article section chapter title page line room hanger no number covid channel flight route unit
    part act paragraph clause version figure table volume issue aged age nr статья статьи номер глава
    """)
  /// Nouns for persons, after which a number of four digits is not a year.
  static let persons = set(
    """
    people persons workers oilworkers demonstrators protesters protestors civilians residents men
    women children soldiers police policemen officers activists journalists students prisoners
    detainees victims dead killed wounded injured arrested more others miners refugees families
    человек людей человека рабочих адам of
    """)
}
