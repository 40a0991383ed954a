import SQLiteStore

/// Iterates over the terms of one segment, or seeks a term, and reads their posting lists.
final class SegmentCursor {
  /// The current term, with its leading index byte.
  private(set) var term: [UInt8] = []

  private let pages: Statement
  private let seek: Statement
  private let single: Statement
  private(set) var segment: Segment
  /// A copy of the current term's page, since the statement advances while a list is read.
  private var page: [UInt8] = []
  private var pageNumber = 0
  private var contentEnd = 0
  /// The offset in the footer of the distance to the next term, and the offset of the next term.
  private var footerPlace = 0
  private var nextTerm: Int?
  /// The key that `find` went to last, while the page is still the one that it was led to.
  private var foundKey: [UInt8]?
  /// Where the first term of the page is, and where in the footer the distance to the second.
  private var firstTerm: Int?
  private var firstFooter = 0
  /// Where the current term's list begins in the page.
  private var listStart = 0
  /// The page found by `find` if the last term on it has a doclist index; else 0.
  private var indexedPage = 0
  /// The page last read by number, and its number; 0 if there is none.
  private(set) var heldPage: [UInt8] = []
  private var heldNumber = 0

  init(_ tables: ShadowTables, segment: Segment) throws(SQLiteError) {
    pages = try tables.pagesStatement()
    seek = try tables.seekStatement()
    single = try tables.recordStatement()
    self.segment = segment
  }

  /// Moves to another segment, before its first term.
  func move(to segment: Segment) {
    self.segment = segment
    close()
  }

  /// Resets the statements, so that no lock is held.
  func close() {
    pages.reset()
    seek.reset()
    nextTerm = nil
    pageNumber = 0
    indexedPage = 0
    heldNumber = 0
    foundKey = nil
  }

  /// Moves to the first term; false if there is none.
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
    // A segment of one page has no entry; an entry beyond the segment means damage.
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
    /// The length of the prefix that the key shares with the term before.
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
        // The term is after the key where the key ends or has the smaller byte.
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

  /// The offset of the term after the one at `start`; nil after the last.
  private func next(
    after start: Int, footer: inout Int, damage: PostingsError
  ) throws(PostingsError) -> Int? {
    guard footer < page.count else { return nil }
    guard let distance = Varint.readSize(page.span, &footer, end: page.count), distance > 0,
      start + distance >= listStart, start + distance < contentEnd
    else { throw damage }
    return start + distance
  }

  /// Moves to the next term after `gather` has read the current list; false at the end.
  func next() throws(PostingsError) -> Bool {
    try goOn()
  }

  /// Appends the posting list of the current term to `doclist` as a list of its own.
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

  /// The doclist index of the current term, if it has one that is a single record.
  func listIndex() throws(PostingsError) -> ListIndex? {
    guard nextTerm == nil, indexedPage == pageNumber, pageNumber < segment.lastPage else {
      return nil
    }
    var bytes: [UInt8] = []
    try record(segment.row(ofListIndex: pageNumber), into: &bytes)
    return ListIndex(bytes.span, pages: pageNumber + 1...segment.lastPage)
  }

  /// The number of the page with the current term.
  var termPage: Int { pageNumber }

  /// Appends the part of the list that is on the term's own page.
  func appendFirstPage(to doclist: inout Doclist) {
    let page = page
    doclist.append(
      page.span, listStart..<(nextTerm ?? contentEnd), wholeRow: nil,
      row: segment.row(ofPage: pageNumber))
  }

  /// Reads a page by its number into `heldPage`.
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

  /// Copies a record of the `%_data` table; empty if there is none.
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

  /// Moves to the next page; false after the last.
  ///
  /// A gap between page numbers means damage.
  private func nextPage() throws(PostingsError) -> Bool {
    // Stepping a statement after its end would run it again.
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

  /// Copies the page at which the statement is, and finds its first term.
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

  /// Reads the next term, moving to the next pages if this one has no more.
  private func goOn() throws(PostingsError) -> Bool {
    while nextTerm == nil {
      guard try nextPage() else { return false }
      try takePage()
    }
    return try readTerm()
  }

  /// Reads the term at `nextTerm`: the first of a page in full, others as the length of the prefix
  /// shared with the term before, the length of the rest, and the rest.
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
