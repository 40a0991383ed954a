import TextAnalysis

/// How often a term stands in the corpus, and how it is written.
package struct TermStatistics: Sendable, Hashable {
  /// In how many passages it stands.
  package var passages: Int
  /// How often it stands.
  package var occurrences: Int
  /// How often it is capitalised within a sentence: names are.
  package var capitalised: Int
  /// How often it is written in lower case: common words are.
  package var lowerCase: Int

  /// Creates statistics.
  package init(passages: Int, occurrences: Int, capitalised: Int, lowerCase: Int) {
    self.passages = passages
    self.occurrences = occurrences
    self.capitalised = capitalised
    self.lowerCase = lowerCase
  }
}

/// The distinct words of the texts read so far, with their terms and counts.
///
/// Folding and stemming are done once for each distinct written form; a word met again costs one
/// hash and one comparison. Counts are gathered in the same pass and handed over by `drain`, so that
/// memory stays bounded however large the corpus is.
struct Vocabulary {
  /// A written form (`Strikes`) and the terms that it is indexed under.
  private struct Word {
    var hash: UInt64
    var offset: UInt32
    var length: UInt16
    var surface: UInt32
    var stem: UInt32
    var isStopWord: Bool
  }

  /// A term and its counts.
  struct Term {
    var offset: UInt32
    var length: UInt16
    var lastRow: UInt32
    var passages: UInt32 = 0
    var occurrences: UInt32 = 0
    var capitalised: UInt32 = 0
    var lowerCase: UInt32 = 0
  }

  private var words: [Word] = []
  private var wordSlots: [UInt32]
  private var termSlots: [UInt32]
  private(set) var terms: [Term] = []
  private(set) var arena: [UInt8] = []

  init() {
    wordSlots = [UInt32](repeating: .max, count: 1 << 16)
    termSlots = [UInt32](repeating: .max, count: 1 << 16)
  }

  /// How many bytes the vocabulary holds, about.
  var footprint: Int {
    arena.count + words.count * MemoryLayout<Word>.stride + terms.count * MemoryLayout<Term>.stride
      + (wordSlots.count + termSlots.count) * 4
  }

  /// The surface term and the stem term of a written form, and whether it is a word of grammar.
  ///
  /// Complexity: O(1) for a form met before, on average.
  mutating func terms(of form: UnsafeBufferPointer<UInt8>) -> (
    surface: Int, stem: Int, isStopWord: Bool
  ) {
    let hash = Vocabulary.hash(form)
    var slot = Int(truncatingIfNeeded: hash) & (wordSlots.count - 1)
    while wordSlots[slot] != .max {
      let word = words[Int(wordSlots[slot])]
      if word.hash == hash, word.length == form.count, equals(form, at: Int(word.offset)) {
        return (Int(word.surface), Int(word.stem), word.isStopWord)
      }
      slot = (slot + 1) & (wordSlots.count - 1)
    }
    let forms = Analysis.forms(of: form)
    let surface = term(forms.surface)
    // The stem has an entry of its own even where its term is the surface form, since it counts the
    // union of the inflections: an entry under the prefix.
    let stem = term([Analysis.stemPrefix] + forms.stem)
    let isStopWord = StopWords.contains(Folding.folded(forms.surface))
    let offset = UInt32(arena.count)
    arena.append(contentsOf: form)
    wordSlots[slot] = UInt32(words.count)
    words.append(
      Word(
        hash: hash, offset: offset, length: UInt16(truncatingIfNeeded: form.count),
        surface: UInt32(surface), stem: UInt32(stem), isStopWord: isStopWord))
    if words.count * 2 > wordSlots.count { growWords() }
    return (surface, stem, isStopWord)
  }

  /// The number of a term, entered where it is new.
  mutating func term(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      let hash = Vocabulary.hash(buffer)
      var slot = Int(truncatingIfNeeded: hash) & (termSlots.count - 1)
      while termSlots[slot] != .max {
        let entry = terms[Int(termSlots[slot])]
        if entry.length == buffer.count, equals(buffer, at: Int(entry.offset)) {
          return Int(termSlots[slot])
        }
        slot = (slot + 1) & (termSlots.count - 1)
      }
      termSlots[slot] = UInt32(terms.count)
      terms.append(
        Term(offset: UInt32(arena.count), length: UInt16(buffer.count), lastRow: .max))
      arena.append(contentsOf: buffer)
      if terms.count * 2 > termSlots.count { growTerms() }
      return terms.count - 1
    }
  }

  /// Counts one occurrence of a term in a row.
  @inline(__always)
  mutating func count(_ term: Int, row: UInt32, isCapitalised: Bool, isLowerCase: Bool) {
    terms.withUnsafeMutableBufferPointer { terms in
      terms[term].occurrences &+= 1
      if terms[term].lastRow != row {
        terms[term].lastRow = row
        terms[term].passages &+= 1
      }
      if isCapitalised { terms[term].capitalised &+= 1 }
      if isLowerCase { terms[term].lowerCase &+= 1 }
    }
  }

  /// Where a term's bytes lie in `arena`.
  @inline(__always)
  func range(of term: Int) -> Range<Int> {
    let start = Int(terms[term].offset)
    return start..<start + Int(terms[term].length)
  }

  private func equals(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    arena.withUnsafeBufferPointer { arena in
      guard offset + bytes.count <= arena.count else { return false }
      for index in 0..<bytes.count where arena[offset + index] != bytes[index] { return false }
      return true
    }
  }

  private mutating func growWords() {
    wordSlots = [UInt32](repeating: .max, count: wordSlots.count * 2)
    for (index, word) in words.enumerated() {
      var slot = Int(truncatingIfNeeded: word.hash) & (wordSlots.count - 1)
      while wordSlots[slot] != .max { slot = (slot + 1) & (wordSlots.count - 1) }
      wordSlots[slot] = UInt32(index)
    }
  }

  private mutating func growTerms() {
    termSlots = [UInt32](repeating: .max, count: termSlots.count * 2)
    for index in terms.indices {
      let hash = arena.withUnsafeBufferPointer {
        Vocabulary.hash(UnsafeBufferPointer(rebasing: $0[range(of: index)]))
      }
      var slot = Int(truncatingIfNeeded: hash) & (termSlots.count - 1)
      while termSlots[slot] != .max { slot = (slot + 1) & (termSlots.count - 1) }
      termSlots[slot] = UInt32(index)
    }
  }

  /// A multiplicative hash, eight bytes at a time; it never leaves the process.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index < bytes.count {
      var piece: UInt64 = 0
      let end = min(index + 8, bytes.count)
      while index < end {
        piece = piece << 8 | UInt64(bytes[index])
        index += 1
      }
      hash = (hash ^ piece) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
    }
    return hash
  }
}
