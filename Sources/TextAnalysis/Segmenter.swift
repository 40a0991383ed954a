/// Splits a text into words in one pass over its UTF-8 bytes, without allocation.
///
/// ```swift
/// var words = Segmenter(bytes)   // "Nazarbayev’s Zhana-Ozen, 4,000 men"
/// while let word = words.next() { … }  // Nazarbayev · Zhana · Ozen · 4,000 · men
/// ```
///
/// - A possessive ’s is not part of its word (`Word.hasPossessive` marks it).
/// - Apostrophes between letters belong to the word: `Tel'man`, `don’t`.
/// - Hyphenated words are parts at successive positions (`Word.joinsNext`), across a line break
///   too.
/// - Digits with grouping commas or points are one number: `4,000`, `1.5`; letters may follow:
///   `5th`.
/// - Numbers of notes are not words: superscript digits, `[12]`, and digits after the mark that
///   ends a sentence (`June.13`). Digits attached to a word of four letters or more are a separate
///   number.
/// - Signs that carry meaning (`%`, `$`, `&`) are words.
/// - Arbitrary bytes can be segmented: invalid UTF-8 separates words.
///
/// - Complexity: O(bytes) over the whole text.
package struct Segmenter {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  private var position = 0
  private var startsSentence = true
  /// Whether the last character was a full stop, question or exclamation mark; a space must confirm
  /// it.
  private var sawStop = false
  /// The previous word, to decide whether a full stop marks an abbreviation.
  private var lastWord = 0..<0
  private var lastIsInitial = false

  /// Creates a segmenter at the first byte.
  ///
  /// The memory must stay valid while words are read.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next word, or nil at the end.
  package mutating func next() -> Word? {
    let count = bytes.count
    while index < count {
      // Most words are followed by one space.
      if bytes[index] == 0x20 {
        if sawStop { startsSentence = true }
        index &+= 1
        continue
      }
      let (kind, length) = classify(at: index)
      switch kind {
      case .letter: return plainWord() ?? word()
      case .digit:
        if let end = noteEnd() {
          index = end
          continue
        }
        return number()
      case .sign where bytes[index] == 0x3E && isQuoteMark():
        index += length
      case .sign, .ideograph:
        return finish(
          Word(
            range: index..<index + length, position: position, startsSentence: startsSentence),
          next: index + length)
      case .separator, .hyphen, .apostrophe, .mark, .invisible:
        observe(at: index, length: length, kind: kind)
        index += length
      }
    }
    return nil
  }

  @inline(__always)
  private func classify(at index: Int) -> (CharacterClass, Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (.ascii(byte), 1) }
    let scalar = DecodedScalar(at: index, in: bytes)
    return (.wide(scalar.value), scalar.length)
  }

  /// Tracks the characters between words, to detect the start of sentences.
  private mutating func observe(at index: Int, length: Int, kind: CharacterClass) {
    guard kind != .invisible, kind != .mark else { return }
    switch bytes[index] {
    case 0x2E: sawStop = !(lastIsInitial || isTitle(lastWord))
    case 0x21, 0x3F: sawStop = true
    case 0x0A, 0x0D, 0x3A, 0x22: startsSentence = true
    case 0x20, 0x09: if sawStop { startsSentence = true }
    case 0x28, 0x29, 0x5D: break
    case 0x5B: startsSentence = true
    // Counts as a quotation mark only after a space or an opening mark: otherwise it is an
    // apostrophe at the end of a word.
    case 0x27, 0x60: if index == 0 || bytes[index - 1] <= 0x28 { startsSentence = true }
    case 0xC2 where length == 2:
      let second = bytes[index + 1]
      // « begins a sentence; a no-break space is a space.
      if second == 0xAB {
        startsSentence = true
      } else if second == 0xA0, sawStop {
        startsSentence = true
      }
    case 0xE2 where length == 3:
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0x98), (0x80, 0x9C), (0x80, 0x9E), (0x80, 0xA2): startsSentence = true  // ‘ “ „ •
      case (0x80, 0xA6): sawStop = true  // …
      case (0x96, 0xA0): startsSentence = true  // ■
      default: break
      }
    default: break
    }
  }

  private mutating func finish(_ word: Word, next: Int) -> Word {
    index = next
    position += 1
    startsSentence = false
    sawStop = false
    lastWord = 0..<0
    lastIsInitial = false
    return word
  }

  /// The fast path for a word of ASCII letters that nothing joins to what follows; nil for others.
  @inline(__always)
  private mutating func plainWord() -> Word? {
    let start = index
    let count = bytes.count
    let run = LetterRun(bytes, from: start)
    let end = start &+ run.length
    if end < count {
      let stop = bytes[end]
      // Characters that may continue the word: hyphen, apostrophes, digits, characters outside
      // ASCII.
      if stop >= 0x80 || stop >= 0x30 && stop <= 0x39 || stop == 0x2D || stop == 0x27
        || stop == 0x60
      {
        return nil
      }
    }
    let (letters, upper) = (run.length, run.upper)
    let isFirstUpper = bytes[start] < 0x61
    let capitals: Word.Capitals =
      upper == 0
      ? (isTag(start) ? .tag : .none)
      : upper == letters
        ? (letters == 1 ? .initial : .all) : isFirstUpper && upper == 1 ? .initial : .mixed
    let word = finish(
      Word(
        range: start..<end, position: position, capitals: capitals,
        startsSentence: startsSentence), next: end)
    lastWord = start..<end
    lastIsInitial = letters == 1 && upper == 1
    return word
  }

  /// Whether the sign of a tag or of a handle stands directly before a word.
  @inline(__always)
  private func isTag(_ start: Int) -> Bool {
    start > 0 && (bytes[start &- 1] == 0x23 || bytes[start &- 1] == 0x40)
  }

  /// Reads a word that begins with a letter.
  private mutating func word() -> Word {
    let start = index
    let count = bytes.count
    var end = start
    var at = start
    var letters = 0
    var upper = 0
    var firstIsUpper = false
    /// The position of the last apostrophe, and the number of letters after it.
    var apostrophe: Int?
    var afterApostrophe = 0
    scan: while at < count {
      let byte = bytes[at]
      if byte < 0x80 {
        switch CharacterClass.ascii(byte) {
        case .letter:
          let isUpper = byte < 0x61
          if isUpper {
            upper += 1
            if letters == 0 { firstIsUpper = true }
          }
          letters += 1
          if apostrophe != nil { afterApostrophe += 1 }
          at += 1
          end = at
          continue
        case .digit:
          if isNoteNumber(at, letters: at - start) { break scan }
          letters += 1
          if apostrophe != nil { afterApostrophe += 1 }
          at += 1
          end = at
          continue
        case .apostrophe:
          guard followsLetter(at + 1) else { break scan }
          apostrophe = at
          afterApostrophe = 0
          at += 1
          continue
        default: break scan
        }
      }
      let scalar = DecodedScalar(at: at, in: bytes)
      switch CharacterClass.wide(scalar.value) {
      case .letter:
        // Georgian has no capitals, so that any word may be a name.
        if Folding.isUppercase(scalar.value)
          || letters == 0 && (0x10D0...0x10FF).contains(scalar.value)
        {
          upper += 1
          if letters == 0 { firstIsUpper = true }
        }
        letters += 1
        if apostrophe != nil { afterApostrophe += 1 }
        at += scalar.length
        end = at
      case .mark, .digit:
        at += scalar.length
        end = at
      case .invisible:
        at += scalar.length
      case .separator where scalar.value == 0xB2 || scalar.value == 0xB3:
        // m², km³: a power of a unit belongs to it.
        guard isUnit(start..<at) else { break scan }
        at += scalar.length
        end = at
      case .apostrophe:
        guard followsLetter(at + scalar.length) else { break scan }
        apostrophe = at
        afterApostrophe = 0
        at += scalar.length
      default: break scan
      }
    }
    var next = end
    var hasPossessive = false
    if let apostrophe, afterApostrophe == 1, bytes[end - 1] | 0x20 == 0x73, apostrophe > start {
      hasPossessive = true
      if bytes[end - 1] == 0x53, upper > 0 { upper -= 1 }
      letters -= 1
      next = end
      end = apostrophe
    }
    let capitals: Word.Capitals =
      upper == 0
      ? (isTag(start) ? .tag : .none)
      : upper == letters
        ? (letters == 1 ? .initial : .all) : firstIsUpper && upper == 1 ? .initial : .mixed
    var word = Word(
      range: start..<end, position: position, capitals: capitals, startsSentence: startsSentence,
      hasPossessive: hasPossessive)
    if !hasPossessive, let joined = hyphenJoin(after: end) {
      word.joinsNext = true
      next = joined
    }
    let finished = finish(word, next: next)
    lastWord = start..<end
    lastIsInitial = letters == 1 && upper == 1
    return finished
  }

  /// Reads a word that begins with a digit.
  private mutating func number() -> Word {
    let start = index
    let count = bytes.count
    var at = start
    var isGrouped = true
    while at < count {
      let byte = bytes[at]
      if byte >= 0x30 && byte <= 0x39 {
        at += 1
      } else if byte == 0x2C, isGrouped, digits(after: at + 1) == 3 {
        at += 4
      } else if byte == 0x2E, at + 1 < count, isDigit(bytes[at + 1]) {
        isGrouped = false
        at += 1
      } else if byte >= 0x80, classify(at: at).0 == .digit {
        at += classify(at: at).1
      } else {
        break
      }
    }
    let digitsEnd = at
    // Letters attached to a number belong to it (5th, 40s, 10am), but a capital after an ordinal
    // ending begins a new word (5thJanuary).
    while at < count {
      let (kind, length) = classify(at: at)
      guard kind == .letter || kind == .mark else { break }
      let isUpper = length == 1 && bytes[at] < 0x61
      if isUpper, at - digitsEnd == 2 { break }
      at += length
    }
    var word = Word(
      range: start..<at, position: position, isNumber: true, startsSentence: startsSentence)
    var next = at
    if let joined = hyphenJoin(after: at) {
      word.joinsNext = true
      next = joined
    }
    return finish(word, next: next)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func digits(after start: Int) -> Int {
    var at = start
    while at < bytes.count, at - start < 4, isDigit(bytes[at]) { at += 1 }
    return at - start
  }

  private func followsLetter(_ at: Int) -> Bool {
    guard at < bytes.count else { return false }
    return classify(at: at).0 == .letter
  }

  /// If a hyphen at `end` joins the word to another, the start of the latter: directly after the
  /// hyphen, or on the next line (hyphenation at a line end, which a soft hyphen marks too).
  private func hyphenJoin(after end: Int) -> Int? {
    guard end < bytes.count else { return nil }
    let (kind, length) = classify(at: end)
    let isSoft = kind == .invisible && length == 2 && bytes[end + 1] == 0xAD
    guard kind == .hyphen || isSoft else { return nil }
    var at = end + length
    var line = at
    while line < bytes.count, bytes[line] == 0x20 || bytes[line] == 0x09 { line += 1 }
    if line < bytes.count, bytes[line] == 0x0A || bytes[line] == 0x0D {
      at = line
      // Lines of quoted mail begin with marks.
      while at < bytes.count, bytes[at] <= 0x20 || bytes[at] == 0x3E { at += 1 }
    } else if isSoft {
      return nil
    }
    guard at < bytes.count else { return nil }
    let next = classify(at: at).0
    return next == .letter || next == .digit ? at : nil
  }

  /// Whether the word is a title or abbreviation after which a full stop does not end a sentence.
  private func isTitle(_ word: Range<Int>) -> Bool {
    guard word.count <= 4, word.count >= 2 else { return false }
    return Segmenter.titles.contains { $0.elementsEqual(bytes[word]) }
  }

  private static let titles: [[UInt8]] =
    ["Mr", "Mrs", "Ms", "Dr", "St", "Prof", "Gen", "Col", "Sgt", "Lt", "Rev", "Sen", "vs", "No"]
    .map { Array($0.utf8) }
}

extension Segmenter {
  /// Appends all words of some bytes to `words`.
  package static func segment(_ bytes: UnsafeBufferPointer<UInt8>, into words: inout [Word]) {
    var segmenter = Segmenter(bytes)
    while let word = segmenter.next() { words.append(word) }
  }

  /// All words of some bytes, or the first of them.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - limit: The most words to return.
  /// - Returns: The words in order.
  package static func words(in bytes: [UInt8], limit: Int = .max) -> [Word] {
    bytes.withUnsafeBufferPointer { buffer in
      var segmenter = Segmenter(buffer)
      var words: [Word] = []
      words.reserveCapacity(min(limit, bytes.count / 5))
      while words.count < limit, let word = segmenter.next() { words.append(word) }
      return words
    }
  }
}
