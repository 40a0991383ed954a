internal import Findings
internal import TextAnalysis

/// How words are set in the source, and who is said to be speaking where the text says it plainly.
///
/// All of it is inferred from quotation marks and a few patterns of English: “…” *said X*, *X said:*
/// “…”, *X told Y*, *according to X*. Where nothing plain is there, nothing is said.
struct Surroundings {
  let window: SourceWindow
  let source: Range<Int>

  private var firstWord: QuoteWord { window.words[source.lowerBound] }
  private var lastWord: QuoteWord { window.words[source.upperBound - 1] }
  private var row: Int { Int(firstWord.row) }
  private var bytes: [UInt8] { window.rows[row].passage.bytes }

  /// `in quotation marks`, `block quotation`, or nil for the article's own words.
  var setting: String? {
    if openMark != nil { return "in quotation marks" }
    if window.rows[row].passage.article.parent != nil { return "block quotation" }
    if row > 0, window.rows[row - 1].passage.bytes.last == 0x3A { return "block quotation" }
    return nil
  }

  /// The byte in the row at which the quotation marks around the first word open.
  private var openMark: Int? {
    var open: (at: Int, single: Bool)?
    let end = firstWord.range.lowerBound
    var index = 0
    while index < end {
      if bytes[index] == 0x22 {
        open = open == nil ? (index, false) : nil
      } else if bytes[index] == 0xC2, index + 1 < bytes.count {
        if bytes[index + 1] == 0xAB { open = (index, false) }
        if bytes[index + 1] == 0xBB { open = nil }
      } else if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        switch bytes[index + 2] {
        case 0x9C: open = (index, false)
        case 0x9D: if open?.single != true { open = nil }
        case 0x98: if open == nil { open = (index, true) }
        // ’ closes a single mark only where it is no apostrophe.
        case 0x99:
          let next = index + 3 < bytes.count ? bytes[index + 3] | 0x20 : 0x20
          if open?.single == true, !(next >= 0x61 && next <= 0x7A) { open = nil }
        default: break
        }
      }
      index += 1
    }
    return open?.at
  }

  /// A name and the words that say it is the speaker's: byte ranges in a row's text.
  struct Found {
    var row: Int
    var name: Range<Int>
    var evidence: Range<Int>
  }

  var speaker: Found? { speakerBehind() ?? speakerBefore() }

  /// What follows the closing mark: *said X*, *X said*, *according to X*.
  private func speakerBehind() -> Found? {
    let lastRow = Int(lastWord.row)
    guard let close = closingMark(lastRow) else { return nil }
    let words = window.rows[lastRow].words.filter { $0.range.lowerBound >= close }.prefix(8)
    let text = window.rows[lastRow].passage.bytes
    guard let first = words.first, !first.traits.contains(.startsSentence) || isVerb(first, text)
    else { return nil }
    for (index, word) in words.enumerated() where index < 5 {
      if index > 0, word.traits.contains(.startsSentence) { break }
      let isAccording = index == 0 && word.surface(in: text) == Surroundings.according
      guard isVerb(word, text) || isAccording else { continue }
      if let name = name(in: words.dropFirst(index + (isAccording ? 2 : 1)), titles: 3) {
        return Found(
          row: lastRow, name: name, evidence: word.range.lowerBound..<name.upperBound)
      }
      if let name = name(in: words.prefix(index), titles: 0) {
        return Found(row: lastRow, name: name, evidence: name.lowerBound..<word.range.upperBound)
      }
    }
    return nil
  }

  /// What stands before the opening mark, in its paragraph or the one above: *X said:*, *X told Y*.
  private func speakerBefore() -> Found? {
    var place = row
    var end = openMark ?? 0
    if end == 0 {
      guard row > 0, window.rows[row - 1].passage.bytes.last == 0x3A else { return nil }
      place = row - 1
      end = window.rows[place].passage.bytes.count
    }
    let text = window.rows[place].passage.bytes
    var words = window.rows[place].words.filter { $0.range.upperBound <= end }[...]
    if let start = words.lastIndex(where: { $0.traits.contains(.startsSentence) }) {
      words = words[start...]
    }
    guard let verb = words.lastIndex(where: { isVerb($0, text) }),
      words.endIndex - verb <= 8
    else { return nil }
    let before = words[..<verb]
    // The name beside the verb, or else the one with which the sentence begins; a comma before the
    // verb ends an apposition (*X, head of the House of Y, said*).
    let beside = Array(before.reversed().prefix { $0.traits.contains(.anyCapital) }.reversed())
    let initial = Array(before.prefix { $0.traits.contains(.anyCapital) })
    let isApposition =
      beside.last.map { text[$0.fullEnd..<words[verb].range.lowerBound].contains(0x2C) } ?? true
    let chosen =
      isApposition && initial.count >= 2
      ? initial : isName(beside) ? beside : initial.count >= 2 ? initial : []
    guard let first = chosen.first, let last = chosen.last else { return nil }
    return Found(
      row: place, name: first.range.lowerBound..<last.range.upperBound,
      evidence: first.range.lowerBound..<words[verb].range.upperBound)
  }

  private func isName(_ words: [QuoteWord]) -> Bool {
    guard let first = words.first else { return false }
    return words.count > 1 || !Surroundings.pronouns.contains(first.id)
  }

  /// The byte behind the mark that closes right after the last word.
  private func closingMark(_ row: Int) -> Int? {
    let text = window.rows[row].passage.bytes
    var index = lastWord.fullEnd
    let limit = min(text.count, index + 400)
    while index < limit {
      if text[index] == 0x22 { return index + 1 }
      if text[index] == 0xC2, index + 1 < limit, text[index + 1] == 0xBB { return index + 2 }
      if text[index] == 0xE2, index + 2 < limit, text[index + 1] == 0x80 {
        if text[index + 2] == 0x9D { return index + 3 }
        let next = index + 3 < text.count ? text[index + 3] | 0x20 : 0x20
        if text[index + 2] == 0x99, !(next >= 0x61 && next <= 0x7A) { return index + 3 }
      }
      index += 1
    }
    return nil
  }

  /// The run of capitalised words at the start, behind so many words of a title at most.
  private func name(in words: ArraySlice<QuoteWord>, titles: Int) -> Range<Int>? {
    var rest = words
    var skipped = 0
    while let word = rest.first, !word.traits.contains(.anyCapital) {
      guard skipped < titles, !Surroundings.breaks.contains(word.id) else { return nil }
      skipped += 1
      rest.removeFirst()
    }
    let run = rest.prefix { $0.traits.contains(.anyCapital) }
    guard let first = run.first, !first.traits.contains(.possessive) else { return nil }
    // The name ends where a possessive does.
    let end = run.firstIndex { $0.traits.contains(.possessive) } ?? run.endIndex
    guard let last = run[..<end].last else { return nil }
    return first.range.lowerBound..<last.range.upperBound
  }

  private func isVerb(_ word: QuoteWord, _ text: [UInt8]) -> Bool {
    Surroundings.verbs.contains(word.id)
  }

  private static let according = Array("according".utf8)
  private static let verbs = numbers(
    """
    said says told added adds wrote writes stated states explained explains declared recalled noted
    warned insisted claimed continued concluded commented argued announced replied answered asked
    tweeted posted
    """)
  /// Words after which a capitalised word is not the speaker: *said a letter to the Times*.
  private static let breaks = numbers("in on at to from of by with that it he she they we i as for")
  private static let pronouns = numbers(
    """
    he she it they we i you who one this that these those another others someone everyone nobody
    """)
  private static func numbers(_ text: String) -> Set<UInt64> {
    Set(text.split(whereSeparator: \.isWhitespace).map { WordNumber.of(Array($0.utf8)) })
  }
}
