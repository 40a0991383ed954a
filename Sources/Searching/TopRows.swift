/// Selects the best rows from dense scores: by descending score, then by row.
struct TopRows {
  /// A row with its score.
  struct Entry: Sendable, Hashable {
    var row: Int
    var score: Float
    /// Whether this entry ranks before another.
    func precedes(_ other: Entry) -> Bool {
      score != other.score ? score > other.score : row < other.row
    }
  }

  private let limit: Int
  /// A heap with the worst entry at its root.
  private var heap: [Entry] = []
  /// The number of rows offered.
  private(set) var count = 0

  /// - Parameter limit: The most rows kept.
  init(limit: Int) { self.limit = limit }

  /// The score of the worst row that is kept, where no more are kept; a row with less is none of the
  /// best.
  var least: Float? { heap.count == limit ? heap.first?.score : nil }

  /// Counts rows that are none of the best.
  mutating func pass(_ rows: Int) { count += rows }

  /// Offers a row.
  ///
  /// - Complexity: O(1) for a row that is worse than all kept, else O(log limit).
  @inline(__always)
  mutating func offer(_ row: Int, _ score: Float) {
    count += 1
    guard limit > 0 else { return }
    if heap.count == limit, score < heap[0].score { return }
    let entry = Entry(row: row, score: score)
    if heap.count < limit {
      heap.append(entry)
      rise(heap.count - 1)
    } else if entry.precedes(heap[0]) {
      heap[0] = entry
      sink()
    }
  }

  /// The kept rows, best first.
  func best() -> [Entry] { heap.sorted { $0.precedes($1) } }

  private mutating func rise(_ start: Int) {
    var child = start
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[parent].precedes(heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func sink() {
    heap.withUnsafeMutableBufferPointer { heap in
      let sinking = heap[0]
      var parent = 0
      while true {
        var child = 2 &* parent &+ 1
        guard child < heap.count else { break }
        let other = child &+ 1
        if other < heap.count, heap[child].precedes(heap[other]) { child = other }
        guard sinking.precedes(heap[child]) else { break }
        heap[parent] = heap[child]
        parent = child
      }
      heap[parent] = sinking
    }
  }
}
