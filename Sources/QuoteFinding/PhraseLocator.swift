internal import TextAnalysis

/// Finds every row with the words of a quotation in sequence, by the positions of its words in the
/// index alone: no votes, no limit.
///
/// A place may extend across the ends of passages and across passages in between. What the
/// quotation leaves open is left open here: bracketed words may be missing, a word broken by a
/// hyphen may be one word or two. A word that the source breaks at the end of a line is found by
/// its closed form. The result is a necessary condition only; the words of the rows
/// are compared afterwards.
///
/// - Complexity: O(postings of the rarest words). Lists are read in order of frequency until few
///   places are left.
struct PhraseLocator {
  /// An occurrence of the rarest word.
  private struct Occurrence {
    var row: UInt32
    var position: Int32
  }

  /// A word whose postings have been read.
  fileprivate struct Checked {
    /// The word of the quotation.
    var index: Int
    var list: TermPostings
  }

  let corpus: any QuotableCorpus
  let quotation: Quotation
  let range: Range<Int>
  private let meetsStems: Bool
  /// The number of index tokens before each word of the range: at least, at most.
  private var least: [Int] = [0]
  private var most: [Int] = [0]
  private var firm: [Int] = []
  /// The words that some text breaks with a hyphen.
  private var broken: Set<Int> = []
  /// The most rows between two passages of one place: more than any page has of consecutive
  /// boilerplate.
  fileprivate static let reach = 1_024
  /// The most positions read to narrow down the places.
  ///
  /// After that the words themselves are compared, which costs less in a repetitive text. The
  /// remaining set is never too small, only larger.
  fileprivate static let mostRead = 1 << 19
  /// Few enough to compare the words themselves.
  private static let few = 8

  /// Prepares the look-up of the words of a range; with `meetsStems` also of their inflections and
  /// other spellings.
  init(
    corpus: any QuotableCorpus, quotation: Quotation, range: Range<Int>, brokenWords: BrokenWords,
    meetsStems: Bool = false
  ) throws {
    self.meetsStems = meetsStems
    self.corpus = corpus
    self.quotation = quotation
    self.range = range
    var joins = Set<Int>()
    for index in range.dropFirst() where mayJoin(index) { joins.formUnion([index - 1, index]) }
    for index in range where try brokenWords.contains(quotation.words[index], of: quotation) {
      broken.insert(index)
    }
    for index in range {
      let word = quotation.words[index]
      let isFirm = !word.isBracketed && !word.traits.contains(.mended) && !joins.contains(index)
      if isFirm { firm.append(index) }
      let isOptional = word.isBracketed || index > range.lowerBound && mayJoin(index)
      // A word with an editor's brackets is one token or two; so is one whose possessive lacks its
      // apostrophe.
      let isTwo =
        word.traits.contains(.mended) || word.traits.contains(.possessive)
        || word.id == WordEquality.cannot
      least.append((least.last ?? 0) + (isOptional ? 0 : 1))
      // A broken word is found at its second part, so that one token more is before it.
      most.append((most.last ?? 0) + (isTwo ? 2 : 1) + (broken.contains(index + 1) ? 1 : 0))
    }
  }

  /// Whether a word of the quotation and the one before it may be one word of a source.
  private func mayJoin(_ index: Int) -> Bool {
    let (first, second) = (quotation.words[index - 1], quotation.words[index])
    guard second.joined != 0 else { return false }
    return second.traits.contains(.carriesOn) || second.traits.contains(.debris)
      || first.traits.contains(.debris) || second.joined == WordEquality.cannot
      || first.traits.contains(.number) && second.traits.contains(.number)
        && second.range.count == 3
  }

  /// The rows with the rarest word of each place, ascending, each once; nil if no word of the
  /// quotation is certain to be in the index as written.
  func rows() throws -> [Int]? {
    let words = try chosen()
    guard let rarest = words.first else { return nil }
    if rarest.frequency == 0 { return [] }
    let pivot = rarest.index
    let list = try postings(pivot)
    guard list.rows.count > Self.few || words.count == 1 else { return list.rows.map(Int.init) }
    var checked = [Checked(index: pivot, list: list)]
    var places: [Occurrence]?
    var read = 0
    for word in words.dropFirst() {
      if let places, places.count <= Self.few { break }
      checked.append(Checked(index: word.index, list: try postings(word.index)))
      checked.sort { $0.index < $1.index }
      guard
        let fewer = try remaining(places, pivot: pivot, list: list, among: checked, read: &read)
      else { break }
      places = fewer
    }
    guard let places else { return list.rows.map(Int.init) }
    var rows: [Int] = []
    for place in places where rows.last != Int(place.row) { rows.append(Int(place.row)) }
    return rows
  }

  /// The places that fit all words read so far; nil if too many positions were read to decide.
  private func remaining(
    _ places: [Occurrence]?, pivot: Int, list: TermPostings, among checked: [Checked],
    read: inout Int
  ) throws -> [Occurrence]? {
    guard let at = checked.firstIndex(where: { $0.index == pivot }) else { return [] }
    var walk = Walk(
      corpus: corpus, checked: checked, least: least, most: most, start: range.lowerBound,
      slack: broken.isEmpty ? 0 : 1)
    walk.read = read
    defer { read = walk.read }
    var result: [Occurrence] = []
    if let places {
      for place in places {
        if walk.read > Self.mostRead { return nil }
        if try walk.fits(at, Int(place.row), Int(place.position)) { result.append(place) }
      }
      return result
    }
    var positions: [UInt32] = []
    for (number, row) in list.rows.enumerated() {
      positions.removeAll(keepingCapacity: true)
      try list.positions(number, &positions)
      for position in positions {
        if walk.read > Self.mostRead { return nil }
        guard try walk.fits(at, Int(row), Int(position)) else { continue }
        result.append(Occurrence(row: row, position: Int32(truncatingIfNeeded: position)))
      }
    }
    return result
  }

