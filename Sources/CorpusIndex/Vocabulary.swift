import Platform
import TextAnalysis

/// The distinct words of the texts read so far, with their terms and counts.
///
/// Folding and stemming are done once for each distinct written form; for a known form only a hash
/// and a comparison are needed. Counting happens in the same pass, so that memory stays bounded for
/// a corpus of any size.
///
/// The tables are plain memory laid out to minimise cache misses: a slot holds part of the hash, an
/// entry the start of its form and its counts.
/// `@unchecked`: one thread at a time owns it; it is transferred as a whole.
final class Vocabulary: @unchecked Sendable {
  /// A written form (`Strikes`), its terms and counts.
  struct Word {
    /// The first sixteen bytes, padded with zeros.
    var head: (UInt64, UInt64)
    var length: UInt32
    /// The offset of a longer form in the arena.
    var offset: UInt32
    var surface: UInt32
    var stem: UInt32
    var occurrences: UInt32 = 0
    var capitalised: UInt32 = 0
    var lowerCase: UInt32 = 0
    var flags: WordFlags
  }

  struct WordFlags: OptionSet {
    let rawValue: UInt8
    /// It is a stop word.
    static let isStopWord = WordFlags(rawValue: 1)
    /// The stem equals the surface form and is not a separate term.
    static let isStem = WordFlags(rawValue: 2)
    /// This occurrence is joined to the next word by a hyphen; entries do not have the flag.
    static let joinsNext = WordFlags(rawValue: 4)
  }

  /// A term and the counts that are not those of its words.
  struct Term {
    var offset: UInt32
    var length: UInt32
    var occurrences: UInt32 = 0
    var capitalised: UInt32 = 0
    var lowerCase: UInt32 = 0
  }

  /// The key by which a form is looked up.
  struct Key {
    var head: (UInt64, UInt64) = (0, 0)
    var hash: UInt64 = 0

    init() {}

    @inline(__always)
    init(_ form: UnsafeBufferPointer<UInt8>, readable: Int) {
      head = Vocabulary.head(of: form, readable: readable)
      hash = Vocabulary.hash(form, head: head)
    }

    @inline(__always) var tag: UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
  }

  /// The rows of a term.
  struct Rows {
    var last: UInt32 = .max
    var count: UInt32 = 0

    /// Records that the term occurs in a row; rows ascend.
    @inline(__always)
    mutating func note(_ row: UInt32) {
      // Branch-free: the branch would be mispredicted half of the time.
      count &+= last == row ? 0 : 1
      last = row
    }
  }

  private struct Slot {
    var tag: UInt32 = 0
    /// The number of the word plus one; 0 is an empty slot.
    var entry: UInt32 = 0
  }

  private var wordSlots: UnsafeMutableBufferPointer<Slot>
  private var words: UnsafeMutableBufferPointer<Word>
  /// The number of distinct written forms.
  private(set) var wordCount = 0
  private var termRows: UnsafeMutableBufferPointer<Rows>
  private var termSlots: UnsafeMutableBufferPointer<Slot>
  private(set) var terms: [Term] = []
  private(set) var arena: [UInt8] = []
  /// Which capitalised words stand beside which.
  var neighbours = NeighbourNotes()

  init() {
    wordSlots = .allocate(capacity: 1 << 14)
    wordSlots.initialize(repeating: Slot())
    words = .allocate(capacity: 1 << 13)
    termRows = .allocate(capacity: 1 << 13)
    termSlots = .allocate(capacity: 1 << 14)
    termSlots.initialize(repeating: Slot())
  }

  deinit {
    wordSlots.deallocate()
    words.deallocate()
    termRows.deallocate()
    termSlots.deallocate()
  }

  /// The approximate size of the vocabulary in bytes.
  var footprint: Int {
    arena.count + words.count * MemoryLayout<Word>.stride
      + terms.count * MemoryLayout<Term>.stride + termRows.count * 8
      + (wordSlots.count + termSlots.count) * 8 + neighbours.pairs.count * 24
  }

  // MARK: Words

  /// A guess of the number of a form's entry; 0 if there is none.
  ///
  /// Calling this for many forms before the first look-up lets their cache misses overlap.
  @inline(__always)
  func guess(_ key: Key) -> UInt32 {
    let slot = wordSlots.baseAddress.unsafelyUnwrapped[
      Int(truncatingIfNeeded: key.hash) & (wordSlots.count &- 1)]
    return slot.tag == key.tag ? slot.entry : 0
  }

