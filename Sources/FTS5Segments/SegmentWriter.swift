/// Encodes one segment of an FTS5 index: leaf pages, the rows of `%_idx` that point to them, and
/// doclist indexes.
///
/// The format is the one described at the head of SQLite's `fts5_index.c`, version 4, with
/// `detail=full` (`LeafPage` describes the layout of a page). Terms must come in byte order, each
/// once.
struct SegmentWriter {
  /// The number of the segment, 1…65,535.
  let id: Int
  /// The number of the last page written, from 1; 0 before the first.
  private(set) var lastPage = 0

  private let pageSize: Int
  private let emit: (SegmentPart) -> Void
  /// The current page: header and content.
  private var page: [UInt8] = [0, 0, 0, 0]
  /// The offsets of its terms, written at the end of the page.
  private var footer: [UInt8] = []
  private var lastTermPlace = 0
  private var hasTerm = false
  /// Whether the next row is the first on the current page.
  private var wantsFirstRow = false
  private var term: [UInt8] = []
  /// The pending entry of `%_idx`, written when it is known whether its list has a doclist index:
  /// the page (0 if none) and the term prefix that points to it.
  private var entryPage = 1
  private var entryTerm: [UInt8] = []
  /// The doclist index of the current list: flag, page, row; then a difference for each page, 0 if
  /// no row begins on it.
  private var listIndex: [UInt8] = []
  private var listPage = 0
  private var indexedRow: UInt64 = 0
  /// The number of pages without a term after the entry's page.
  private var pagesWithoutTerm = 0
  /// The fewest pages without a term for which a list gets a doclist index.
  private static let fewestIndexedPages = 4

  /// Begins a segment.
  ///
  /// - Parameters:
  ///   - id: Its number.
  ///   - pageSize: The size of a leaf page in bytes.
  ///   - emit: Receives its parts in order.
  init(id: Int, pageSize: Int, emit: @escaping (SegmentPart) -> Void) {
    self.id = id
    self.pageSize = pageSize
    self.emit = emit
    page.reserveCapacity(pageSize + 64)
  }

  private var number: Int { lastPage + 1 }
  private var filled: Int { page.count + footer.count }

  /// Writes a term and its list.
  ///
  /// - Parameters:
  ///   - key: The term after its index byte.
  ///   - doclist: Rows as differences, each with twice the size of its positions, and the
  /// positions.
  /// - Throws: `PostingsError`.
  mutating func write(_ key: [UInt8], doclist: [UInt8]) throws(PostingsError) {
    begin(key)
    if pageSize >= filled + doclist.count + 1 {
      page.append(contentsOf: doclist)
    } else {
      try writeInParts(doclist)
    }
  }

  /// Writes the last page and pending entries.
  ///
  /// - Returns: The segment, nil if it has no term.
  mutating func finish() -> Segment? {
    if page.count > LeafPage.headerSize { flushPage() }
    guard lastPage > 0 else { return nil }
    flushEntry()
    return Segment(id: id, firstPage: 1, lastPage: lastPage)
  }

  private mutating func begin(_ key: [UInt8]) {
    if filled + key.count + 2 >= pageSize, page.count > LeafPage.headerSize { flushPage() }
    Varint.append(UInt64(page.count - lastTermPlace), to: &footer)
    lastTermPlace = page.count
    var shared = 0
    let most = min(term.count, key.count)
    while shared < most, term[shared] == key[shared] { shared += 1 }
    if hasTerm {
      Varint.append(UInt64(shared), to: &page)
    } else {
      if number > 1 {
        // The shortest prefix of the term that is greater than all terms before it.
        flushEntry()
        entryPage = number
        entryTerm = Array(key.prefix(term.isEmpty ? key.count : shared + 1))
      }
      shared = 0
    }
    Varint.append(UInt64(key.count - shared), to: &page)
    page.append(contentsOf: key[shared...])
    term = key
    hasTerm = true
    wantsFirstRow = false
    listPage = number
  }

  /// Writes a list that does not fit on the page: varints are not split, and each page stores the
  /// offset of its first row, which is written as a value.
  private mutating func writeInParts(_ doclist: [UInt8]) throws(PostingsError) {
    let span = doclist.span
    let end = doclist.count
    var index = 0
    // What is before it is on pages: rows that fit are copied together.
    var copied = 0
    var row: UInt64 = 0
    while index < end {
      guard let distance = Varint.read(span, &index, end: end) else {
        throw .corrupt(page: 0)
      }
      row += distance
      if wantsFirstRow {
        page[0] = UInt8(truncatingIfNeeded: page.count >> 8)
        page[1] = UInt8(truncatingIfNeeded: page.count)
        Varint.append(row, to: &page)
        wantsFirstRow = false
        note(row)
        copied = index
      }
      let positions = index
      guard let size = Varint.readSize(span, &index, end: end), index + size >> 1 <= end else {
        throw .corrupt(page: 0)
      }
      index += size >> 1
      if filled + index - copied <= pageSize { continue }
      page += doclist[copied..<positions]
      copied = positions
      while copied < index {
        let space = pageSize - filled
        let part =
          index - copied <= space
          ? index : Self.endOfNumbers(doclist, from: copied, end: index, space: space)
        page += doclist[copied..<part]
        copied = part
        if filled >= pageSize { flushPage() }
      }
    }
    page += doclist[copied..<end]
  }

  /// The end of as many whole varints as fit in `space`, at least one.
  private static func endOfNumbers(
    _ bytes: [UInt8], from start: Int, end: Int, space: Int
  ) -> Int {
    let span = bytes.span
    var result = start
    while result < end {
      var next = result
      guard Varint.read(span, &next, end: end) != nil else { return end }
      if next - start > space, result > start { return result }
      result = next
    }
    return result
  }

  /// Adds the first row of a page to the doclist index.
  private mutating func note(_ row: UInt64) {
    if listIndex.isEmpty {
      listIndex.append(0)
      Varint.append(UInt64(number), to: &listIndex)
      Varint.append(row, to: &listIndex)
    } else {
      Varint.append(row - indexedRow, to: &listIndex)
    }
    indexedRow = row
  }

  private mutating func flushPage() {
    page[2] = UInt8(truncatingIfNeeded: page.count >> 8)
    page[3] = UInt8(truncatingIfNeeded: page.count)
    if hasTerm {
      page.append(contentsOf: footer)
    } else {
      if wantsFirstRow, !listIndex.isEmpty { listIndex.append(0) }
      pagesWithoutTerm += 1
    }
    let row = Segment(id: id, firstPage: 1, lastPage: 1).row(ofPage: number)
    emit(.page(row: row, bytes: page))
    lastPage += 1
    page = []
    page.reserveCapacity(pageSize + 64)
    page += [0, 0, 0, 0]
    footer.removeAll(keepingCapacity: true)
    lastTermPlace = 0
    hasTerm = false
    wantsFirstRow = true
  }

  /// Writes the pending entry of `%_idx`.
  private mutating func flushEntry() {
    defer {
      listIndex.removeAll(keepingCapacity: true)
      pagesWithoutTerm = 0
      entryPage = 0
    }
    guard entryPage > 0 else { return }
    let isIndexed = !listIndex.isEmpty && pagesWithoutTerm >= Self.fewestIndexedPages
    if isIndexed {
      // One page of any size is enough: FTS5 splits an index over pages when writing but does not
      // require it.
      let row = Segment(id: id, firstPage: 1, lastPage: 1).row(ofListIndex: listPage)
      emit(.page(row: row, bytes: listIndex))
    }
    emit(.entry(term: entryTerm, page: entryPage << 1 | (isIndexed ? 1 : 0)))
  }
}
