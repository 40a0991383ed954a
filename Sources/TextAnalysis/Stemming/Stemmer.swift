/// Stems English words: *strike, strikes, striking* have one stem.
///
/// The algorithm is M. F. Porter's second one, “Porter2”, described at snowballstem.org as “The
/// English (Porter2) stemming algorithm”. Measured with BM25 and one stop list (nDCG@10, Cranfield
/// and Medline): none .373 .665, plural endings only .378 .682, Lancaster .391 .679, Porter .391
/// .683, Porter2 .392 .699. A stem is a key, not a word, and should not be shown to users.
/// should be shown one.
package enum Stemmer {
  /// Replaces a word by its stem.
  ///
  /// - Parameter word: The folded word, lower-case ASCII. A word with anything but `a`–`z`, or of
  ///   less than three letters, stays as it is.
  /// - Complexity: O(*n*) in the word's bytes.
  package static func stem(_ word: inout [UInt8]) {
    guard word.count > 2, word.allSatisfy({ $0 >= .a && $0 <= .z }) else { return }
    if let form = StemTables.whole.value(of: word) {
      word.replaceSubrange(0..., with: form)
      return
    }
    var stemming = Stemming(word)
    stemming.run()
    swap(&word, &stemming.word)
    for index in word.indices where word[index] == .consonantY { word[index] = .y }
  }
}

/// The state of a word while it is stemmed.
private struct Stemming {
  var word: [UInt8]
  /// The starts of the regions R1 and R2.
  var r1 = 0
  var r2 = 0

  init(_ word: [UInt8]) {
    self.word = word
    markConsonantY()
    r1 = StemTables.regionPrefixes.first { self.word.starts(with: $0) }?.count ?? region(after: 0)
    r2 = region(after: r1)
  }

  mutating func run() {
    removePlural()
    if StemTables.finished.contains(word) { return }
    removePastAndParticiple()
    if word.count > 2, word[word.count - 1].isY, !isVowel(word.count - 2) {
      word[word.count - 1] = .i
    }
    shortenDoubleSuffix()
    shortenAdjective()
    removeSuffix()
    removeFinalE()
  }

  /// Writes a `y` at the beginning or after a vowel, a consonant there, as `Y` for the time being.
  private mutating func markConsonantY() {
    for index in word.indices where word[index] == .y {
      if index == 0 || isVowel(index - 1) { word[index] = .consonantY }
    }
  }

  /// The start of the region after the first consonant that follows a vowel.
  private func region(after start: Int) -> Int {
    var index = start + 1
    while index < word.count {
      if !isVowel(index), isVowel(index - 1) { return index + 1 }
      index += 1
    }
    return word.count
  }

  private func isVowel(_ index: Int) -> Bool {
    switch word[index] {
    case .a, .e, .i, .o, .u, .y: true
    default: false
    }
  }

  private func hasVowel(before end: Int) -> Bool {
    (0..<max(0, end)).contains(where: isVowel)
  }

  /// Whether the first `end` letters end in a short syllable.
  private func endsInShortSyllable(_ end: Int) -> Bool {
    if end == 2 { return isVowel(0) && !isVowel(1) }
    if end == 4, word.starts(with: "past".utf8) { return true }
    guard end > 2, !isVowel(end - 3), isVowel(end - 2), !isVowel(end - 1) else { return false }
    let last = word[end - 1]
    return last != .w && last != .x && last != .consonantY
  }

  private func ends(in suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { word.count >= $0.count && word.suffix($0.count).elementsEqual($0) }
  }

  private mutating func cut(_ count: Int) { word.removeLast(count) }

  private mutating func replaceLast(_ count: Int, with suffix: StaticString) {
    word.removeLast(count)
    suffix.withUTF8Buffer { word.append(contentsOf: $0) }
  }

  /// Step 1a.
  private mutating func removePlural() {
    guard let last = word.last, last == .s || last == .d else { return }
    if ends(in: "sses") {
      cut(2)
    } else if ends(in: "ied") || ends(in: "ies") {
      cut(word.count > 4 ? 2 : 1)
    } else if last == .s, !ends(in: "us"), !ends(in: "ss"), hasVowel(before: word.count - 2) {
      cut(1)
    }
  }

  /// Step 1b.
  private mutating func removePastAndParticiple() {
    if ends(in: "eed") || ends(in: "eedly") {
      let length = ends(in: "eed") ? 3 : 5
      if word.count - length >= r1 { replaceLast(length, with: "ee") }
      return
    }
    let endings = [("ed", 2), ("ing", 3), ("edly", 4), ("ingly", 5)] as [(StaticString, Int)]
    guard let length = endings.first(where: { ends(in: $0.0) })?.1 else { return }
    if word.count == 5, length == 3, word[1] == .y, !isVowel(0) {
      // dying, lying, tying, vying
      replaceLast(4, with: "ie")
      return
    }
    guard hasVowel(before: word.count - length) else { return }
    cut(length)
    if ends(in: "at") || ends(in: "bl") || ends(in: "iz") {
      word.append(.e)
    } else if endsInDouble {
      cut(1)
    } else if r1 >= word.count, endsInShortSyllable(word.count) {
      word.append(.e)
    }
  }

  /// `bb dd ff gg mm nn pp rr tt`, except in *add, egg, off, ebb, err, odd, inn*.
  private var endsInDouble: Bool {
    guard word.count > 2, let last = word.last, last == word[word.count - 2] else { return false }
    if word.count == 3, word[0] == .a || word[0] == .e || word[0] == .o { return false }
    switch last {
    case .b, .d, .f, .g, .m, .n, .p, .r, .t: return true
    default: return false
    }
  }

  /// Step 2.
  private mutating func shortenDoubleSuffix() {
    guard let rule = StemTables.longest(of: StemTables.step2, in: word) else { return }
    let start = word.count - rule.suffix.count
    guard start >= r1 else { return }
    switch rule.condition {
    case .none: break
    case .afterL: guard start > 0, word[start - 1] == .l else { return }
    case .afterLiEnding: guard start > 0, StemTables.isLiEnding(word[start - 1]) else { return }
    case .inR2: guard start >= r2 else { return }
    }
    word.replaceSubrange(start..., with: rule.replacement)
  }

  /// Step 3.
  private mutating func shortenAdjective() {
    guard let rule = StemTables.longest(of: StemTables.step3, in: word) else { return }
    let start = word.count - rule.suffix.count
    guard start >= (rule.condition == .inR2 ? r2 : r1) else { return }
    word.replaceSubrange(start..., with: rule.replacement)
  }

  /// Step 4.
  private mutating func removeSuffix() {
    guard let rule = StemTables.longest(of: StemTables.step4, in: word) else { return }
    let start = word.count - rule.suffix.count
    guard start >= r2 else { return }
    if rule.suffix.elementsEqual("ion".utf8) {
      guard start > 0, word[start - 1] == .s || word[start - 1] == .t else { return }
    }
    cut(rule.suffix.count)
  }

  /// Step 5.
  private mutating func removeFinalE() {
    let start = word.count - 1
    if word[start] == .e {
      if start >= r2 || (start >= r1 && !endsInShortSyllable(start)) { cut(1) }
    } else if word[start] == .l, start >= r2, start > 0, word[start - 1] == .l {
      cut(1)
    }
  }
}

extension UInt8 {
  fileprivate static let consonantY = UInt8(ascii: "Y")
  fileprivate var isY: Bool { self == .y || self == .consonantY }
}
