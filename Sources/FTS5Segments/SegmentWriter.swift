import SQLiteStore

/// Writes one segment of an FTS5 index: leaf pages, the rows of `%_idx` that lead to them, and the
/// indexes of lists over many pages.
///
/// The format is the one that the comment at the head of SQLite's `fts5_index.c` describes, version
/// 4, with positions in full (`LeafPage` tells of a page's frame). Terms come in the order of their
/// bytes, each once.
struct SegmentWriter {
  /// The number of the segment, 1…65,535.
  let id: Int
  /// The number of the last page written, from 1; 0 before the first.
  private(set) var lastPage = 0

  private let pageSize: Int
  private let insertPage: Statement
  private let insertTerm: Statement
  /// The page under way: frame and content.
  private var page: [UInt8] = [0, 0, 0, 0]
  /// The places of its terms, which become its end.
  private var footer: [UInt8] = []
  private var lastTermPlace = 0
  private var hasTerm = false
  /// Whether the next row on the page is the first since the page was begun.
  private var wantsFirstRow = false
  private var term: [UInt8] = []
  /// The entry of `%_idx` that is written when it is known whether its list has an index: the page,
  /// 0 without one, and what leads to it.
  private var entryPage = 1
  private var entryTerm: [UInt8] = []
  /// The index of the list under way: flag, page, row; then a distance for each page, 0 where no row
  /// begins.
  private var listIndex: [UInt8] = []
  private var listPage = 0
  private var indexedRow: UInt64 = 0
  /// How many pages without a term follow the entry's.
  private var pagesWithoutTerm = 0
  /// A list over so many pages without a term has an index.
  private static let fewestIndexedPages = 4

  init(id: Int, tables: ShadowTables, pageSize: Int) throws(SQLiteError) {
    self.id = id
    self.pageSize = pageSize
    insertPage = try tables.insertPageStatement()
    insertTerm = try tables.insertTermStatement()
    page.reserveCapacity(pageSize + 64)
  }

  private var number: Int { lastPage + 1 }
  private var filled: Int { page.count + footer.count }

  /// Writes a term and its list.
  ///
  /// - Parameters:
  ///   - key: The term behind its index byte.
  ///   - doclist: Rows as distances, each with the size of its positions times two, and positions.
  /// - Throws: `PostingsError`.
  mutating func write(_ key: [UInt8], doclist: [UInt8]) throws(PostingsError) {
    try begin(key)
    if pageSize >= filled + doclist.count + 1 {
      page.append(contentsOf: doclist)
    } else {
      try writeInParts(doclist)
    }
  }

  /// Writes what is left.
  ///
  /// - Returns: The segment, nil when it has no term.
  mutating func finish() throws(PostingsError) -> Segment? {
    if page.count > LeafPage.headerSize { try flushPage() }
    guard lastPage > 0 else { return nil }
    try flushEntry()
    return Segment(id: id, firstPage: 1, lastPage: lastPage)
  }

  private mutating func begin(_ key: [UInt8]) throws(PostingsError) {
    if filled + key.count + 2 >= pageSize, page.count > LeafPage.headerSize { try flushPage() }
    Varint.append(UInt64(page.count - lastTermPlace), to: &footer)
    lastTermPlace = page.count
    var shared = 0
    let most = min(term.count, key.count)
    while shared < most, term[shared] == key[shared] { shared += 1 }
    if hasTerm {
      Varint.append(UInt64(shared), to: &page)
    } else {
      if number > 1 {
        // The shortest beginning of the term that is greater than all terms before it.
        try flushEntry()
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

  /// Writes a list that does not fit on the page: numbers are not cut, and a page says where its
  /// first row is, which is written whole.
  private mutating func writeInParts(_ doclist: [UInt8]) throws(PostingsError) {
    let end = doclist.count
    var index = 0
    var row: UInt64 = 0
    while index < end {
      let span = doclist.span
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
      } else {
        Varint.append(distance, to: &page)
      }
      var start = index
      guard let size = Varint.readSize(span, &index, end: end), index + size >> 1 <= end else {
        throw .corrupt(page: 0)
      }
      index += size >> 1
      if filled + index - start <= pageSize {
        page.append(contentsOf: doclist[start..<index])
        continue
      }
      while start < index {
        let space = pageSize - filled
        let part =
          index - start <= space
          ? index : Self.endOfNumbers(doclist, from: start, end: index, space: space)
        page.append(contentsOf: doclist[start..<part])
        start = part
        if filled >= pageSize { try flushPage() }
      }
    }
  }

  /// The end of as many whole numbers as `space` takes, one at least.
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

  /// Notes the first row of a page in the index of its list.
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

  private mutating func flushPage() throws(PostingsError) {
    page[2] = UInt8(truncatingIfNeeded: page.count >> 8)
    page[3] = UInt8(truncatingIfNeeded: page.count)
    if hasTerm {
      page.append(contentsOf: footer)
    } else {
      if wantsFirstRow, !listIndex.isEmpty { listIndex.append(0) }
      pagesWithoutTerm += 1
    }
    let row = Segment(id: id, firstPage: 1, lastPage: 1).row(ofPage: number)
    try insert(page, row: row)
    lastPage += 1
    page.removeAll(keepingCapacity: true)
    page.append(contentsOf: [0, 0, 0, 0])
    footer.removeAll(keepingCapacity: true)
    lastTermPlace = 0
    hasTerm = false
    wantsFirstRow = true
  }

  /// Writes the entry of the former term's page.
  private mutating func flushEntry() throws(PostingsError) {
    defer {
      listIndex.removeAll(keepingCapacity: true)
      pagesWithoutTerm = 0
      entryPage = 0
    }
    guard entryPage > 0 else { return }
    let isIndexed = !listIndex.isEmpty && pagesWithoutTerm >= Self.fewestIndexedPages
    if isIndexed {
      // One page of any size serves: FTS5 splits it, but does not ask for it.
      let row = Segment(id: id, firstPage: 1, lastPage: 1).row(ofListIndex: listPage)
      try insert(listIndex, row: row)
    }
    let (number, term) = (entryPage, entryTerm)
    try storing { () throws(SQLiteError) in
      try insertTerm.bind(id, 1)
      try insertTerm.bind(term, 2)
      try insertTerm.bind(number << 1 | (isIndexed ? 1 : 0), 3)
      try insertTerm.run()
    }
  }

  private func insert(_ bytes: [UInt8], row: Int64) throws(PostingsError) {
    try storing { () throws(SQLiteError) in
      try insertPage.bind(row, 1)
      try insertPage.bind(bytes, 2)
      try insertPage.run()
    }
  }
}
