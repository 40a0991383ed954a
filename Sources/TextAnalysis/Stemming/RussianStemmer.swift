/// Russian stems.
///
/// The algorithm is “Russian stemming algorithm” of snowballstem.org, with its endings; ё counts as
/// е. Words of other Cyrillic alphabets that have no letters of their own are stemmed in the same
/// way, in passages and in queries.
enum RussianStemmer {
  /// The stem of a word in lower case.
  ///
  /// - Parameter word: Unicode scalar values.
  /// - Returns: Its stem; the word itself if nothing follows its first vowel.
  /// - Complexity: O(length) for each group of endings.
  static func stem(_ word: [UInt32]) -> [UInt32] {
    var letters = word.map { $0 == 0x451 ? 0x435 : $0 }
    guard let vowel = letters.firstIndex(where: isVowel) else { return letters }
    let rv = vowel + 1
    let r2 = region(letters, after: region(letters, after: 0))
    removeInflection(&letters, from: rv)
    if letters.count > rv, letters.last == 0x438 { letters.removeLast() }
    if let count = ending(of: letters, from: max(rv, r2), derivational) {
      letters.removeLast(count)
    }
    if undouble(&letters, from: rv) { return letters }
    if let count = ending(of: letters, from: rv, superlative) {
      letters.removeLast(count)
      _ = undouble(&letters, from: rv)
    } else if letters.count > rv, letters.last == 0x44C {
      letters.removeLast()
    }
    return letters
  }

  private static func removeInflection(_ letters: inout [UInt32], from start: Int) {
    if remove(&letters, from: start, afterA: gerundAfterA, gerund) { return }
    if let count = ending(of: letters, from: start, reflexive) { letters.removeLast(count) }
    if let count = ending(of: letters, from: start, adjective) {
      letters.removeLast(count)
      _ = remove(&letters, from: start, afterA: participleAfterA, participle)
      return
    }
    if remove(&letters, from: start, afterA: verbAfterA, verb) { return }
    if let count = ending(of: letters, from: start, noun) { letters.removeLast(count) }
  }

  /// Removes the longest ending of two groups, one of which must follow а or я.
  private static func remove(
    _ letters: inout [UInt32], from start: Int, afterA first: [[UInt32]], _ second: [[UInt32]]
  ) -> Bool {
    let one = ending(of: letters, from: start, first) ?? 0
    let two = ending(of: letters, from: start, second) ?? 0
    if two > one {
      letters.removeLast(two)
      return true
    }
    let before = letters.count - one - 1
    guard one > 0, before >= start, letters[before] == 0x430 || letters[before] == 0x44F else {
      return false
    }
    letters.removeLast(one)
    return true
  }

  /// Replaces a final нн by н.
  private static func undouble(_ letters: inout [UInt32], from start: Int) -> Bool {
    guard letters.count >= start + 2, letters.suffix(2).elementsEqual([0x43D, 0x43D]) else {
      return false
    }
    letters.removeLast()
    return true
  }

  /// The length of the longest ending within a region.
  private static func ending(
    of letters: [UInt32], from start: Int, _ endings: [[UInt32]]
  ) -> Int? {
    endings.first {
      letters.count - $0.count >= start && letters.suffix($0.count).elementsEqual($0)
    }?.count
  }

  /// The start of the region after the first consonant that follows a vowel.
  private static func region(_ letters: [UInt32], after start: Int) -> Int {
    var index = start + 1
    while index < letters.count {
      if !isVowel(letters[index]), isVowel(letters[index - 1]) { return index + 1 }
      index += 1
    }
    return letters.count
  }

  private static func isVowel(_ letter: UInt32) -> Bool { vowels.contains(letter) }

  private static let vowels = Set("аеиоуыэюя".unicodeScalars.map(\.value))

  private static func list(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
      .sorted { $0.count > $1.count }
  }

  private static let gerundAfterA = list("в вши вшись")
  private static let gerund = list("ив ивши ившись ыв ывши ывшись")
  private static let reflexive = list("ся сь")
  private static let adjective = list(
    "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею")
  private static let participleAfterA = list("ем нн вш ющ щ")
  private static let participle = list("ивш ывш ующ")
  private static let verbAfterA = list("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно")
  private static let verb = list(
    """
    ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить \
    ыть ишь ую ю
    """)
  private static let noun = list(
    """
    а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию \
    ью ю ия ья я
    """)
  private static let derivational = list("ост ость")
  private static let superlative = list("ейш ейше")
}
