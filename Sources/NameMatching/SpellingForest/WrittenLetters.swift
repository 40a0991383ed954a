/// The letters of a name as written, each with the Latin letter that is nearest to its sound.
struct WrittenLetters {
  /// The letters in lower case.
  let letters: [UInt32]
  /// The sound of each: a Latin letter from 0 for *a*, `silent`, or `other`.
  let sounds: [UInt8]
  /// Whether the first letter is Cyrillic.
  let isCyrillic: Bool

  /// The number of sounds.
  static let soundCount = 28
  /// An apostrophe, a soft or a hard sign.
  static let silent: UInt8 = 26
  /// A letter of another script.
  static let other: UInt8 = 27
  /// a e i o u, a bit for each.
  private static let vowels: UInt32 = 1 << 0 | 1 << 4 | 1 << 8 | 1 << 14 | 1 << 20

  /// Assigns sounds to letters.
  init(_ letters: [UInt32]) {
    self.letters = letters
    sounds = letters.map { letter in
      Int(letter) < Self.table.count ? Self.table[Int(letter)] : Self.sound(of: letter)
    }
    isCyrillic = letters.first.map { (0x400...0x52F).contains($0) } ?? false
  }

  /// Whether a sound is a vowel.
  static func isVowel(_ sound: UInt8) -> Bool { vowels >> UInt32(sound) & 1 == 1 }

  private static func sound(of letter: UInt32) -> UInt8 {
    if letter == 0x27 { return silent }
    let base = cyrillic[letter] ?? Marks.table.base[letter] ?? letter
    switch base {
    case 0x79: return 8  // y as i
    case 0x77: return 21  // w as v
    case 0x61...0x7A: return UInt8(base - 0x61)
    case 0x44C, 0x44A: return silent
    default: return other
    }
  }

  /// The sounds of the letters below U+0530.
  private static let table: [UInt8] = (0..<0x530).map { sound(of: $0) }

  /// Cyrillic letters and a few Latin ones that have no base, and the letter of their sound: *q* for
  /// ч and *x* for ш, which some conventions write.
  private static let cyrillic: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    let rows = """
      a аәяə
      b б
      v вw
      g гғґ
      d дđ
      e еёэє
      j жҷј
      z з
      i иіыїйӣy
      k кқ
      l л
      m м
      n нң
      o оөø
      p п
      r р
      s с
      t т
      u уұүюўӯ
      f ф
      h хһҳ
      c ц
      q ч
      x шщ
      """
    for row in rows.split(separator: "\n") {
      let scalars = row.unicodeScalars.map(\.value)
      for letter in scalars.dropFirst(2) { table[letter] = scalars[0] }
    }
    return table
  }()
}

extension WrittenLetters {
  /// A part of both names that differs or not.
  struct Piece {
    var first: Range<Int>
    var second: Range<Int>
  }

  /// Lays the letters of two names beside each other, the cheapest way by sound.
  ///
  /// A letter that only one of them has belongs to the piece before it (*sh* for *s*, *iy* for *i*).
  ///
  /// - Complexity: O(*n* · *m*).
  static func pieces(_ first: WrittenLetters, _ second: WrittenLetters) -> [Piece] {
    let n = first.letters.count, m = second.letters.count, width = m + 1
    // Of each cell 0 for a pair, 1 for a letter of the first, 2 for one of the second.
    let steps = [UInt8](unsafeUninitializedCapacity: (n + 1) * width) { steps, count in
      count = (n + 1) * width
      var costs = [Int32](repeating: 0, count: width)
      steps[0] = 0
      for j in 0..<m {
        costs[j + 1] = costs[j] + gapCosts[Int(second.sounds[j])]
        steps[j + 1] = 2
      }
      for i in 0..<n {
        let sound = Int(first.sounds[i]), omission = gapCosts[sound], letter = first.letters[i]
        let row = (i + 1) * width
        var diagonal = costs[0]
        costs[0] += omission
        steps[row] = 1
        for j in 0..<m {
          let pair =
            diagonal
            + (letter == second.letters[j]
              ? 0 : pairCosts[sound * soundCount + Int(second.sounds[j])])
          let omitted = costs[j + 1] + omission
          let added = costs[j] + gapCosts[Int(second.sounds[j])]
          diagonal = costs[j + 1]
          if pair <= omitted, pair <= added {
            costs[j + 1] = pair
            steps[row + j + 1] = 0
          } else if omitted <= added {
            costs[j + 1] = omitted
            steps[row + j + 1] = 1
          } else {
            costs[j + 1] = added
            steps[row + j + 1] = 2
          }
        }
      }
    }
    return joined(steps, n, m)
  }

  /// Walks the table of steps back from its end.
  private static func joined(_ steps: [UInt8], _ n: Int, _ m: Int) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(max(n, m))
    var i = n, j = m, endOfFirst = n, endOfSecond = m
    while i > 0 || j > 0 {
      switch steps[i * (m + 1) + j] {
      case 0:
        i -= 1
        j -= 1
        pieces.append(Piece(first: i..<endOfFirst, second: j..<endOfSecond))
        (endOfFirst, endOfSecond) = (i, j)
      case 1: i -= 1
      default: j -= 1
      }
    }
    if endOfFirst > 0 || endOfSecond > 0 {
      // Letters before the first pair.
      let start = pieces.popLast()
      pieces.append(
        Piece(
          first: 0..<(start?.first.upperBound ?? n), second: 0..<(start?.second.upperBound ?? m)))
    }
    pieces.reverse()
    return pieces
  }

  /// The cost of a letter that only one name has, by its sound.
  private static let gapCosts: [Int32] = (0..<UInt8(soundCount)).map { sound in
    sound == silent ? 1 : sound == 7 ? 4 : isVowel(sound) ? 7 : 8
  }

  /// The cost of one letter for another, by their sounds.
  ///
  /// By argument: one sound, then a vowel for a vowel, a consonant for one of its kind, any other, a
  /// vowel for a consonant. What a difference means is learned (`WrittenModel`).
  private static let pairCosts: [Int32] = {
    let kinds = ["szcqxj", "kgqhxc", "bvpf", "dt", "mn", "jgi"].map { kind in
      Set(kind.utf8.map { $0 - 0x61 })
    }
    // i and j, u and v.
    let semivowels: Set<[UInt8]> = [[8, 9], [9, 8], [20, 21], [21, 20]]
    var costs: [Int32] = []
    for one in 0..<UInt8(soundCount) {
      for two in 0..<UInt8(soundCount) {
        let isVowel = Self.isVowel(one), isOtherVowel = Self.isVowel(two)
        let cost: Int32 =
          if one == two {
            1
          } else if isVowel, isOtherVowel {
            5
          } else if semivowels.contains([one, two]) {
            6
          } else if isVowel != isOtherVowel {
            16
          } else if kinds.contains(where: { $0.contains(one) && $0.contains(two) }) {
            7
          } else {
            13
          }
        costs.append(cost)
      }
    }
    return costs
  }()
}
