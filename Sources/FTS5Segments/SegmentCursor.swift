import SQLiteStore

/// Walks the terms of one segment, or goes to one, and gathers their lists.
final class SegmentCursor {
  /// The term that the cursor is at, with its leading index byte.
  private(set) var term: [UInt8] = []

  private let pages: Statement
  private let seek: Statement
  private let single: Statement
  private(set) var segment: Segment
  /// The page of the current term, a copy: the statement has gone on when a list is gathered.
  private var page: [UInt8] = []
  private var pageNumber = 0
  private var contentEnd = 0
  /// Where in the footer the distance to the next term is, and where the next term is.
  private var footerPlace = 0
  private var nextTerm: Int?
  /// The key that `find` went to last, while the page is still the one that it was led to.
  private var foundKey: [UInt8]?
  /// Where the first term of the page is, and where in the footer the distance to the second.
  private var firstTerm: Int?
  private var firstFooter = 0
  /// Where the current term's list begins in the page.
  private var listStart = 0
  /// The page that `find` was led to, where the last term on it has an index of its list; else 0.
  private var indexedPage = 0
  /// A page that was read by its number, and the number; 0 for none.
  private(set) var heldPage: [UInt8] = []
  private var heldNumber = 0

  /// - Parameters:
  ///   - tables: The tables of the index.
  ///   - segment: The segment.
  ///   - seek: Finds the page of a term; cursors share it, since each resets it when it has its row.
  ///   - single: Reads one record; shared alike.
  /// - Throws: `SQLiteError`.
  init(
    _ tables: ShadowTables, segment: Segment, seek: Statement, single: Statement
  ) throws(SQLiteError) {
    pages = try tables.pagesStatement()
    self.seek = seek
    self.single = single
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
    indexedPage = 0
    heldNumber = 0
    foundKey = nil
  }

  /// Goes to the first term; false when there is none.
  func first() throws(PostingsError) -> Bool {
    try open(at: segment.firstPage)
    return try goOn()
  }

  /// Goes to `key`, an index byte and a term; false when the segment does not have it.
  ///
  /// Keys that ascend are first looked for on the page that is there: the spellings of a name stand
  /// together.
  func find(_ key: [UInt8]) throws(PostingsError) -> Bool {
    if let former = foundKey, !key.lexicographicallyPrecedes(former) {
      let found: Bool?
      if term == former, key != former {
        // It is behind the term that the cursor is at.
        found = try seek(key, sharing: zip(key, former).prefix { $0 == $1 }.count)
      } else {
        nextTerm = firstTerm
        footerPlace = firstFooter
        found = try seek(key)
      }
      // Behind the last term of the page is the next page.
      if let found {
        foundKey = key
        return found
      }
    }
    foundKey = nil
    let entry = try storing { () throws(SQLiteError) -> Int in
      try seek.bind(segment.id, 1)
      try seek.bind(key, 2)
      defer { seek.reset() }
      return try seek.step() ? seek.integer(0) : segment.firstPage << 1
    }
    let found = entry >> 1
    indexedPage = entry & 1 == 1 ? found : 0
    // A segment of one page has no entry; an entry beyond the segment is damage.
    guard found <= segment.lastPage else { throw .corrupt(page: segment.row(ofPage: found)) }
    try open(at: max(found, segment.firstPage))
    while nextTerm == nil {
      guard try nextPage() else { return false }
      try takePage()
    }
    foundKey = key
    return try seek(key) ?? false
  }