  /// The number of the entry of a written form, given its `guess`.
  ///
  /// - Complexity: O(1) on average for a known form.
  @inline(__always)
  func entry(of form: UnsafeBufferPointer<UInt8>, _ key: Key, guess: UInt32) -> UInt32 {
    if guess > 0, isEntry(entries + Int(guess &- 1), of: form, key) { return guess &- 1 }
    return find(form, key)
  }

  /// The entries by number; valid until a form is inserted.
  var entries: UnsafeMutablePointer<Word> {
    @inline(__always) get { words.baseAddress.unsafelyUnwrapped }
  }

  @inline(__always)
  private func isEntry(
    _ word: UnsafeMutablePointer<Word>, of form: UnsafeBufferPointer<UInt8>, _ key: Key
  ) -> Bool {
    word.pointee.head.0 == key.head.0 && word.pointee.head.1 == key.head.1
      && word.pointee.length == UInt32(truncatingIfNeeded: form.count)
      && (form.count <= 16 || isRest(form, word.pointee.offset))
  }

  @inline(never)
  private func find(_ form: UnsafeBufferPointer<UInt8>, _ key: Key) -> UInt32 {
    let mask = wordSlots.count - 1
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while wordSlots[slot].entry != 0 {
      let number = wordSlots[slot].entry - 1
      if wordSlots[slot].tag == key.tag, isEntry(entries + Int(number), of: form, key) {
        return number
      }
      slot = (slot + 1) & mask
    }
    return enter(form, head: key.head, hash: key.hash, slot: slot)
  }

  /// The surface term and the stem term of a written form, and whether it is a stop word.
  func terms(of form: UnsafeBufferPointer<UInt8>) -> (
    surface: Int, stem: Int, isStopWord: Bool
  ) {
    // Looked up first, since a new form may move the entries.
    let number = find(form, Key(form, readable: form.count))
    let word = entries[Int(number)]
    return (Int(word.surface), Int(word.stem), word.flags.contains(.isStopWord))
  }

  @inline(never)
  private func enter(
    _ form: UnsafeBufferPointer<UInt8>, head: (UInt64, UInt64), hash: UInt64, slot: Int
  ) -> UInt32 {
    let forms = Analysis.forms(of: form)
    let surface = term(forms.surface)
    // The stem has an entry of its own under the prefix even if it equals the surface form, since
    // it counts all inflections.
    let stem = term([Analysis.stemPrefix] + forms.stem)
    var flags: WordFlags = forms.surface == forms.stem ? .isStem : []
    if StopWords.contains(Folding.folded(forms.surface)) { flags.insert(.isStopWord) }
    let offset = UInt32(arena.count)
    if form.count > 16 { arena.append(contentsOf: form) }
    if wordCount == words.count { Vocabulary.double(&words, used: wordCount) }
    wordSlots[slot] = Slot(
      tag: UInt32(truncatingIfNeeded: hash >> 32), entry: UInt32(wordCount + 1))
    words.baseAddress.unsafelyUnwrapped.advanced(by: wordCount).initialize(
      to: Word(
        head: head, length: UInt32(form.count), offset: offset, surface: UInt32(surface),
        stem: UInt32(stem), flags: flags))
    wordCount += 1
    if wordCount * 2 > wordSlots.count { growWordSlots() }
    return UInt32(wordCount - 1)
  }

  private func isRest(_ form: UnsafeBufferPointer<UInt8>, _ offset: UInt32) -> Bool {
    arena.withUnsafeBufferPointer { arena in
      for index in 16..<form.count where arena[Int(offset) + index] != form[index] { return false }
      return true
    }
  }

  private func growWordSlots() {
    let larger: UnsafeMutableBufferPointer<Slot> = LargeMemory.allocate(wordSlots.count * 2)
    larger.initialize(repeating: Slot())
    wordSlots.deallocate()
    wordSlots = larger
    for index in 0..<wordCount {
      let word = words[index]
      let hash =
        word.length <= 16
        ? Vocabulary.mixed(word.head, length: Int(word.length))
        : arena.withUnsafeBufferPointer {
          Vocabulary.hash(
            UnsafeBufferPointer(
              rebasing: $0[Int(word.offset)..<Int(word.offset) + Int(word.length)]),
            head: word.head)
        }
      var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
      while larger[slot].entry != 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = Slot(
        tag: UInt32(truncatingIfNeeded: hash >> 32), entry: UInt32(index + 1))
    }
  }

  // MARK: Terms

