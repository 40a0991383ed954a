/// A word read as a name: its letters and the keys it may have.
///
/// ```swift
/// NameProfile(of: Array("Schanaosen".utf8)).readings.map(\.key)  // "janaozen" among them
/// ```
package struct NameProfile: Sendable {
  /// The letters in lower case, silent signs as apostrophes.
  package let letters: [UInt32]
  /// The script of the letters.
  package let script: Script
  /// Whether the word has Cyrillic letters.
  package var isCyrillic: Bool { script == .cyrillic }
  /// The keys, the plain reading first; none if the word has no letters.
  package let readings: [NameReading]

  /// The most readings of a word; a bound on what an odd spelling may cost.
  static let limit = 10

  /// Reads a word.
  ///
  /// - Parameters:
  ///   - word: one word as written, in UTF-8 bytes, in any script of `Script`.
  ///   - declined: whether Russian case endings of a Cyrillic word are to be taken off, too.
  package init(of word: some Sequence<UInt8>, declined: Bool = true) {
    let letters = Letter.letters(of: word).prefix(48).map { Letter.isSilent($0) ? 0x27 : $0 }
    self.init(letters: letters, declined: declined)
  }

  init(letters: [UInt32], declined: Bool) {
    self.letters = letters
    script = Script(of: letters)
    var readings: [NameReading] = []
    func add(_ key: [UInt8], _ assumptions: NameReading.Assumptions) {
      guard !key.isEmpty, readings.count < Self.limit else { return }
      if let known = readings.firstIndex(where: { $0.key == key }) {
        if assumptions.rawValue < readings[known].assumptions.rawValue {
          readings[known].assumptions = assumptions
        }
        return
      }
      readings.append(NameReading(key: key, assumptions: assumptions))
    }
    for convention in Convention.reading(letters, script) {
      let keys = convention.table.keys(of: letters)
      for (rank, raw) in keys.enumerated() {
        var assumptions = convention.assumptions
        if rank > 0 { assumptions.insert(.rareLetter) }
        add(KeyShape.shaped(raw), assumptions)
      }
    }
    for reading in readings {
      guard let masculine = NameEndings.masculine(of: reading.key) else { continue }
      // A reading by a convention without evidence is replaced by one by a proven convention.
      if readings.count == Self.limit, !reading.assumptions.contains(.otherConvention),
        let last = readings.lastIndex(where: { $0.assumptions.contains(.otherConvention) })
      {
        readings.remove(at: last)
      }
      add(masculine, reading.assumptions.union(.feminine))
    }
    if script == .cyrillic, declined {
      for reading in readings where !reading.assumptions.contains(.feminine) {
        for nominative in NameEndings.nominatives(of: reading.key) {
          add(nominative, reading.assumptions.union(.declined))
        }
      }
    }
    self.readings = readings
  }
}

/// Which conventions may have spelled a word.
struct Convention: Sendable {
  var table: RomanisationTable
  /// Graphemes of which one must occur (a trailing `$`: at the end).
  var signs: [Grapheme]
  /// Graphemes that prove the convention.
  var proofs: [Grapheme]

  init(_ table: RomanisationTable, signs: String, proofs: String) {
    self.table = table
    self.signs = signs.unicodeScalars.split(separator: " ").map { Grapheme(Substring($0)) }
    self.proofs = proofs.unicodeScalars.split(separator: " ").map { Grapheme(Substring($0)) }
  }

  /// A grapheme for one sound.
  struct Grapheme: Sendable {
    var letters: [UInt32]
    /// Whether they must end the word.
    var isFinal: Bool
    /// Its letters as a set: most words lack one of them.
    var set: UInt64

    init(_ text: Substring) {
      let scalars = text.unicodeScalars
      isFinal = scalars.last == "$"
      letters = scalars.dropLast(isFinal ? 1 : 0).map(\.value)
      set = Convention.set(of: letters)
    }
  }

  /// The letters of a word as a set in which several letters share a bit.
  static func set(of letters: [UInt32]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  static let others = [
    Convention(
      .slavic, signs: "č š ž c j cz sz x ŝ â û ë ł ć è",
      proofs: "č š ž cz sz ŝ ł ć szcz ř ě"),
    Convention(.german, signs: "w sch tsch ß ch j tz", proofs: "tsch schtsch sch ß"),
    Convention(.french, signs: "ch tch dj ou gu ine$ é è ï qu ss", proofs: "tch iou ï"),
    Convention(.turkic, signs: "c j q x ğ ş ı ə w ç ŋ ñ", proofs: "ş ğ ı ə ŋ ç"),
    Convention(.ukrainian, signs: "h", proofs: "zgh"),
    Convention(.newAlphabet, signs: "ƣ ƶ ƅ ꞑ ɵ", proofs: "ƣ ƶ ƅ ꞑ ɵ"),
    Convention(.tajik, signs: "ç ḩ", proofs: "ḩ"),
    Convention(.gostB, signs: "cz x y' e' yo", proofs: "y' e'"),
    Convention(.southern, signs: "x sj tj kj tx oe ij zj j ll", proofs: "tx sj zj tsj"),
  ]

  struct Choice {
    var table: RomanisationTable
    var assumptions: NameReading.Assumptions
  }

  static func reading(_ letters: [UInt32], _ script: Script) -> [Choice] {
    if let table = script.table { return [Choice(table: table, assumptions: [])] }
    var choices: [Choice] = []
    var proven = false
    let set = set(of: letters)
    for convention in others where contains(letters, set, oneOf: convention.signs) {
      let isProven = contains(letters, set, oneOf: convention.proofs)
      proven = proven || isProven
      choices.append(
        Choice(table: convention.table, assumptions: isProven ? [] : .otherConvention))
    }
    let english = Choice(table: .english, assumptions: proven ? .contradicted : [])
    return [english] + choices
  }

  private static func contains(
    _ letters: [UInt32], _ set: UInt64, oneOf graphemes: [Grapheme]
  ) -> Bool {
    for number in graphemes.indices where graphemes[number].set & ~set == 0 {
      let sought = graphemes[number].letters
      guard letters.count >= sought.count else { continue }
      if graphemes[number].isFinal {
        if letters.suffix(sought.count).elementsEqual(sought) { return true }
        continue
      }
      for start in 0...(letters.count - sought.count) where letters[start] == sought[0] {
        if letters[start..<(start + sought.count)].elementsEqual(sought) { return true }
      }
    }
    return false
  }
}

extension RomanisationTable {
  /// The raw keys of a word, the likeliest first.
  func keys(of letters: [UInt32], most: Int = 4) -> [[UInt8]] {
    var keys: [[UInt8]] = [[]]
    var place = 0
    while place < letters.count {
      if let number = row(at: place, of: letters) {
        let room = max(1, most / keys.count)
        let taken = min(room, rows[number].keys.count)
        let plain = taken > 1 ? keys : []
        for index in keys.indices { keys[index] += rows[number].keys[0] }
        for other in 1..<max(1, taken) { keys += plain.map { $0 + rows[number].keys[other] } }
        place += rows[number].letters.count
      } else {
        if let base = Marks.table.base[letters[place]], let row = plainRow(of: base) {
          for index in keys.indices { keys[index] += row.keys[0] }
        }
        place += 1
      }
    }
    return keys
  }
}
