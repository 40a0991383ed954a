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
  /// Rows by first letter, longest graphemes first.
  let rows: [UInt32: [Row]]

  /// Parses a table; a malformed row is skipped (the tests count them).
  init(name: String, rows text: String, extending parent: RomanisationTable? = nil) {
    self.name = name
    var rows: [UInt32: [Row]] = [:]
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == " " }) {
      guard let row = Self.row(String(line)), let first = row.letters.first else { continue }
      rows[first, default: []].append(row)
    }
    for (first, inherited) in parent?.rows ?? [:] {
      rows[first, default: []].append(contentsOf: inherited)
    }
    for first in rows.keys {
      // Of rows of one length the first is tried first: rows with conditions come before those
      // without.
      let ordered = (rows[first] ?? []).enumerated().sorted {
        ($1.element.letters.count, $0.offset) < ($0.element.letters.count, $1.offset)
      }
      rows[first] = ordered.map(\.element)
    }
    self.rows = rows
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

  /// The row with the longest grapheme at a position of the word; nil if none matches.
  func row(at place: Int, of word: [UInt32]) -> Row? {
    guard let candidates = rows[word[place]] else { return nil }
    return candidates.first { row in
      let end = place + row.letters.count
      guard end <= word.count, !row.isInitial || place == 0, !row.isFinal || end == word.count
      else { return false }
      if row.letters.count > 1 {
        for offset in 1..<row.letters.count where word[place + offset] != row.letters[offset] {
          return false
        }
      }
      if !row.before.isEmpty {
        guard end < word.count, row.before.contains(word[end]) else { return false }
      }
      if !row.after.isEmpty {
        guard place > 0, row.after.contains(word[place - 1]) else { return false }
      }
      return true
    }
  }
}
