internal import Attribution
internal import TextAnalysis

/// A number in a sentence, with its hedges.
struct StatedNumber: Hashable {
  /// The words of the number itself.
  var core: Range<Int>
  /// The words with the hedges before and after.
  var words: Range<Int>
  var low: Double?
  var high: Double?
  /// The hedge as written, or the vague word itself.
  var hedge: Range<Int>?
  /// Whether the number has no noun of its own: *more*, *others*, a verb.
  var isVague = false
}

/// Reads the numbers of a sentence: digits, words, ranges, vague numbers, each with its hedge.
struct NumberReader {
  let paragraph: Paragraph
  let sentence: Range<Int>

  private var surfaces: [[UInt8]] { paragraph.surfaces }

  /// The numbers, in order, without those of dates, ages, money, measures and the like.
  func numbers() -> [StatedNumber] {
    var result: [StatedNumber] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let number = number(at: index) else {
        index += 1
        continue
      }
      if !ForeignNumber.isForeign(number, in: paragraph, sentence) { result.append(number) }
      index = number.words.upperBound
    }
    return result
  }

  private func number(at index: Int) -> StatedNumber? {
    // *between A and B*, *from A to B*: the hedge belongs to the range.
    for (first, second) in NumberReader.pairs where surfaces[index] == first {
      if let one = core(at: index + 1), one.end < sentence.upperBound,
        surfaces[one.end] == second, let other = core(at: one.end + 1), let low = one.value,
        let high = other.value
      {
        return StatedNumber(
          core: index + 1..<other.end, words: index..<other.end, low: low, high: high)
      }
    }
    guard let one = core(at: index) else { return nil }
    var number = StatedNumber(core: index..<one.end, words: index..<one.end)
    if let value = one.value {
      number.low = value
      number.high = value
    } else {
      number.low = one.least
      number.isVague = true
      number.hedge = number.core
    }
    extendRange(&number)
    hedge(&number)
    return number
  }

  /// *seven to ten*, *7–10*, *16 or 17*, *dozens, perhaps hundreds*.
  private func extendRange(_ number: inout StatedNumber) {
    let end = number.core.upperBound
    guard end < sentence.upperBound else { return }
    let joins =
      NumberReader.toWords.contains(surfaces[end])
      ? end + 1
      : paragraph.words[end - 1].joinsNext || isDash(before: end) ? end : nil
    if let start = joins, let other = core(at: start), let high = other.value, let low = number.low,
      high > low, !number.isVague
    {
      number.core = number.core.lowerBound..<other.end
      number.words = number.core
      number.high = high
      return
    }
    var start = end
    while start < sentence.upperBound, NumberReader.perhaps.contains(surfaces[start]) { start += 1 }
    if start > end, let other = core(at: start), other.value ?? other.least ?? 0 > number.low ?? 0 {
      number.words = number.core.lowerBound..<other.end
      number.core = number.words
      number.hedge = number.words
      number.high = other.value
    }
  }

  private func isDash(before index: Int) -> Bool {
    let range =
      paragraph.words[index - 1].range.upperBound..<paragraph.words[index].range.lowerBound
    return paragraph.marks[index].contains(.dash) && range.count <= 3
  }

  /// Extends a number by the hedges before and after it.
  private func hedge(_ number: inout StatedNumber) {
    var best: (start: Int, hedge: Hedges.Kind)?
    for (words, kind) in Hedges.before {
      let start = number.core.lowerBound - words.count
      guard start >= sentence.lowerBound,
        words.count > number.core.lowerBound - (best?.start ?? number.core.lowerBound),
        surfaces[start..<number.core.lowerBound].elementsEqual(words)
      else { continue }
      best = (start, kind)
    }
    if let best {
      number.words = best.start..<number.words.upperBound
      number.hedge = best.start..<(number.isVague ? number.core.upperBound : number.core.lowerBound)
      apply(best.hedge, to: &number)
    }
    for (words, kind) in Hedges.behind {
      let end = number.core.upperBound + words.count
      guard end <= sentence.upperBound,
        surfaces[number.core.upperBound..<end].elementsEqual(words)
      else { continue }
      number.words = number.words.lowerBound..<end
      number.hedge = number.hedge ?? number.core.upperBound..<end
      apply(kind, to: &number)
      break
    }
  }

  private func apply(_ kind: Hedges.Kind, to number: inout StatedNumber) {
    switch kind {
    case .least: number.high = nil
    case .most: number.low = nil
    case .about: break
    }
  }

  // MARK: - The number itself

  private struct Core {
    var end: Int
    /// The value; nil for a vague number.
    var value: Double?
    /// The least value of a vague number.
    var least: Double?
  }

  private func core(at index: Int) -> Core? {
    guard index < sentence.upperBound else { return nil }
    let surface = surfaces[index]
    // *tens of thousands*, *dozens*, *a handful*.
    if let (length, least) = VagueNumbers.length(at: index, in: surfaces, sentence) {
      return Core(end: index + length, value: nil, least: least)
    }
    // *a dozen*, *half a dozen*, *a hundred*.
    for (words, value) in VagueNumbers.phrases
    where surfaces[index..<sentence.upperBound].starts(with: words) {
      return Core(end: index + words.count, value: value)
    }
    guard paragraph.words[index].isNumber || NumberPhrase.isNumeric(surface) || isKazakhTen(index),
      !NumberPhrase.isDate(surface), !NumberReader.noCounts.contains(surface),
      !isOrdinal(surface)
    else { return nil }
    var end = index + 1
    while end < sentence.upperBound, end - index < 8,
      paragraph.marks[end].isEmpty || paragraph.words[end - 1].joinsNext,
      NumberPhrase.isNumeric(surfaces[end]) && !paragraph.words[end].isNumber
        || surfaces[end] == NumberReader.and && end + 1 < sentence.upperBound
          && NumberPhrase.isNumeric(surfaces[end + 1]) && isHundred(surfaces[end - 1])
        || NumberPhrase.continues(surfaces[end], after: surfaces[end - 1]),
      !NumberReader.noCounts.contains(surfaces[end]), !NumberPhrase.isDate(surfaces[end]),
      !isOrdinal(surfaces[end])
    {
      end += 1
    }
    while end > index {
      if let value = NumberPhrase.value(of: Array(surfaces[index..<end])), value > 0 {
        return Core(end: end, value: value)
      }
      end -= 1
    }
    return nil
  }

  /// *он алты*, sixteen, *бір мың*, one thousand: alone these are Russian *he* and an article.
  private func isKazakhTen(_ index: Int) -> Bool {
    (surfaces[index] == NumberReader.ten || surfaces[index] == NumberReader.one)
      && index + 1 < sentence.upperBound
      && NumberPhrase.value(of: [surfaces[index], surfaces[index + 1]]) != nil
  }

  private func isHundred(_ surface: [UInt8]) -> Bool {
    NumberReader.hundreds.contains(surface)
  }

  /// `17th`, `second`, `thirtieth`: not a count.
  private func isOrdinal(_ surface: [UInt8]) -> Bool {
    if NumberReader.ordinals.contains(surface) { return true }
    guard surface.count > 2 else { return false }
    let ending = Array(surface.suffix(2))
    return NumberReader.endings.contains(ending)
      && (surface[0] < 0x3A || ending == NumberReader.th)
  }

  private static func words(_ text: String) -> Set<[UInt8]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
  }

  private static let th = Array("th".utf8)
  private static let endings = words("st nd rd th")
  private static let ordinals = words("first second third once twice half quarter")
  private static let noCounts = words(
    "% $ € £ percent once twice half may march second first third")
  private static let ten = Array("он".utf8)
  private static let one = Array("бір".utf8)
  private static let and = Array("and".utf8)
  private static let hundreds = words("hundred thousand million")
  private static let toWords = words("to or и или не до")
  private static let perhaps = words("perhaps maybe possibly if not even or probably возможно")
  private static let pairs: [([UInt8], [UInt8])] = [
    ("between", "and"), ("from", "to"), ("от", "до"), ("между", "и"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
