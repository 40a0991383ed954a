extension FullName {
  /// A word of a name.
  struct Word {
    var text: String
    /// Whether a comma follows it.
    var comma = false
    /// Whether a full stop follows it.
    var dot = false

    /// Whether it abbreviates a longer word: one letter, or two letters for one sound before a full
    /// stop (*Zh.*, *Yu.*).
    var isInitial: Bool {
      text.count == 1 && text.first?.isLetter == true
        || dot && Initial.isDigraph(Array(text.lowercased().utf8))
    }
  }

  /// The words of a name, with particles joined to the word to which they belong: *Alirza oglu*,
  /// *al Bashir*.
  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    for piece in text.split(whereSeparator: { $0.isWhitespace || $0 == "\u{A0}" }) {
      // R.M. is two initials, and so is K.-J.
      let parts = piece.split(separator: ".")
      for (index, part) in parts.enumerated() {
        var word = part.filter { $0.isLetter || $0.isNumber || "'’ʹʺ-&".contains($0) }
        while word.first == "-" { word.removeFirst() }
        guard !word.isEmpty else { continue }
        let isLast = index == parts.count - 1
        words.append(
          Word(
            text: word, comma: isLast && piece.last == ",", dot: !isLast || piece.last == "."))
      }
    }
    return joiningParticles(words)
  }

  private static func joiningParticles(_ words: [Word]) -> [Word] {
    var joined: [Word] = []
    for word in words {
      if let last = joined.last, joined.count > 0, !last.comma, !last.isInitial,
        Patronymic.isParticle(word.text.utf8), word.text.first?.isLowercase == true
      {
        joined[joined.count - 1] = Word(
          text: last.text + "-" + word.text, comma: word.comma, dot: word.dot)
      } else if let last = joined.last, joined.count > 1, !last.comma,
        particles.contains(last.text.lowercased())
      {
        joined[joined.count - 1] = Word(
          text: last.text + "-" + word.text, comma: word.comma, dot: word.dot)
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// Words that begin a surname and belong to it.
  private static let particles: Set<String> = [
    "al", "el", "van", "von", "der", "bin", "ibn", "ben", "ter", "аль", "эль", "ван", "фон",
    "бен", "ибн", "бин", "тер",
  ]

  /// Whether a surname is written first without a comma: before initials (*Tuletaeva R.*), or before
  /// a given name and a patronymic.
  static func isSurnameFirst(_ words: [Word]) -> Bool {
    guard words.count > 1, let last = words.last, !words[0].isInitial else { return false }
    if words.dropFirst().allSatisfy(\.isInitial) { return true }
    return words.count == 3 && isPatronymic(last.text) && !isPatronymic(words[1].text)
      && !isPatronymic(words[0].text) && Patronymic(last.text.utf8)?.isTurkic == false
  }

  /// Whether a word is a Roman numeral: *II*, *XIV*; a single letter only if no full stop follows.
  static func isRomanNumber(_ word: Word) -> Bool {
    !word.dot && word.text.allSatisfy { "IVX".contains($0) }
  }
}

/// Initials of given names and patronymics.
package enum Initial {
  /// Whether a folded word is one letter in another alphabet, abbreviated to several letters: *zh*,
  /// *ya*.
  package static func isDigraph(_ word: [UInt8]) -> Bool { digraphs.contains(word) }

  /// Two or three letters that denote one sound at the start of a name.
  package static let digraphs: Set<[UInt8]> = Set(
    "zh kh sh ch ts yu ya ye yo dj dz dzh gh th ph sch tch iu ia je ju ja дж дз"
      .split(separator: " ").map { Array($0.utf8) })
}
