/// The bytes of one term's list of rows and positions in one segment, in one piece.
///
/// FTS5 cuts a list over pages; the first row number on a page is written whole, so that the list
/// can be entered there, all others as distances. `wholeRows` says where those are.
struct Doclist {
  /// The bytes of one list or, in a merge, of several after each other.
  var bytes: [UInt8] = []
  /// Where this list begins in `bytes`.
  var start = 0
  /// Where row numbers are written whole, ascending; the first is `start`.
  var wholeRows: [Int] = []
  /// Where the bytes of each page begin, to name the damaged one.
  var pages: [(start: Int, row: Int64)] = []

  /// Forgets everything but the memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    beginList()
  }

  /// Begins a list behind the bytes that are there.
  mutating func beginList() {
    start = bytes.count
    wholeRows.removeAll(keepingCapacity: true)
    wholeRows.append(start)
    pages.removeAll(keepingCapacity: true)
  }

  /// Adds a page's part of the list.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - range: The part.
  ///   - wholeRow: Where in the page a row number is written whole, nil without one.
  ///   - row: The page's row in the `%_data` table.
  mutating func append(_ page: Span<UInt8>, _ range: Range<Int>, wholeRow: Int?, row: Int64) {
    pages.append((bytes.count, row))
    if let wholeRow {
      let place = bytes.count + wholeRow - range.lowerBound
      if place > start { wholeRows.append(place) }
    }
    unsafe page.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// The first row, nil when the list is damaged or the row negative.
  var firstRow: Int64? {
    var index = start
    return Varint.read(bytes.span, &index, end: bytes.count).flatMap { Int64(exactly: $0) }
  }

  /// The error for damage at a place in `bytes`.
  func corrupt(at place: Int) -> PostingsError {
    .corrupt(page: (pages.last { $0.start <= place } ?? pages.first)?.row ?? 0)
  }
}
