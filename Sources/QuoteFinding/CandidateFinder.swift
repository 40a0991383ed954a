import Platform
internal import TextAnalysis

/// Finds the passages that may contain a quotation, by its rarest words and their distances.
///
/// Rare words are cheap and informative, so they are looked up first, until a budget of occurrences
/// is spent; passages collect votes weighted by rarity. If too many passages are equal (a quotation
/// of only common words), votes are counted again for one distance only.
final class CandidateFinder {
  /// A passage that may contain part of the quotation.
  struct Candidate {
    var row: Int
    /// The sum of the weights of the words it contains.
    var score: Float
    /// The share of the weight of all words looked up that it and its neighbours contain.
    var share: Float = 0
  }

  let corpus: any QuotableCorpus
  let quotation: Quotation
  private var frequencies: [UInt64: Int] = [:]
  private var lists: [UInt64: TermPostings] = [:]
  private var known: [Range<Int>: (limit: Int, candidates: [Candidate])] = [:]

  /// The most occurrences read for one quotation, all words together.
  private static let budget = 100_000
  /// The most words looked up, spread over the quotation.
  private static let maximumSeeds = 48

  init(corpus: any QuotableCorpus, quotation: Quotation) {
    self.corpus = corpus
    self.quotation = quotation
  }

  /// The number of passages with a word, cached for the quotation.
  func frequency(of word: QuoteWord) throws -> Int {
    if let known = frequencies[word.bare] { return known }
    let count = try corpus.passageFrequency(of: quotation.term(of: word))
    frequencies[word.bare] = count
    return count
  }

  /// The information of a word, in nats: the negative logarithm of its frequency among the
  /// passages.
  ///
  /// For a word that was not looked up it is estimated from its length.
  func information(of word: QuoteWord) -> Double {
    let rows = Double(corpus.rowCount)
    guard let count = frequencies[word.bare] else {
      return word.range.count <= 3 ? 0.7 : min(3, logarithm(rows))
    }
    return logarithm((rows + 1) / (Double(count) + 0.5))
  }

  private struct Seed {
    var word: QuoteWord
    var places: [Int]
    var frequency: Int
  }

  /// The likeliest passages for the words of a range, the best first.
  func candidates(for range: Range<Int>, limit: Int) throws -> [Candidate] {
    if let known = known[range], known.limit >= limit {
      return Array(known.candidates.prefix(limit))
    }
    let found = try find(range, limit: limit)
    known[range] = (limit, found)
    return found
  }

  private func find(_ range: Range<Int>, limit: Int) throws -> [Candidate] {
    let seeds = try chosenSeeds(range)
    guard !seeds.isEmpty, corpus.rowCount > 0 else { return [] }
    var votes = [Float](repeating: 0, count: corpus.rowCount)
    var touched: [UInt32] = []
    var used = 0
    var spent = 0
    var total: Float = 0
    for seed in seeds {
      // Always the two rarest: without them there is no answer.
      if used >= 2, spent + seed.frequency > Self.budget { break }
      spent += seed.frequency
      used += 1
      let weight = Float(information(of: seed.word))
      total += weight
      for row in try postings(of: seed.word).rows where row < votes.count {
        if votes[Int(row)] == 0 { touched.append(row) }
        votes[Int(row)] += weight
      }
    }
    // A quotation across the end of a paragraph has its votes in neighbouring passages; a long one,
    // such as verse, in many of them.
    var best: [Candidate]
    if range.count <= 60 {
      best = top(limit, of: touched) { row in
        let before = row > 0 ? votes[row - 1] : 0
        let after = row + 1 < votes.count ? votes[row + 1] : 0
        return votes[row] + 0.5 * max(before, after)
      }
    } else {
      var sums: [Float] = [0]
      sums.reserveCapacity(votes.count + 1)
      var sum: Float = 0
      for vote in votes {
        sum += vote
        sums.append(sum)
      }
      let reach = min(16, range.count / 20)
      best = top(limit, of: touched) { row in
        let around = sums[min(votes.count, row + reach + 1)] - sums[max(0, row - reach)]
        return votes[row] + 0.5 * around
      }
    }
    for index in best.indices {
      // There may be captions between a passage and its continuation.
      let row = best[index].row
      let around = votes[max(0, row - 4)..<min(votes.count, row + 5)]
      best[index].share = around.reduce(0, +) / total
    }
    guard let first = best.first, touched.count > limit else { return best }
    let equals = touched.reduce(0) { $0 + (votes[Int($1)] >= 0.8 * first.score ? 1 : 0) }
    guard equals > limit / 2 else { return best }
    let aligned = try byDistance(seeds, limit: limit / 2)
    let rows = Set(aligned.map(\.row))
    return aligned + best.filter { !rows.contains($0.row) }
  }

  /// The passages with the words at the same distance as in the quotation.
  ///
  /// The rarest words first; positions are read only in passages that contain them all.
  private func byDistance(_ seeds: [Seed], limit: Int) throws -> [Candidate] {
    let chosen = seeds.prefix(6)
    guard chosen.count >= 2, let first = chosen.first else { return [] }
    var lists: [TermPostings] = []
    var rows = try postings(of: first.word).rows
    lists.append(try postings(of: first.word))
    for seed in chosen.dropFirst() {
      if lists.count >= 3, rows.count <= 1_000 { break }
      let list = try postings(of: seed.word)
      lists.append(list)
      rows = common(rows, list.rows)
    }
    var at = [Int](repeating: 0, count: lists.count)
    var result: [Candidate] = []
    for row in rows.prefix(100_000) {
      var starts: Set<Int> = []
      for (number, list) in lists.enumerated() {
        while list.rows[at[number]] < row { at[number] += 1 }
        var here: Set<Int> = []
        let places = chosen[number].places.prefix(4)
        for position in try list.positions(at: at[number]) {
          for place in places { here.insert(Int(position) - place) }
        }
        starts = number == 0 ? here : starts.intersection(here)
        if starts.isEmpty { break }
      }
      guard !starts.isEmpty else { continue }
      result.append(Candidate(row: Int(row), score: Float(lists.count), share: 1))
      if result.count >= limit { break }
    }
    return result
  }

  /// The rows of two ascending lists that are in both.
  private func common(_ one: [UInt32], _ other: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        result.append(one[i])
        i += 1
        j += 1
      } else if one[i] < other[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return result
  }

  private func top(_ limit: Int, of rows: [UInt32], score: (Int) -> Float) -> [Candidate] {
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

  private func postings(of word: QuoteWord) throws -> TermPostings {
    if let known = lists[word.bare] { return known }
    let list = try corpus.postings(of: quotation.term(of: word))
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
