/// A binary heap of numbers; of equal ones the smaller number comes first.
struct MergeHeap {
  private var heap: [Int]

  /// Creates a heap of the numbers 0..<count.
  ///
  /// - Parameters:
  ///   - count: How many numbers.
  ///   - precedes: Whether the first comes before the second.
  init(count: Int, _ precedes: (Int, Int) -> Bool) {
    heap = Array(0..<count)
    for place in (0..<count / 2).reversed() { siftDown(from: place, precedes) }
  }

  /// The first number; nil if the heap is empty.
  var first: Int? { heap.first }

  /// Restores the order after what the first number stands for has moved on.
  mutating func replaceFirst(_ precedes: (Int, Int) -> Bool) { siftDown(from: 0, precedes) }

  /// Removes the first number.
  mutating func removeFirst(_ precedes: (Int, Int) -> Bool) {
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    siftDown(from: 0, precedes)
  }

  private mutating func siftDown(from start: Int, _ precedes: (Int, Int) -> Bool) {
    func isBefore(_ one: Int, _ other: Int) -> Bool {
      if precedes(one, other) { return true }
      return !precedes(other, one) && one < other
    }
    var place = start
    while 2 * place + 1 < heap.count {
      var child = 2 * place + 1
      if child + 1 < heap.count, isBefore(heap[child + 1], heap[child]) { child += 1 }
      guard isBefore(heap[child], heap[place]) else { return }
      heap.swapAt(place, child)
      place = child
    }
  }
}
