import Platform

/// The lists of full buffers, kept in a temporary file until they are merged into a segment.
///
/// A run has the lists of one buffer in byte order of their terms; its rows come after those of the
/// runs before. Each list is stored as: the length of the term and the term, the first and the last
/// row, the number of bytes after the first row, and these bytes as they are in a segment. Lists of
/// several runs are joined by copying: only the first row of each is written anew, as a difference.
final class PostingRuns {
  private let file: TemporaryFile
  private var ends: [Int] = []
  private var pending: [UInt8] = []
  private static let portion = 1 << 20

  /// Creates an empty file of runs in a folder.
  init(in folder: String) throws(PostingsError) {
    file = try Self.storing { () throws(SystemError) in try TemporaryFile(in: folder) }
  }

  /// Appends the lists of a buffer as a run.
  ///
  /// - Throws: `PostingsError`.
  func append(
    _ buffer: PostingBuffer, _ terms: [UInt32],
    _ bytes: (_ term: Int, _ key: inout [UInt8]) -> Void
  ) throws(PostingsError) {
    try buffer.forEachList(terms, bytes) { (key, doclist, lastRow) throws(PostingsError) in
      try append(key, doclist: doclist, lastRow: lastRow)
    }
    try flush()
    ends.append(file.size)
  }

  /// Appends a list to the current run.
  ///
  /// - Parameters:
  ///   - key: The term after its index byte.
  ///   - doclist: The list as in a segment, not empty.
  ///   - lastRow: Its last row.
  /// - Throws: `PostingsError`.
  private func append(
    _ key: [UInt8], doclist: [UInt8], lastRow: UInt32
  ) throws(PostingsError) {
    var rest = 0
    guard let firstRow = Varint.read(doclist.span, &rest, end: doclist.count) else {
      throw .corrupt(page: 0)
    }
    Varint.append(UInt64(key.count), to: &pending)
    pending += key
    for number in [firstRow, UInt64(lastRow), UInt64(doclist.count - rest)] {
      Varint.append(number, to: &pending)
    }
    pending += doclist[rest...]
    if pending.count >= Self.portion { try flush() }
  }

  private func flush() throws(PostingsError) {
    try Self.storing { () throws(SystemError) in try file.append(pending) }
    pending.removeAll(keepingCapacity: true)
  }

  /// Merges the runs: calls `body` with each term and its whole list, in byte order.
  ///
  /// - Complexity: O(bytes) and O(log runs) for each term of a run.
  func merge(
    _ body: (_ key: [UInt8], _ doclist: [UInt8]) throws(PostingsError) -> Void
  ) throws(PostingsError) {
    var readers: [PostingRunReader] = []
    var start = 0
    for end in ends {
      var reader = PostingRunReader(file, start..<end)
      if try reader.next() { readers.append(reader) }
      start = end
    }
    // The readers are in the order of their runs, so that the first of equal terms has the first
    // rows.
    var heap = MergeHeap(count: readers.count) { readers[$0].precedes(readers[$1]) }
    var key: [UInt8] = []
    var doclist: [UInt8] = []
    while let first = heap.first {
      key.removeAll(keepingCapacity: true)
      key += readers[first].key
      doclist.removeAll(keepingCapacity: true)
      var lastRow: UInt64 = 0
      while let top = heap.first, readers[top].key == key {
        try readers[top].appendList(to: &doclist, after: &lastRow)
        if try readers[top].next() {
          heap.replaceFirst { readers[$0].precedes(readers[$1]) }
        } else {
          heap.removeFirst { readers[$0].precedes(readers[$1]) }
        }
      }
      try body(key, doclist)
    }
  }

  /// Runs `body` and wraps the system's error in a `PostingsError`.
  static func storing<Result>(
    _ body: () throws(SystemError) -> Result
  ) throws(PostingsError) -> Result {
    do throws(SystemError) { return try body() } catch { throw .runs(error) }
  }
}
