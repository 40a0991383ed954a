/// A romanisation convention: graphemes and the key letters they denote.
///
/// A table is text, a row a line, `grapheme=key`, with
/// - `^` before the grapheme: only at the start of the word; `$` after it: only at the end;
/// - `(abc)` after it: only before one of these letters; `V` among them: before any vowel;
/// - `<abc)` before it: only after one of these letters;
/// - several keys separated by `|`: readings, the likeliest first; `-` is the empty key.
///
/// Key letters are ASCII: `j` = ж, `q` = ч, `w` = ш and щ, `c` = ц, `h` = х, `k` = к and қ, `i` =
/// и, і, ы, й and the glide of я, ю, ё; all others denote themselves.
struct RomanisationTable: Sendable {
  /// One row of a table.
  struct Row: Sendable {
    /// The letters of the grapheme.
    var letters: [UInt32]
    /// Whether they must begin the word.
    var isInitial = false
    /// Whether they must end the word.
    var isFinal = false
    /// The letters of which one must follow; empty if any may.
    var before: [UInt32] = []
    /// The letters of which one must precede; empty if any may.
    var after: [UInt32] = []
    /// The keys it may denote, the likeliest first.
    var keys: [[UInt8]]
  }

  /// The name of the convention as used in reasons: "German spelling".
  let name: String
  /// The rows, those of one first letter together, longest graphemes first.
  let rows: [Row]
  /// Where in `rows` those of each first letter below `plainLetters` are, as start and end.
  private let plain: [UInt16]
  /// The same for the other letters.
  private let others: [UInt32: Range<Int>]
  /// Letters below this are looked up without a hash: Latin, Greek and Cyrillic.
  private static let plainLetters: UInt32 = 0x530

  /// Parses a table; a malformed row is skipped (the tests count them).
  init(name: String, rows text: String, extending parent: RomanisationTable? = nil) {
    self.name = name
    var rows: [UInt32: [Row]] = [:]
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == " " }) {
      guard let row = Self.row(String(line)), let first = row.letters.first else { continue }
      rows[first, default: []].append(row)
    }
    for row in parent?.rows ?? [] { rows[row.letters[0], default: []].append(row) }
    var all: [Row] = []
    var plain = [UInt16](repeating: 0, count: 2 * Int(Self.plainLetters))
    var others: [UInt32: Range<Int>] = [:]
    for (first, own) in rows {
      // Of rows of one length the first is tried first: rows with conditions come before those without.
      let ordered = own.enumerated().sorted {
        ($1.element.letters.count, $0.offset) < ($0.element.letters.count, $1.offset)
      }
      let start = all.count
      all += ordered.map(\.element)
      if first < Self.plainLetters {
        plain[2 * Int(first)] = UInt16(start)
        plain[2 * Int(first) + 1] = UInt16(all.count)
      } else {
        others[first] = start..<all.count
      }
    }
    self.rows = all
    self.plain = plain
    self.others = others
  }

  /// Where in `rows` those are that begin with a letter.
  private func range(of first: UInt32) -> Range<Int> {
    guard first < Self.plainLetters else { return others[first] ?? 0..<0 }
    return Int(plain[2 * Int(first)])..<Int(plain[2 * Int(first) + 1])
  }

  /// The row that reads a letter alone, wherever it stands before or after; nil where none does.
  func plainRow(of letter: UInt32) -> Row? {
    range(of: letter).first { rows[$0].letters.count == 1 && rows[$0].before.isEmpty }
      .map { rows[$0] }
  }

  /// Parses one row; nil if it is malformed.
  static func row(_ text: String) -> Row? {
    guard let equals = text.lastIndex(of: "=") else { return nil }
    let keys = text[text.index(after: equals)...].split(separator: "|").map {
      $0 == "-" ? [] : Array($0.utf8)
    }
    var pattern = text[..<equals]
    guard !keys.isEmpty, !pattern.isEmpty else { return nil }
    var row = Row(letters: [], keys: keys)
    if pattern.first == "<", let close = pattern.firstIndex(of: ")") {
      row.after = expanded(pattern[pattern.index(after: pattern.startIndex)..<close])
      pattern = pattern[pattern.index(after: close)...]
    }
    if pattern.last == ")", let open = pattern.firstIndex(of: "(") {
      row.before = expanded(
        pattern[pattern.index(after: open)..<pattern.index(before: pattern.endIndex)])
      pattern = pattern[..<open]
    }
    if pattern.first == "^" { row.isInitial = true; pattern.removeFirst() }
    if pattern.last == "$" { row.isFinal = true; pattern.removeLast() }
    row.letters = pattern.unicodeScalars.map(\.value)
    return row.letters.isEmpty ? nil : row
  }

  private static func expanded(_ set: Substring) -> [UInt32] {
    set.unicodeScalars.flatMap { $0 == "V" ? vowels : [$0.value] }
  }

  /// Every vowel letter of the supported scripts.
  static let vowels: [UInt32] =
    "aeiouyàáâãäåāăąèéêëēĕėęěìíîïĩīĭįıòóôõöøōŏőùúûüũūŭůűýÿəаеиоуыэюяёіїәөүұєæœ"
    .unicodeScalars.map(\.value)

  /// The number of the row that reads the longest grapheme at a place of the word, if one does.
  func row(at place: Int, of word: [UInt32]) -> Int? {
    for number in range(of: word[place]) where reads(number, at: place, of: word) { return number }
    return nil
  }

  /// Whether a row reads a place of a word that has its first letter there.
  ///
  /// The row is looked at where it is: a copy of it would count five references for each letter.
  private func reads(_ number: Int, at place: Int, of word: [UInt32]) -> Bool {
    let length = rows[number].letters.count
    let end = place + length
    guard end <= word.count, !rows[number].isInitial || place == 0,
      !rows[number].isFinal || end == word.count
    else { return false }
    var offset = 1
    while offset < length {
      guard word[place + offset] == rows[number].letters[offset] else { return false }
      offset += 1
    }
    if !rows[number].before.isEmpty {
      guard end < word.count, rows[number].before.contains(word[end]) else { return false }
    }
    if !rows[number].after.isEmpty {
      guard place > 0, rows[number].after.contains(word[place - 1]) else { return false }
    }
    return true
  }
}
