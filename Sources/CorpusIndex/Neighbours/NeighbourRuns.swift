import SQLiteStore

/// The neighbours of all terms, gathered vocabulary by vocabulary while an index is built.
///
/// Each vocabulary is a run: its terms in byte order with their neighbours, flat in memory. Of a term
/// only the first rows count, so that the runs together are about as large as what is stored.
struct NeighbourRuns {
  /// A run: for each term a byte with its length, the term, four bytes with the length of its
  /// neighbours, and these as they are stored.
  private var runs: [[UInt8]] = []
  /// The names whose neighbours are not known.
  var unknown: Set<[UInt8]> = []
  private var hasVocabularies = false

  init() {}

  /// Adds the neighbours that a vocabulary has noted.
  ///
  /// - Parameters:
  ///   - vocabulary: The vocabulary.
  ///   - order: The numbers of its terms in byte order.
  ///   - rows: Returns the number of rows of a term in this vocabulary and all before it.
  /// - Complexity: O(pairs · log pairs + terms).
  mutating func add(
    _ vocabulary: Vocabulary, order: [UInt32], rows: ([UInt8]) throws -> Int
  ) rethrows {
    var run: [UInt8] = []
    func bytes(_ term: Int) -> [UInt8] { Array(vocabulary.arena[vocabulary.range(of: term)]) }
    try vocabulary.neighbours.forEachTerm(in: order) { number, entries in
      let term = bytes(number)
      let before = hasVocabularies ? try rows(term) - vocabulary.rank(of: UInt32(number)) - 1 : 0
      guard before < NameNeighbour.mostRows else { return }
      let start = run.count
      run.append(UInt8(term.count))
      run += term
      run += [0, 0, 0, 0]
      let first = run.count
      for entry in entries where before + entry.rank < NameNeighbour.mostRows {
        StoredNeighbours.append(
          NameNeighbour(
            term: bytes(entry.term), isAfter: entry.isAfter, rank: before + entry.rank), to: &run)
      }
      let count = run.count - first
      guard count > 0 else { return run.removeSubrange(start...) }
      for byte in 0..<4 { run[first - 4 + byte] = UInt8(count >> (8 * byte) & 0xFF) }
    }
    hasVocabularies = true
    if !run.isEmpty { runs.append(run) }
  }

  /// Adds the neighbours that a vocabulary has noted, whose counts are in the lexicon.
  mutating func add(_ vocabulary: Vocabulary, order: [UInt32], totals connection: Connection) throws
  {
    let statement = try connection.prepare("SELECT passages FROM lexicon WHERE term=?")
    try add(vocabulary, order: order) { term in
      try statement.bind(term, 1)
      defer { statement.reset() }
      return try statement.step() ? statement.integer(0) : 0
    }
  }

  /// Adds the neighbours of terms in byte order, as they are stored.
  mutating func add(_ terms: [(term: [UInt8], data: [UInt8])]) {
    var run: [UInt8] = []
    for (term, data) in terms where !data.isEmpty {
      run.append(UInt8(term.count))
      run += term
      for byte in 0..<4 { run.append(UInt8(data.count >> (8 * byte) & 0xFF)) }
      run += data
    }
    if !run.isEmpty { runs.append(run) }
  }

  /// Calls `body` with every neighbour, some of them repeatedly.
  func forEachNeighbour(_ body: (NameNeighbour) -> Void) {
    for run in runs {
      var reading = Reading(run)
      while reading.term != nil {
        for neighbour in reading.neighbours { body(neighbour) }
        reading.advance()
      }
    }
  }

  /// A pass over the terms in byte order.
  func merge() -> Merge { Merge(readings: runs.map { Reading($0) }) }

  /// The terms of all runs in byte order.
  struct Merge {
    fileprivate var readings: [Reading]

    /// The neighbours of a term, each once on each side, ordered; the terms of successive calls
    /// ascend.
    mutating func neighbours(of term: [UInt8]) -> [NameNeighbour] {
      var first: [NameNeighbour] = []
      for index in readings.indices {
        while let own = readings[index].term, own.lexicographicallyPrecedes(term) {
          readings[index].advance()
        }
        if let own = readings[index].term, own.elementsEqual(term) {
          first += readings[index].neighbours
        }
      }
      guard first.count > 1 else { return first }
      first.sort { one, other in
        if one.isAfter != other.isAfter { return other.isAfter }
        if one.term != other.term { return one.term.lexicographicallyPrecedes(other.term) }
        return one.rank < other.rank
      }
      var kept: [NameNeighbour] = []
      for neighbour in first {
        if let last = kept.last, last.isAfter == neighbour.isAfter, last.term == neighbour.term {
          continue
        }
        kept.append(neighbour)
      }
      return kept
    }
  }

  fileprivate struct Reading {
    private let run: [UInt8]
    private var start = 0
    /// The current term; nil at the end.
    private(set) var term: ArraySlice<UInt8>?
    private var data: Range<Int> = 0..<0

    init(_ run: [UInt8]) {
      self.run = run
      read()
    }

    var neighbours: [NameNeighbour] { StoredNeighbours.neighbours(run[data]) ?? [] }

    mutating func advance() {
      start = data.upperBound
      read()
    }

    private mutating func read() {
      guard start < run.count else {
        term = nil
        return
      }
      let end = start + 1 + Int(run[start])
      term = run[start + 1..<end]
      var count = 0
      for byte in 0..<4 { count |= Int(run[end + byte]) << (8 * byte) }
      data = end + 4..<end + 4 + count
    }
  }
}