  /// The number of a term, which is inserted if it is new.
  func term(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      let head = Vocabulary.head(of: buffer, readable: buffer.count)
      let hash = Vocabulary.hash(buffer, head: head)
      let tag = UInt32(truncatingIfNeeded: hash >> 32)
      var slot = Int(truncatingIfNeeded: hash) & (termSlots.count - 1)
      while termSlots[slot].entry != 0 {
        let number = Int(termSlots[slot].entry - 1)
        if termSlots[slot].tag == tag, isTerm(number, buffer) { return number }
        slot = (slot + 1) & (termSlots.count - 1)
      }
      termSlots[slot] = Slot(tag: tag, entry: UInt32(terms.count + 1))
      if terms.count == termRows.count { Vocabulary.double(&termRows, used: terms.count) }
      termRows.baseAddress.unsafelyUnwrapped.advanced(by: terms.count).initialize(to: Rows())
      terms.append(Term(offset: UInt32(arena.count), length: UInt32(buffer.count)))
      arena.append(contentsOf: buffer)
      if terms.count * 2 > termSlots.count { growTermSlots() }
      return terms.count - 1
    }
  }

  private func isTerm(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard terms[number].length == bytes.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      let start = Int(terms[number].offset)
      for index in 0..<bytes.count where arena[start &+ index] != bytes[index] { return false }
      return true
    }
  }

  /// The rows of each term by number; valid until a term is inserted.
  var rows: UnsafeMutablePointer<Rows> {
    @inline(__always) get { termRows.baseAddress.unsafelyUnwrapped }
  }

  /// How many rows before the last one that was noted have a term.
  @inline(__always)
  func rank(of term: UInt32) -> Int {
    Int((termRows.baseAddress.unsafelyUnwrapped + Int(term)).pointee.count) - 1
  }

  /// Counts an occurrence of a term that is not a term of a word.
  func count(_ term: Int, row: UInt32, use: Use) {
    rows[term].note(row)
    terms[term].occurrences += 1
    switch use {
    case .capitalised: terms[term].capitalised += 1
    case .lowerCase: terms[term].lowerCase += 1
    case .untold: break
    }
  }

  /// How an occurrence is capitalised.
  enum Use {
    /// With a capital within a sentence.
    case capitalised
    /// Without one.
    case lowerCase
    /// Unknown, since every word is capitalised there.
    case untold
  }

  /// The range of a term's bytes in `arena`.
  @inline(__always)
  func range(of term: Int) -> Range<Int> {
    let start = Int(terms[term].offset)
    return start..<start + Int(terms[term].length)
  }

  /// The counts of every term, by number.
  ///
  /// - Complexity: O(words).
  func statistics() -> [TermStatistics] {
    var result = terms.indices.map { number in
      TermStatistics(
        passages: Int(termRows[number].count), occurrences: Int(terms[number].occurrences),
        capitalised: Int(terms[number].capitalised), lowerCase: Int(terms[number].lowerCase))
    }
    for index in 0..<wordCount {
      let word = words[index]
      for term in [Int(word.surface), Int(word.stem)] {
        result[term].occurrences += Int(word.occurrences)
        result[term].capitalised += Int(word.capitalised)
        result[term].lowerCase += Int(word.lowerCase)
      }
    }
    return result
  }

  private func growTermSlots() {
    let larger: UnsafeMutableBufferPointer<Slot> = LargeMemory.allocate(termSlots.count * 2)
    larger.initialize(repeating: Slot())
    termSlots.deallocate()
    termSlots = larger
    arena.withUnsafeBufferPointer { arena in
      for number in terms.indices {
        let bytes = UnsafeBufferPointer(rebasing: arena[range(of: number)])
        let hash = Vocabulary.hash(
          bytes, head: Vocabulary.head(of: bytes, readable: bytes.count))
        var slot = Int(truncatingIfNeeded: hash) & (termSlots.count - 1)
        while termSlots[slot].entry != 0 { slot = (slot + 1) & (termSlots.count - 1) }
        termSlots[slot] = Slot(
          tag: UInt32(truncatingIfNeeded: hash >> 32), entry: UInt32(number + 1))
      }
    }
  }

  private static func double<Element>(
    _ table: inout UnsafeMutableBufferPointer<Element>, used: Int
  ) {
    let larger: UnsafeMutableBufferPointer<Element> = LargeMemory.allocate(table.count * 2)
    _ = larger.moveInitialize(fromContentsOf: UnsafeMutableBufferPointer(rebasing: table[..<used]))
    table.deallocate()
    table = larger
  }
}
