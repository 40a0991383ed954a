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
  /// The rows by first letter, longest graphemes first.
  let rows: [Row]
  /// The start and end in `rows` for each first letter below `plainLetters`.
  private let plain: [UInt16]
  /// The same for the other letters.
  private let others: [UInt32: Range<Int>]
  /// Letters below this are looked up without a hash: Latin, Greek and Cyrillic.
  private static let plainLetters: UInt32 = 0x530

  /// Parses a table; a malformed row is skipped (the tests count them).
  init(name: String, rows text: String, extending parent: RomanisationTable? = nil) {
    self.name = name
    var rows: [UInt32: [Row]] = [:]
    for line in text.unicodeScalars.map(\.value).split(whereSeparator: { $0 == 0x0A || $0 == 0x20 })
    {
      guard let row = Self.row(line), let first = row.letters.first else { continue }
      rows[first, default: []].append(row)
    }
    for row in parent?.rows ?? [] { rows[row.letters[0], default: []].append(row) }
    var all: [Row] = []
    var plain = [UInt16](repeating: 0, count: 2 * Int(Self.plainLetters))
    var others: [UInt32: Range<Int>] = [:]
    for (first, own) in rows {
      // Rows of one length are tried in order: those with conditions precede those without.
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

  /// The range in `rows` for a first letter.
  private func range(of first: UInt32) -> Range<Int> {
    guard first < Self.plainLetters else { return others[first] ?? 0..<0 }
    return Int(plain[2 * Int(first)])..<Int(plain[2 * Int(first) + 1])
  }

  /// The row for a single letter in any context; nil for none.
  func plainRow(of letter: UInt32) -> Row? {
    range(of: letter).first { rows[$0].letters.count == 1 && rows[$0].before.isEmpty }
      .map { rows[$0] }
  }

  /// Parses one row; nil if it is malformed.
  static func row(_ text: String) -> Row? { row(text.unicodeScalars.map(\.value)[...]) }

  /// Parses the scalars of one row.
  private static func row(_ text: ArraySlice<UInt32>) -> Row? {
    guard let equals = text.lastIndex(of: 0x3D) else { return nil }
    let keys = text[(equals + 1)...].split(separator: 0x7C).map { key -> [UInt8] in
      if key.elementsEqual([0x2D]) { return [] }
      var bytes: [UInt8] = []
      for value in key {
        guard let scalar = Unicode.Scalar(value) else { continue }
        bytes += Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
      }
      return bytes
    }
    var pattern = text[..<equals]
    guard !keys.isEmpty, !pattern.isEmpty else { return nil }
    var row = Row(letters: [], keys: keys)
    let (open, close) = (UInt32(0x28), UInt32(0x29))
    if pattern.first == 0x3C, let end = pattern.firstIndex(of: close) {
      row.after = expanded(pattern[(pattern.startIndex + 1)..<end])
      pattern = pattern[(end + 1)...]
    }
    if pattern.last == close, let start = pattern.firstIndex(of: open) {
      row.before = expanded(pattern[(start + 1)..<(pattern.endIndex - 1)])
      pattern = pattern[..<start]
    }
    if pattern.first == 0x5E { row.isInitial = true; pattern.removeFirst() }
    if pattern.last == 0x24 { row.isFinal = true; pattern.removeLast() }
    row.letters = Array(pattern)
    return row.letters.isEmpty ? nil : row
  }

  private static func expanded(_ set: ArraySlice<UInt32>) -> [UInt32] {
    set.flatMap { $0 == 0x56 ? vowels : [$0] }
  }

  /// Every vowel letter of the supported scripts.
  static let vowels: [UInt32] =
    "aeiouyàáâãäåāăąèéêëēĕėęěìíîïĩīĭįıòóôõöøōŏőùúûüũūŭůűýÿəаеиоуыэюяёіїәөүұєæœ"
    .unicodeScalars.map(\.value)

  /// The number of the row with the longest grapheme at an index of the word, if any.
  func row(at place: Int, of word: [UInt32]) -> Int? {
    for number in range(of: word[place]) where reads(number, at: place, of: word) { return number }
    return nil
  }

  /// Whether a row applies at an index of a word with its first letter there.
  ///
  /// The row is not copied: a copy retains five references for each letter.
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
