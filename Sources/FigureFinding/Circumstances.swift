internal import Attribution
internal import TextAnalysis

/// Date and place next to a number, taken only from its sentence.
struct Circumstances {
  let paragraph: Paragraph
  let sentence: Range<Int>

  private var surfaces: [[UInt8]] { paragraph.surfaces }

  /// The date nearest to a word: day, month and year as far as given.
  func date(near word: Int) -> Range<Int>? {
    nearest(dates(), to: word)
  }

  /// The place nearest to a word: capitalised words after *in*, *at*, *near*.
  func place(near word: Int) -> Range<Int>? {
    nearest(places(), to: word)
  }

  private func nearest(_ ranges: [Range<Int>], to word: Int) -> Range<Int>? {
    ranges.min { one, other in
      func distance(_ range: Range<Int>) -> Int {
        range.lowerBound > word ? range.lowerBound - word : word - range.upperBound + 1
      }
      return distance(one) < distance(other)
    }
  }

  private func dates() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if isMonth(index) {
        var (start, end) = (index, index + 1)
        while start > sentence.lowerBound,
          isDay(start - 1)
            || isJoin(start - 1) && start - 2 >= sentence.lowerBound && isDay(start - 2)
        {
          start -= 1
        }
        if start == index, end < sentence.upperBound, isDay(end) { end += 1 }
        if end < sentence.upperBound, isYear(end) { end += 1 }
        if end - start > 1
          || NumberPhrase.isDate(surfaces[index])
            && !Circumstances.alsoWords.contains(surfaces[index])
        {
          result.append(start..<end)
        }
        index = end
      } else {
        if isYear(index), index > sentence.lowerBound,
          Circumstances.beforeYears.contains(surfaces[index - 1])
        {
          result.append(index..<index + 1)
        }
        index += 1
      }
    }
    return result
  }

  private func isMonth(_ index: Int) -> Bool {
    Circumstances.months.contains(surfaces[index])
      || NumberPhrase.isDate(surfaces[index]) && paragraph.isCapital(index)
        && !Circumstances.weekdays.contains(surfaces[index])
  }

  private func isDay(_ index: Int) -> Bool {
    guard paragraph.words[index].isNumber else { return false }
    let digits = surfaces[index].prefix { $0 >= 0x30 && $0 <= 0x39 }
    return digits.count <= 2 && digits.count >= surfaces[index].count - 2
  }

  private func isJoin(_ index: Int) -> Bool {
    surfaces[index] == Array("and".utf8) || surfaces[index] == Array("of".utf8)
  }

  private func isYear(_ index: Int) -> Bool {
    paragraph.words[index].isNumber && surfaces[index].count == 4
      && (surfaces[index].first == 0x31 || surfaces[index].first == 0x32)
      && surfaces[index].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private func places() -> [Range<Int>] {
    var result: [Range<Int>] = []
    let others = elsewhere()
    for index in sentence
    where Circumstances.locating.contains(surfaces[index]) && index + 1 < sentence.upperBound
      && !others.contains(where: { $0.contains(index) })
    {
      var start = index + 1
      // *in the oil city of Zhanaozen*, *in the town of X*.
      var steps = 0
      while start < sentence.upperBound, !paragraph.isCapital(start), steps < 5,
        paragraph.marks[start].isEmpty, !paragraph.words[start].isNumber
      {
        start += 1
        steps += 1
      }
      if steps > 0, surfaces[start - 1] != Array("of".utf8),
        steps > 1 || surfaces[index + 1] != Array("the".utf8)
      {
        continue
      }
      var end = start
      while end < sentence.upperBound, paragraph.isCapital(end),
        end == start || paragraph.marks[end].isEmpty
      {
        end += 1
        if paragraph.words[end - 1].hasPossessive { break }
      }
      guard end > start, !isMonth(start), !Circumstances.weekdays.contains(surfaces[start]) else {
        continue
      }
      result.append(start..<end)
    }
    return result
  }

  /// What a sentence names as another thing than it speaks of: *in addition to the fire at Kuryk,*.
  private func elsewhere() -> [Range<Int>] {
    var result: [Range<Int>] = []
    for index in sentence {
      let rest = surfaces[index..<sentence.upperBound]
      guard let phrase = Circumstances.besides.first(where: { rest.starts(with: $0) }) else {
        continue
      }
      // It reaches to the comma, else to the end of the sentence.
      let start = index + phrase.count
      let end = (start..<sentence.upperBound).first { !paragraph.marks[$0].isEmpty && $0 > start }
      result.append(index..<(end ?? sentence.upperBound))
    }
    return result
  }

  /// The prepositions of addition and exception (Quirk et al., *A Comprehensive Grammar of the
  /// English Language*, 9.15, 9.58), and the Russian ones.
  private static let besides = [
    "in addition to", "besides", "apart from", "aside from", "other than", "unlike", "except for",
    "помимо", "кроме", "в отличие от",
  ].map { $0.split(separator: " ").map { Array($0.utf8) } }
  private static let locating = set("in at near on outside around в во под у")
  private static let beforeYears = set("in of since by during until year в жылы")
  private static let alsoWords = set("may march")
  private static let weekdays = set("monday tuesday wednesday thursday friday saturday sunday")
  private static let months = set(
    """
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря қаңтарда
    ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада
    желтоқсанда
    """)

  private static func set(_ text: String) -> Set<[UInt8]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
  }
}
