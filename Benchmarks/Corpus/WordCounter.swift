/// In how many passages each word of a corpus is: a hash table of its own, since it is asked for
/// every word of a million passages.
struct WordCounter {
  struct Entry {
    var hash: UInt64 = 0
    /// In how many passages.
    var passages: Int32 = 0
    /// The last passage it was counted for, from 1.
    var last: Int32 = 0
    /// How often written with a small first letter.
    var small: Int32 = 0
    /// Its place in `words`.
    var word: Int32 = 0
  }

  private var table = [Entry](repeating: Entry(), count: 1 << 16)
  private var words: [String] = []
  private(set) var passageCount = 0
  private(set) var wordCount = 0

  /// Counts a whole corpus.
  init(_ corpus: CorpusFile) {
    corpus.forEachPassage { passage in
      passageCount += 1
      forEachPlainWord(passage) { word, hash in count(word, hash) }
    }
  }

  private mutating func count(_ word: UnsafeRawBufferPointer, _ hash: UInt64) {
    wordCount += 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & (table.count - 1)
    while table[slot].passages != 0, table[slot].hash != hash {
      slot = (slot + 1) & (table.count - 1)
    }
    if table[slot].passages == 0 {
      table[slot].hash = hash
      table[slot].word = Int32(words.count)
      words.append(String(decoding: word, as: UTF8.self))
    }
    if table[slot].last != Int32(passageCount) {
      table[slot].last = Int32(passageCount)
      table[slot].passages += 1
    }
    if (0x61...0x7A).contains(word[0]) { table[slot].small += 1 }
    if words.count * 2 > table.count { grow() }
  }

  private mutating func grow() {
    let old = table
    table = [Entry](repeating: Entry(), count: old.count * 2)
    for entry in old where entry.passages != 0 {
      var slot = Int(truncatingIfNeeded: entry.hash >> 20) & (table.count - 1)
      while table[slot].passages != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = entry
    }
  }

  /// The passages of a word by its hash.
  func passages(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 20) & (table.count - 1)
    while table[slot].passages != 0 {
      if table[slot].hash == hash { return Int(table[slot].passages) }
      slot = (slot + 1) & (table.count - 1)
    }
    return 0
  }

  /// Words of four letters and more whose share of the passages lies nearest to `share`.
  func words(near share: Double, count: Int) -> [String] {
    let wanted = share * Double(passageCount)
    return sorted {
      $0.small > 0
    } by: {
      abs(Double($0.passages) - wanted)
    }.prefix(count)
      .map { $0 }
  }

  /// Words that are never written small, the commonest first.
  func names(atLeast least: Int) -> [String] {
    sorted {
      $0.small == 0 && Int($0.passages) >= least
    } by: {
      -Double($0.passages)
    }
  }

  private func sorted(_ isWanted: (Entry) -> Bool, by key: (Entry) -> Double) -> [String] {
    table.filter { $0.passages > 0 && isWanted($0) && words[Int($0.word)].utf8.count >= 4 }
      .sorted { (key($0), $0.hash) < (key($1), $1.hash) }
      .map { words[Int($0.word)] }
  }
}
