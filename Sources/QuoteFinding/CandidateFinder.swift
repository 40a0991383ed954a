internal import TextAnalysis

/// Finds the passages in which a quotation may stand, by its rarest words and their distances.
///
/// Rare words cost little and tell much, so they are asked for first, until a budget of occurrences
/// is spent; passages gather votes weighted by rarity. Where that leaves too many equals (a quotation
/// of nothing but common words), votes are counted again for one distance only.
final class CandidateFinder<Corpus: QuotableCorpus> {
  /// A passage that may hold part of the quotation.
  struct Candidate {
    var row: Int
    /// The sum of the weights of the words that it has.
    var score: Float
  }

  let corpus: Corpus
  let quotation: Quotation
  private var frequencies: [UInt64: Int] = [:]
  private var lists: [UInt64: TermOccurrences] = [:]

  /// So many occurrences are read for one quotation, of all its words together.
  private static var budget: Int { 600_000 }
  /// So many words are looked up at most, spread over the quotation.
  private static var maximumSeeds: Int { 48 }

  init(corpus: Corpus, quotation: Quotation) {
    self.corpus = corpus
    self.quotation = quotation
  }

  /// In how many passages a word stands, remembered for the quotation.
  func frequency(of word: QuoteWord) throws -> Int {
    if let known = frequencies[word.bare] { return known }
    let count = try corpus.passageFrequency(of: quotation.term(of: word))
    frequencies[word.bare] = count
    return count
  }

  /// What a word tells, in nats: the logarithm of how rare it is among the passages.
  ///
  /// A word that was not looked up is taken for as rare as its length suggests.
  func information(of word: QuoteWord) -> Double {
    let rows = Double(corpus.rowCount)
    guard let count = frequencies[word.bare] else {
      return word.range.count <= 3 ? 0.7 : min(3, rows.logarithm)
    }
    return ((rows + 1) / (Double(count) + 0.5)).logarithm
  }

  private struct Seed {
    var word: QuoteWord
    var places: [Int]
    var frequency: Int
  }

  /// The likeliest passages for the words of a range, the best first.
  func candidates(for range: Range<Int>, limit: Int) throws -> [Candidate] {
    let seeds = try chosenSeeds(range)
    guard !seeds.isEmpty, corpus.rowCount > 0 else { return [] }
    var votes = [Float](repeating: 0, count: corpus.rowCount)
    var touched: [Int32] = []
    var used: [Seed] = []
    var spent = 0
    for seed in seeds {
      // The two rarest always: without them there is no answer at all.
      if used.count >= 2, spent + seed.frequency > Self.budget { break }
      spent += seed.frequency
      used.append(seed)
      let weight = Float(information(of: seed.word))
      var last: Int32 = -1
      for row in try occurrences(of: seed.word).rows where row != last {
        last = row
        if votes[Int(row)] == 0 { touched.append(row) }
        votes[Int(row)] += weight
      }
    }
    // A quotation that runs over a paragraph's end has its votes in neighbours.
    let best = top(limit, of: touched) { row in
      let (before, after) = (
        row > 0 ? votes[row - 1] : 0, row + 1 < votes.count ? votes[row + 1] : 0
      )
      return votes[row] + 0.5 * max(before, after)
    }
    guard let first = best.first, touched.count > limit else { return best }
    let equals = touched.reduce(0) { $0 + (votes[Int($1)] >= 0.8 * first.score ? 1 : 0) }
    guard equals > limit / 2 else { return best }
    let aligned = try byDistance(used, limit: limit / 2)
    let known = Set(aligned.map(\.row))
    return aligned + best.filter { !known.contains($0.row) }
  }

  /// Counts votes of words that stand at the very distance at which they are quoted.
  private func byDistance(_ seeds: [Seed], limit: Int) throws -> [Candidate] {
    let bits = 18
    var counts = [UInt8](repeating: 0, count: 1 << bits)
    func slot(_ row: Int32, _ diagonal: Int32) -> Int {
      let key = (UInt64(UInt32(bitPattern: row)) << 32 | UInt64(UInt32(bitPattern: diagonal)))
      return Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - UInt64(bits)))
    }
    func each(_ body: (Int32, Int) -> Void) throws {
      for seed in seeds {
        let list = try occurrences(of: seed.word)
        for place in seed.places.prefix(4) {
          for (row, position) in zip(list.rows, list.positions) {
            body(row, slot(row, position - Int32(truncatingIfNeeded: place)))
          }
        }
      }
    }
    try each { _, slot in if counts[slot] < 255 { counts[slot] += 1 } }
    var scores: [Int32: UInt8] = [:]
    var threshold: UInt8 = 2
    try each { row, slot in
      let count = counts[slot]
      guard count >= threshold else { return }
      if count > scores[row] ?? 0 { scores[row] = count }
      if scores.count > 16 * limit {
        threshold += 1
        scores = scores.filter { $0.value >= threshold }
      }
    }
    return top(limit, of: scores.keys.sorted()) { Float(scores[Int32($0)] ?? 0) }
  }

  private func top(_ limit: Int, of rows: [Int32], score: (Int) -> Float) -> [Candidate] {
    var best: [Candidate] = []
    for row in rows {
      let score = score(Int(row))
      if best.count == limit, let last = best.last, last.score >= score { continue }
      var at = best.count
      while at > 0, best[at - 1].score < score { at -= 1 }
      best.insert(Candidate(row: Int(row), score: score), at: at)
      if best.count > limit { best.removeLast() }
    }
    return best
  }

  private func occurrences(of word: QuoteWord) throws -> TermOccurrences {
    if let known = lists[word.bare] { return known }
    let list = try corpus.occurrences(of: quotation.term(of: word))
    lists[word.bare] = list
    return list
  }

  /// The rarest words of a range, the rarest first; of a long range some from every part of it.
  private func chosenSeeds(_ range: Range<Int>) throws -> [Seed] {
    let maximum = Self.maximumSeeds
    var chosen: [UInt64: Seed] = [:]
    let blocks = range.count <= maximum ? 1 : maximum / 2
    for block in 0..<blocks {
      let start = range.lowerBound + range.count * block / blocks
      let end = range.lowerBound + range.count * (block + 1) / blocks
      var places = Array(start..<end)
      if blocks > 1 {
        // Long words are rare words, as a rule: only the longest of a block are looked up.
        let longest = places.prefix(4_096).sorted {
          quotation.words[$0].range.count > quotation.words[$1].range.count
        }
        places = Array(longest.prefix(5))
      }
      var found: [Seed] = []
      for place in places {
        let word = quotation.words[place]
        if chosen[word.bare] != nil {
          chosen[word.bare]?.places.append(place)
          continue
        }
        let frequency = try frequency(of: word)
        guard frequency > 0 else { continue }
        if let known = found.firstIndex(where: { $0.word.bare == word.bare }) {
          found[known].places.append(place)
        } else {
          found.append(Seed(word: word, places: [place], frequency: frequency))
        }
      }
      found.sort { ($0.frequency, $0.places[0]) < ($1.frequency, $1.places[0]) }
      for seed in blocks > 1 ? found.prefix(2) : found[...] { chosen[seed.word.bare] = seed }
    }
    return chosen.values.sorted { ($0.frequency, $0.places[0]) < ($1.frequency, $1.places[0]) }
  }
}