  private func terms(of index: Int) -> [[UInt8]] {
    let word = quotation.words[index]
    let terms =
      quotation.indexTerms(of: word)
      + (broken.contains(index) ? [BrokenWords.term(of: word, in: quotation)] : [])
    guard meetsStems, let first = terms.first else { return terms }
    let stem = Analysis.stem(of: first)
    return terms + [[Analysis.stemPrefix] + stem] + (terms.contains(stem) ? [] : [stem])
  }

  private func postings(_ index: Int) throws -> TermPostings {
    var result: TermPostings?
    for term in terms(of: index) {
      let list = try corpus.postings(of: term)
      result = result?.union(list) ?? list
    }
    return result ?? TermPostings(rows: [], positions: { _, _ in })
  }

  /// The words that are looked up, the rarest first, each term once; of a long quotation the
  /// longest word of every part.
  private func chosen() throws -> [(index: Int, frequency: Int)] {
    var indices = firm
    let maximum = 64
    if indices.count > maximum {
      indices = (0..<maximum).compactMap { part in
        firm[firm.count * part / maximum..<firm.count * (part + 1) / maximum].prefix(1_024)
          .max { quotation.words[$0].range.count < quotation.words[$1].range.count }
      }
    }
    var known: [UInt64: Int] = [:]
    var result: [(index: Int, frequency: Int)] = []
    for index in indices {
      let word = quotation.words[index]
      let frequency =
        try known[word.bare]
        ?? terms(of: index).reduce(0) {
          try $0 + corpus.passageFrequency(of: $1)
        }
      known[word.bare] = frequency
      result.append((index, frequency))
    }
    return result.sorted { ($0.frequency, $0.index) < ($1.frequency, $1.index) }
  }
}

/// Checks whether words of a quotation can be around an occurrence of one of them.
private struct Walk {
  let corpus: any QuotableCorpus
  let checked: [PhraseLocator.Checked]
  let least: [Int]
  let most: [Int]
  /// The first word of the quotation's range, at which `least` and `most` begin.
  let start: Int
  /// The number of tokens of a word before the position at which it is found, at most.
  let slack: Int
  /// The most steps tried for one place; if they do not decide it, the words themselves are
  /// compared.
  private var budget = 0
  /// The number of positions read.
  var read = 0

  init(
    corpus: any QuotableCorpus, checked: [PhraseLocator.Checked], least: [Int], most: [Int],
    start: Int, slack: Int
  ) {
    self.corpus = corpus
    self.checked = checked
    self.least = least
    self.most = most
    self.start = start
    self.slack = slack
  }

  mutating func fits(_ at: Int, _ row: Int, _ position: Int) throws -> Bool {
    budget = 512
    return try right(at, row, position) && left(at, row, position)
  }

  private func tokens(_ words: Range<Int>) -> ClosedRange<Int> {
    let (lower, upper) = (words.lowerBound - start, words.upperBound - start)
    return least[upper]
      - least[lower]...max(
        least[upper] - least[lower], most[upper] - most[lower])
  }

  private mutating func positions(_ list: [UInt32]) -> [UInt32] {
    read += list.count
    return list
  }

  private mutating func right(_ at: Int, _ row: Int, _ position: Int) throws -> Bool {
    guard at + 1 < checked.count else { return true }
    budget -= 1
    if budget < 0 { return true }
    let next = checked[at + 1]
    let words = checked[at].index..<next.index
    let distance = tokens(words)
    for place in try positions(next.list.positions(inRow: row))
    where distance.contains(Int(place) - position) {
      if try right(at + 1, row, Int(place)) { return true }
    }
    // Across the end of the passage, which must then be near.
    if let length = try corpus.rowLength(row), length - position > distance.upperBound {
      return false
    }
    let room = tokens(words.lowerBound + 1..<words.upperBound).upperBound + slack
    var number = next.list.index(from: row + 1)
    while number < next.list.rows.count {
      let other = Int(next.list.rows[number])
      guard other <= row + PhraseLocator.reach else { break }
      for place in try positions(next.list.positions(at: number)) where Int(place) <= room {
        if try right(at + 1, other, Int(place)) { return true }
      }
      number += 1
    }
    return false
  }

  private mutating func left(_ at: Int, _ row: Int, _ position: Int) throws -> Bool {
    guard at > 0 else { return true }
    budget -= 1
    if budget < 0 { return true }
    let before = checked[at - 1]
    let words = before.index..<checked[at].index
    let distance = tokens(words)
    for place in try positions(before.list.positions(inRow: row))
    where distance.contains(position - Int(place)) {
      if try left(at - 1, row, Int(place)) { return true }
    }
    // Across the start of the passage: everything before belongs to the quotation.
    guard position <= tokens(words.lowerBound + 1..<words.upperBound).upperBound + slack else {
      return false
    }
    var number = before.list.index(from: row) - 1
    while number >= 0 {
      let other = Int(before.list.rows[number])
      guard other >= row - PhraseLocator.reach else { break }
      let length = try corpus.rowLength(other)
      for place in try positions(before.list.positions(at: number)) {
        if let length, length - Int(place) > distance.upperBound { continue }
        if try left(at - 1, other, Int(place)) { return true }
      }
      number -= 1
    }
    return false
  }
}