  /// Goes to `key` among the terms of the page; false when a term behind it stands there, nil when all
  /// terms are before it.
  ///
  /// Terms ascend and each says how much it shares with the one before, so that most are passed by
  /// that number alone: what shares more than the key does is still before it, what shares less is
  /// behind it.
  ///
  /// - Parameters:
  ///   - key: The index byte and the term.
  ///   - former: How many bytes the key has in common with the term before the next one; nil where
  ///     that is the first of the page.
  /// - Returns: Whether the page has the key, where that is known.
  /// - Throws: `PostingsError.corrupt`.
  private func seek(
    _ key: [UInt8], sharing former: Int? = nil
  ) throws(PostingsError) -> Bool? {
    let damage = PostingsError.corrupt(page: segment.row(ofPage: pageNumber))
    guard var start = nextTerm else { return nil }
    let page = page
    let bytes = page.span
    let (contentEnd, pageEnd) = (contentEnd, page.count)
    var footer = footerPlace
    /// How many bytes the key has in common with the term before.
    var common = former ?? 0
    var isFirst = former == nil
    while true {
      var index = start
      var shared = 0
      if !isFirst {
        guard let size = Varint.readSize(bytes, &index, end: contentEnd) else { throw damage }
        shared = size
      }
      guard let size = Varint.readSize(bytes, &index, end: contentEnd), size <= contentEnd - index
      else { throw damage }
      if shared < common { return false }
      let suffixEnd = index + size
      if shared == common {
        var place = index
        while place < suffixEnd, common < key.count, bytes[place] == key[common] {
          place += 1
          common += 1
        }
        let isEnded = place == suffixEnd
        if isEnded, common == key.count {
          term = key
          listStart = suffixEnd
          nextTerm = try next(after: start, footer: &footer, damage: damage)
          footerPlace = footer
          return true
        }
        // The term is behind the key where the key ends or has the smaller byte.
        if !isEnded, common == key.count || bytes[place] > key[common] { return false }
      }
      guard footer < pageEnd else { return nil }
      guard let distance = Varint.readSize(bytes, &footer, end: pageEnd), distance > 0,
        start + distance >= suffixEnd, start + distance < contentEnd
      else { throw damage }
      start += distance
      isFirst = false
    }
  }

  /// Where the term after the one at `start` is, nil behind the last.
  private func next(
    after start: Int, footer: inout Int, damage: PostingsError
  ) throws(PostingsError) -> Int? {
    guard footer < page.count else { return nil }
    guard let distance = Varint.readSize(page.span, &footer, end: page.count), distance > 0,
      start + distance >= listStart, start + distance < contentEnd
    else { throw damage }
    return start + distance
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

  // MARK: Stretches

  /// The index of the current term's list, where it has one that is one record.
  func listIndex() throws(PostingsError) -> ListIndex? {
    guard nextTerm == nil, indexedPage == pageNumber, pageNumber < segment.lastPage else {
      return nil
    }
    var bytes: [UInt8] = []
    try record(segment.row(ofListIndex: pageNumber), into: &bytes)
    return ListIndex(bytes.span, pages: pageNumber + 1...segment.lastPage)
  }

  /// The number of the page that the current term is on.
  var termPage: Int { pageNumber }

  /// Appends what the term's own page has of its list.
  func appendFirstPage(to doclist: inout Doclist) {
    let page = page
    doclist.append(
      page.span, listStart..<(nextTerm ?? contentEnd), wholeRow: nil,
      row: segment.row(ofPage: pageNumber))
  }

  /// Reads the page with a number into `heldPage`.
  func hold(_ number: Int) throws(PostingsError) -> LeafPage {
    let row = segment.row(ofPage: number)
    if number != heldNumber {
      heldNumber = 0
      try record(row, into: &heldPage)
      heldNumber = number
    }
    let page = heldPage
    guard let frame = LeafPage(page.span) else { throw .corrupt(page: row) }
    return frame
  }

  /// Copies one record of the `%_data` table; no bytes where there is none.
  private func record(_ row: Int64, into bytes: inout [UInt8]) throws(PostingsError) {
    bytes.removeAll(keepingCapacity: true)
    try storing { () throws(SQLiteError) in
      try single.bind(row, 1)
      guard try single.step() else { return }
      unsafe single.withBytes(0) { raw in unsafe bytes.append(contentsOf: raw) }
    }
    single.reset()
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
    foundKey = nil
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
    firstTerm = nextTerm
    firstFooter = footerPlace
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
