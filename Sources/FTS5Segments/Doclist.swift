/// The bytes of a term's posting list (FTS5: doclist) in one segment, without page boundaries.
///
/// FTS5 splits a list over pages. The first row number on a page is stored as a value, so that
/// decoding can start there; all others are stored as differences. `wholeRows` has the offsets of
/// the former.
struct Doclist {
  /// The bytes of one list or, in a merge, of several in sequence.
  var bytes: [UInt8] = []
  /// The offset at which this list begins in `bytes`.
  var start = 0
  /// The offsets at which row numbers are stored as values, ascending; the first is `start`.
  var wholeRows: [Int] = []
  /// The offset at which the bytes of each page begin, to report the damaged page.
  var pages: [(start: Int, row: Int64)] = []

  /// Empties the list and keeps its memory.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    beginList()
  }

  /// Begins a list after the bytes already there.
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
  ///   - wholeRow: The offset in the page at which a row number is stored as a value; nil if there
  /// is none.
  ///   - row: The page's row in the `%_data` table.
  mutating func append(_ page: Span<UInt8>, _ range: Range<Int>, wholeRow: Int?, row: Int64) {
    pages.append((bytes.count, row))
    if let wholeRow {
      let place = bytes.count + wholeRow - range.lowerBound
      if place > start { wholeRows.append(place) }
    }
    unsafe page.extracting(range).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  /// The first row; nil if the list is damaged or the row is negative.
  var firstRow: Int64? {
    var index = start
    return Varint.read(bytes.span, &index, end: bytes.count).flatMap { Int64(exactly: $0) }
  }

  /// The error for damage at an offset in `bytes`.
  func corrupt(at place: Int) -> PostingsError {
    .corrupt(page: (pages.last { $0.start <= place } ?? pages.first)?.row ?? 0)
  }
}
