/// Walks the terms of one segment, or goes to one, and gathers their lists.
final class SegmentCursor {
  /// The term that the cursor is at, with its leading index byte.
  private(set) var term: [UInt8] = []

  private let pages: Statement
  private let seek: Statement
  private var segment: Segment
  /// The page of the current term, a copy: the statement has gone on when a list is gathered.
  private var page: [UInt8] = []
  private var pageNumber = 0
  private var contentEnd = 0
  /// Where in the footer the distance to the next term is, and where the next term is.
  private var footerPlace = 0
  private var nextTerm: Int?
  /// Where the current term's list begins in the page.
  private var listStart = 0

  init(_ tables: ShadowTables, segment: Segment) throws(SQLiteError) {
    pages = try tables.pagesStatement()
    seek = try tables.seekStatement()
    self.segment = segment
  }

  /// Goes to another segment, before its first term.
  func move(to segment: Segment) {
    self.segment = segment
    close()
  }

  /// Lets the statements go, so that no lock is held.
  func close() {
    pages.reset()
    seek.reset()
    nextTerm = nil
    pageNumber = 0
  }

  /// Goes to the first term; false when there is none.
  func first() throws(PostingsError) -> Bool {
    try open(at: segment.firstPage)
    return try goOn()
  }

  /// Goes to `key`, an index byte and a term; false when the segment does not have it.
  func find(_ key: [UInt8]) throws(PostingsError) -> Bool {
    let found = try storing { () throws(SQLiteError) -> Int in
      try seek.bind(segment.id, 1)
      try seek.bind(key, 2)
      defer { seek.reset() }
      return try seek.step() ? seek.integer(0) >> 1 : segment.firstPage
    }
    // A segment of one page has no entry; an entry beyond the segment is damage.
    guard found <= segment.lastPage else { throw .corrupt(page: segment.row(ofPage: found)) }
    try open(at: max(found, segment.firstPage))
    guard try goOn() else { return false }
    while term != key {
      guard nextTerm != nil, try readTerm() else { return false }
    }
    return true
  }

  /// Goes to the next term after `gather` has read the current one's list; false at the end.
  func next() throws(PostingsError) -> Bool {
    try goOn()
  }

  /// Appends the current term's list to `doclist` as a list of its own.
  func gather(into doclist: inout Doclist) throws(PostingsError) {
    doclist.beginList()
    let page = page
    let row = segment.row(ofPage: pageNumber)
    doclist.append(page.span, listStart..<(nextTerm ?? contentEnd), wholeRow: nil, row: row)
    guard nextTerm == nil else { return }
    while try nextPage() {
      let row = segment.row(ofPage: pageNumber)
      let frame = try unsafe pages.withBytes(1) { (raw) throws(PostingsError) -> LeafPage in
        let buffer = unsafe raw.assumingMemoryBound(to: UInt8.self)
        let bytes = unsafe buffer.span
        guard let frame = LeafPage(bytes) else { throw .corrupt(page: row) }
        let end = frame.firstTerm ?? frame.contentEnd
        if end > LeafPage.headerSize {
          doclist.append(bytes, LeafPage.headerSize..<end, wholeRow: frame.firstRow, row: row)
        }
        return frame
      }
      if frame.firstTerm != nil { return try takePage() }
    }
  }

  // MARK: Pages

  private func open(at number: Int) throws(PostingsError) {
    try storing { () throws(SQLiteError) in
      pages.reset()
      try pages.bind(segment.row(ofPage: number), 1)
      try pages.bind(segment.row(ofPage: segment.lastPage), 2)
    }
    pageNumber = number - 1
    nextTerm = nil
    term.removeAll(keepingCapacity: true)
  }

  /// Steps to the next page, false behind the last.
  ///
  /// A gap between the pages is damage.
  private func nextPage() throws(PostingsError) -> Bool {
    // A statement that is stepped behind its end would begin again.
    guard pageNumber < segment.lastPage else { return false }
    guard try storing({ () throws(SQLiteError) in try pages.step() }) else {
      throw .corrupt(page: segment.row(ofPage: pageNumber + 1))
    }
    pageNumber += 1
    let row = segment.row(ofPage: pageNumber)
    guard Int64(pages.integer(0)) == row else { throw .corrupt(page: row) }
    return true
  }

  /// Keeps a copy of the page that the statement is at, and finds its first term.
  private func takePage() throws(PostingsError) {
    unsafe pages.withBytes(1) { raw in
      page.removeAll(keepingCapacity: true)
      unsafe page.append(contentsOf: raw)
    }
    guard let frame = LeafPage(page.span) else {
      throw .corrupt(page: segment.row(ofPage: pageNumber))
    }
    contentEnd = frame.contentEnd
    nextTerm = frame.firstTerm
    footerPlace = contentEnd
    if nextTerm != nil { _ = Varint.read(page.span, &footerPlace, end: page.count) }
    // The first term of a page is written whole.
    term.removeAll(keepingCapacity: true)
  }

  /// Reads the next term, from the next pages when this one has no more.
  private func goOn() throws(PostingsError) -> Bool {
    while nextTerm == nil {
      guard try nextPage() else { return false }
      try takePage()
    }
    return try readTerm()
  }

  /// Reads the term at `nextTerm`: the first of a page whole, the others as the size of what they
  /// share with the one before, the size of the rest, and the rest.
  private func readTerm() throws(PostingsError) -> Bool {
    let damage = PostingsError.corrupt(page: segment.row(ofPage: pageNumber))
    guard let start = nextTerm else { return false }
    let page = page
    let bytes = page.span
    var index = start
    var shared = 0
    if !term.isEmpty {
      guard let size = Varint.readSize(bytes, &index, end: contentEnd), size <= term.count else {
        throw damage
      }
      shared = size
    }
    guard let size = Varint.readSize(bytes, &index, end: contentEnd), size <= contentEnd - index,
      shared + size > 0
    else { throw damage }
    term.removeLast(term.count - shared)
    term.append(contentsOf: page[index..<index + size])
    listStart = index + size
    if footerPlace < page.count {
      guard let distance = Varint.readSize(bytes, &footerPlace, end: page.count), distance > 0,
        start + distance >= listStart, start + distance < contentEnd
      else { throw damage }
      nextTerm = start + distance
    } else {
      nextTerm = nil
    }
    return true
  }
}
