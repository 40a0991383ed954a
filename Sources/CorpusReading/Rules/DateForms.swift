import TextAnalysis

/// Parses dates as printed in texts.
package enum DateForms {
  /// A date and its range.
  package struct Finding: Hashable, Sendable {
    /// `2011-12-21` or `2011-12`.
    package var date: String
    /// UTF-8 bytes of the searched text, from 0, end excluded.
    package var range: Range<Int>
  }

  /// The first date in a short text: `21 December 2011`, `December 21st 2011`, `December 2011`,
  /// `2011-12-21`, `17/12/2011` (the day first, unless it cannot be), `21.12.2011`, and the Russian
  /// `21 декабря 2011`.
  ///
  /// - Complexity: O(n).
  package static func first(in text: some StringProtocol) -> Finding? {
    // Every form has a year, and most lines have none.
    guard hasFourDigits(text) else { return nil }
    let words = words(of: text)
    for index in words.indices {
      if let finding = numeric(words, index) ?? named(words, index) { return finding }
    }
    return nil
  }

  private static func hasFourDigits(_ text: some StringProtocol) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      digits = byte >= 0x30 && byte <= 0x39 ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  private struct Piece {
    var text: String
    var number: Int?
    var range: Range<Int>
    /// The text between the previous piece and this one.
    var before: String
  }

  /// Runs of digits and runs of letters, with the text between them.
  private static func words(of text: some StringProtocol) -> [Piece] {
    var pieces: [Piece] = []
    var gap = ""
    var current = ""
    var start = 0
    var offset = 0
    func isDigit(_ c: Unicode.Scalar) -> Bool { ("0"..."9").contains(c) }
    func close() {
      guard !current.isEmpty else { return }
      pieces.append(
        Piece(text: current, number: Int(current), range: start..<offset, before: gap))
      current = ""
      gap = ""
    }
    for scalar in text.unicodeScalars {
      let isWord = isDigit(scalar) || scalar.properties.isAlphabetic
      if let last = current.unicodeScalars.last,
        !isWord || isDigit(last) != isDigit(scalar)
          // Words without a space between them: 5thJanuary.
          || last.properties.isLowercase && scalar.properties.isUppercase
      {
        close()
      }
      if isWord {
        if current.isEmpty { start = offset }
        current.unicodeScalars.append(scalar)
      } else {
        gap.unicodeScalars.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    close()
    return pieces
  }

  private static func numeric(_ words: [Piece], _ i: Int) -> Finding? {
    guard i + 2 < words.count, let a = words[i].number, let b = words[i + 1].number,
      let c = words[i + 2].number, words[i + 1].before == words[i + 2].before
    else { return nil }
    let mark = words[i + 1].before
    let range = words[i].range.lowerBound..<words[i + 2].range.upperBound
    if mark == "-" || mark == "/" || mark == ".", isYear(words[i]), (1...12).contains(b),
      (1...31).contains(c)
    {
      return finding(year: a, month: b, day: c, range)
    }
    guard mark == "/" || mark == "." || mark == "-", isYear(words[i + 2]) else { return nil }
    if (1...31).contains(a), (1...12).contains(b) {
      return finding(year: c, month: b, day: a, range)
    }
    if (1...12).contains(a), (1...31).contains(b) {
      return finding(year: c, month: a, day: b, range)
    }
    return nil
  }

  private static func named(_ words: [Piece], _ i: Int) -> Finding? {
    guard let month = months[words[i].text.lowercased()] else { return nil }
    func at(_ j: Int) -> Piece? { words.indices.contains(j) ? words[j] : nil }
    func day(_ piece: Piece?) -> Int? { piece?.number.flatMap { (1...31).contains($0) ? $0 : nil } }
    func isEnding(_ piece: Piece?) -> Bool {
      guard let piece, piece.before.isEmpty else { return false }
      return ["st", "nd", "rd", "th", "го", "е"].contains(piece.text.lowercased())
    }
    // 21 December 2011, 21st December, 2011
    let dayIndex =
      isEnding(at(i - 1)) ? i - 2 : (at(i - 1)?.text.lowercased() == "of" ? i - 3 : i - 1)
    if let day = day(at(dayIndex)), let year = at(i + 1), isYear(year), isLoose(year.before) {
      return finding(
        year: year.number, month: month, day: day,
        words[dayIndex].range.lowerBound..<year.range.upperBound)
    }
    // December 21, 2011 and December 21st 2011
    if let day = day(at(i + 1)), isLoose(words[i + 1].before) {
      let yearIndex = isEnding(at(i + 2)) ? i + 3 : i + 2
      if let year = at(yearIndex), isYear(year), isLoose(year.before) {
        return finding(
          year: year.number, month: month, day: day,
          words[i].range.lowerBound..<year.range.upperBound)
      }
    }
    // 2011 жылғы 16 желтоқсан, as Kazakh writes it; 2011 December 16
    if let day = day(at(i - 1)), let year = yearBefore(words, i - 1) {
      return finding(
        year: year.number, month: month, day: day, year.range.lowerBound..<words[i].range.upperBound
      )
    }
    // December 2011
    if let year = at(i + 1), isYear(year), isLoose(year.before) {
      return finding(
        year: year.number, month: month, day: nil,
        words[i].range.lowerBound..<year.range.upperBound)
    }
    return nil
  }

  private static func yearBefore(_ words: [Piece], _ day: Int) -> Piece? {
    var index = day - 1
    if words.indices.contains(index), ["жылғы", "жылы"].contains(words[index].text.lowercased()) {
      index -= 1
    }
    guard words.indices.contains(index), isYear(words[index]) else { return nil }
    return words[index]
  }

  private static func isYear(_ piece: Piece) -> Bool {
    piece.text.utf8.count == 4 && isYear(piece.number ?? 0)
  }

  /// Whether the gap between two parts of a date is only spaces, a comma or a stop.
  private static func isLoose(_ gap: String) -> Bool {
    gap.unicodeScalars.allSatisfy { " ,.\u{A0}".unicodeScalars.contains($0) }
  }

  private static func finding(
    year: Int?, month: Int, day: Int?, _ range: Range<Int>
  ) -> Finding? {
    guard let year, day.map({ CalendarDay(year: year, month: month, day: $0) != nil }) ?? true
    else {
      return nil
    }
    return Finding(date: iso(year: year, month: month, day: day), range: range)
  }

  private static let months: [String: Int] = {
    let table = """
      january february march april may june july august september october november december
      jan feb mar apr may jun jul aug sept oct nov dec
      jan feb mar apr may jun jul aug sep oct nov dec
      января февраля марта апреля мая июня июля августа сентября октября ноября декабря
      январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
      янв фев мар апр май июн июл авг сен окт ноя дек
      янв февр мар апр май июн июл авг сент окт нояб дек
      қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан
      """
    var months: [String: Int] = [:]
    for (index, name) in table.split(whereSeparator: \.isWhitespace).enumerated() {
      months[String(name)] = index % 12 + 1
    }
    return months
  }()
}
