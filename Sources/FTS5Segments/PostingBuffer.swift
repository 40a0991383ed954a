import Platform

/// Collects the posting lists of many terms in memory, in the encoding of FTS5.
///
/// Each term has a chain of chunks, each twice as long as the one before; a list takes its own size
/// and about a third more. FTS5's own hash looks up the term's bytes for every token; here the
/// caller has numbered the terms.
///
/// `@unchecked`: one thread at a time owns the buffer; it is transferred as a whole.
@safe package final class PostingBuffer: @unchecked Sendable {
  /// The state of one term's list.
  private struct List {
    /// The first chunk; 0 if there is none.
    var head: UInt32 = 0
    /// The offset of the next byte, and of the end of the chunk.
    var cursor: UInt32 = 0
    var end: UInt32 = 0
    var lastRow: UInt32 = 0
    var lastPosition: UInt32 = 0
    /// The offset of the current row's size, and the bytes of positions written so far.
    var sizePlace: UInt32 = 0
    var size: UInt32 = 0
    var column: UInt8 = 0
    /// The size class of the current chunk.
    var sizeClass: UInt8 = 0
    var hasLongRows = false
  }

  /// The most bytes of positions whose size fits in one byte.
  private static let longestShortRow: UInt32 = 63
  /// The size of the link at the start of each chunk, the offset of the next one.
  private static let linkSize: UInt32 = 4
  /// The most bytes that a token takes: row, size, column marker and number, position.
  private static let longestToken: UInt32 = 5 + 1 + 1 + 5 + 5

  private var lists: UnsafeMutablePointer<List>
  private var listCapacity: Int
  private var listCount = 0
  private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCapacity: Int
  /// The bytes in use; offset 0 means “no chunk”.
  private var used = 8
  /// Sizes that do not fit in one byte, by the offset of the size.
  private var longSizes: [UInt32: UInt32] = [:]

  /// Prevents the compiler from removing the loop that prefetches lists.
  private var touched: UInt32 = 0

  /// The number of rows added.
  package private(set) var rowCount = 0
  /// The number of positions in each column over all rows.
  package private(set) var positionCounts: [Int]

  /// Creates an empty buffer.
  ///
  /// - Parameters:
  ///   - columnCount: The number of columns.
  ///   - capacity: The bytes to reserve; only used memory is committed, and the buffer grows if
  /// needed.
  package init(columnCount: Int, capacity: Int) {
    positionCounts = [Int](repeating: 0, count: columnCount)
    listCapacity = 1 << 14
    unsafe lists = .allocate(capacity: listCapacity)
    arenaCapacity = max(capacity, 1 << 12)
    // The place after the last byte is read, see `add`.
    unsafe arena = Self.allocate(arenaCapacity + 1)
  }

  private static func allocate<Element>(_ count: Int) -> UnsafeMutablePointer<Element> {
    unsafe LargeMemory.allocate(count).baseAddress.unsafelyUnwrapped
  }

  deinit {
    unsafe lists.deallocate()
    unsafe arena.deallocate()
  }

  /// Empties the buffer and keeps its memory.
  package func removeAll() {
    listCount = 0
    used = 8
    longSizes = [:]
    longPlaces = []
    rowCount = 0
    for column in positionCounts.indices { positionCounts[column] = 0 }
  }

  /// The approximate size of the buffer in bytes.
  package var footprint: Int { used + listCount * MemoryLayout<List>.stride }

  /// Adds the text of one column of a row.
  ///
  /// - Parameters:
  ///   - tokens: The tokens in order; their positions ascend.
  ///   - row: The row, from 1: greater than those before, or the same for a later column.
  ///   - column: The column.
  ///   - beginsRow: Whether this is the first text of its row.
  package func add(
    _ tokens: UnsafeBufferPointer<PostingToken>, row: UInt32, column: Int, beginsRow: Bool = true
  ) {
    if beginsRow { rowCount += 1 }
    guard let last = unsafe tokens.last else { return }
    positionCounts[column] += Int(last.position) + 1
    let column = UInt8(truncatingIfNeeded: column)
    var greatest: UInt32 = 0
    for index in 0..<tokens.count { unsafe greatest = max(greatest, tokens[index].term) }
    if Int(greatest) >= listCount { reserveLists(upTo: Int(greatest)) }
    // Lists are scattered in memory, and so are their ends: reading them first lets their cache
    // misses overlap.
    var touched: UInt32 = 0
    for index in 0..<tokens.count {
      unsafe touched |= lists[Int(tokens[index].term)].cursor
    }
    for index in 0..<tokens.count {
      unsafe touched |= UInt32(arena[Int(lists[Int(tokens[index].term)].cursor)])
    }
    self.touched = touched
    for index in 0..<tokens.count {
      let token = unsafe tokens[index]
      unsafe add(lists + Int(token.term), row: row, column: column, position: token.position)
    }
  }

  @inline(__always)
  private func add(
    _ list: UnsafeMutablePointer<List>, row: UInt32, column: UInt8, position: UInt32
  ) {
    if unsafe list.pointee.end - list.pointee.cursor < Self.longestToken {
      return unsafe addAcrossChunks(list, row: row, column: column, position: position)
    }
    var cursor = unsafe arena + Int(list.pointee.cursor)
    if unsafe list.pointee.lastRow != row {
      unsafe cursor = Self.write(row - list.pointee.lastRow, cursor)
      unsafe list.pointee.lastRow = row
      unsafe list.pointee.sizePlace = UInt32(truncatingIfNeeded: cursor - arena)
      unsafe list.pointee.size = 0
      unsafe list.pointee.column = 0
      unsafe list.pointee.lastPosition = 0
      unsafe cursor += 1
    }
    let start = unsafe cursor
    if unsafe list.pointee.column != column {
      unsafe cursor[0] = 1
      unsafe cursor = Self.write(UInt32(column), cursor + 1)
      unsafe list.pointee.column = column
      unsafe list.pointee.lastPosition = 0
    }
    unsafe cursor = Self.write(position &- list.pointee.lastPosition &+ 2, cursor)
    unsafe list.pointee.lastPosition = position
    unsafe list.pointee.size &+= UInt32(truncatingIfNeeded: cursor - start)
    unsafe list.pointee.cursor = UInt32(truncatingIfNeeded: cursor - arena)
    unsafe noteSize(list)
  }

  /// Writes the size of the current row; its lowest bit is FTS5's deletion flag.
  @inline(__always)
  private func noteSize(_ list: UnsafeMutablePointer<List>) {
    let size = unsafe list.pointee.size
    if size <= Self.longestShortRow {
      unsafe arena[Int(list.pointee.sizePlace)] = UInt8(truncatingIfNeeded: size &* 2)
    } else {
      unsafe list.pointee.hasLongRows = true
      unsafe longSizes[list.pointee.sizePlace] = size
    }
  }

  /// Adds a token byte by byte, across chunks.
  @inline(never)
  private func addAcrossChunks(
    _ list: UnsafeMutablePointer<List>, row: UInt32, column: UInt8, position: UInt32
  ) {
    func put(_ value: UInt32) -> UInt32 {
      unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 8) { bytes in
        guard let base = bytes.baseAddress else { return 0 }
        let count = unsafe Self.write(value, base) - base
        for index in 0..<count {
          if unsafe list.pointee.cursor == list.pointee.end { unsafe grow(list) }
          unsafe arena[Int(list.pointee.cursor)] = bytes[index]
          unsafe list.pointee.cursor += 1
        }
        return UInt32(count)
      }
    }
    if unsafe list.pointee.lastRow != row {
      _ = unsafe put(row - list.pointee.lastRow)
      _ = put(0)
      unsafe list.pointee.lastRow = row
      unsafe list.pointee.sizePlace = list.pointee.cursor - 1
      unsafe list.pointee.size = 0
      unsafe list.pointee.column = 0
      unsafe list.pointee.lastPosition = 0
    }
    var size: UInt32 = 0
    if unsafe list.pointee.column != column {
      size = put(1) + put(UInt32(column))
      unsafe list.pointee.column = column
      unsafe list.pointee.lastPosition = 0
    }
    size += unsafe put(position &- list.pointee.lastPosition &+ 2)
    unsafe list.pointee.lastPosition = position
    unsafe list.pointee.size += size
    unsafe noteSize(list)
  }

  /// Appends a new chunk to a list.
  private func grow(_ list: UnsafeMutablePointer<List>) {
    let isFirst = unsafe list.pointee.head == 0
    let formerSize = unsafe Self.chunkSize(list.pointee.sizeClass)
    if unsafe !isFirst && list.pointee.sizeClass < Self.largestClass {
      unsafe list.pointee.sizeClass += 1
    }
    let size = unsafe Int(Self.chunkSize(list.pointee.sizeClass))
    if used + size > arenaCapacity {
      // Links are offsets, so that the arena may move.
      let larger = arenaCapacity * 2
      let moved: UnsafeMutablePointer<UInt8> = unsafe Self.allocate(larger + 1)
      unsafe moved.update(from: arena, count: used)
      unsafe arena.deallocate()
      unsafe arena = moved
      arenaCapacity = larger
    }
    precondition(used + size <= Int(UInt32.max), "a buffer of postings holds less than 4 GiB")
    let place = UInt32(used)
    if isFirst {
      unsafe list.pointee.head = place
    } else {
      let former = unsafe list.pointee.end - formerSize
      unsafe UnsafeMutableRawPointer(arena + Int(former)).storeBytes(of: place, as: UInt32.self)
    }
    unsafe list.pointee.cursor = place + Self.linkSize
    unsafe list.pointee.end = place + UInt32(size)
    used += size
  }

  /// Chunk sizes: 16, 32 … 2,048 bytes, then always 2,048.
  @inline(__always)
  private static func chunkSize(_ sizeClass: UInt8) -> UInt32 { 16 << UInt32(sizeClass) }
  private static let largestClass: UInt8 = 7

  private func reserveLists(upTo term: Int) {
    if term >= listCapacity {
      let larger = max(listCapacity * 2, term + 1)
      let moved: UnsafeMutablePointer<List> = unsafe Self.allocate(larger)
      unsafe moved.update(from: lists, count: listCount)
      unsafe lists.deallocate()
      unsafe lists = moved
      listCapacity = larger
    }
    unsafe (lists + listCount).initialize(repeating: List(), count: term + 1 - listCount)
    listCount = term + 1
  }

  /// Writes a varint and returns the offset after it.
  @inline(__always)
  private static func write(
    _ value: UInt32, _ place: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    if value < 0x80 {
      unsafe place[0] = UInt8(truncatingIfNeeded: value)
      return unsafe place + 1
    }
    if value < 0x4000 {
      unsafe place[0] = UInt8(truncatingIfNeeded: value >> 7) | 0x80
      unsafe place[1] = UInt8(truncatingIfNeeded: value & 0x7F)
      return unsafe place + 2
    }
    var place = unsafe place
    var shift: UInt32 = value < 0x20_0000 ? 14 : value < 0x1000_0000 ? 21 : 28
    while shift > 0 {
      unsafe place[0] = UInt8(truncatingIfNeeded: value >> shift & 0x7F) | 0x80
      unsafe place += 1
      shift -= 7
    }
    unsafe place[0] = UInt8(truncatingIfNeeded: value & 0x7F)
    return unsafe place + 1
  }

  /// Copies the list of a term in the form it has in a segment.
  ///
  /// - Returns: Its last row; nil if no row has the term.
  private func gather(_ term: Int, into result: inout [UInt8]) -> UInt32? {
    guard term < listCount, unsafe lists[term].head > 0 else { return nil }
    result.removeAll(keepingCapacity: true)
    let list = unsafe lists[term]
    var place = list.head
    var sizeClass: UInt8 = 0
    while true {
      let end = place + Self.chunkSize(sizeClass)
      let isLast = end == list.end
      append(place + Self.linkSize..<(isLast ? list.cursor : end), of: list, to: &result)
      if isLast { return list.lastRow }
      unsafe place = UnsafeRawPointer(arena + Int(place)).load(as: UInt32.self)
      if sizeClass < Self.largestClass { sizeClass += 1 }
    }
  }

  private func append(_ range: Range<UInt32>, of list: List, to result: inout [UInt8]) {
    var start = Int(range.lowerBound)
    let end = Int(range.upperBound)
    if list.hasLongRows {
      var index = firstLongPlace(from: range.lowerBound)
      while index < longPlaces.count, longPlaces[index] < range.upperBound {
        let place = longPlaces[index]
        index += 1
        unsafe result.append(
          contentsOf: UnsafeBufferPointer(start: arena + start, count: Int(place) - start))
        Varint.append(UInt64(longSizes[place] ?? 0) * 2, to: &result)
        start = Int(place) + 1
      }
    }
    unsafe result.append(
      contentsOf: UnsafeBufferPointer(start: arena + start, count: end - start))
  }

  /// The index of the first of `longPlaces` at or after an offset.
  private func firstLongPlace(from place: UInt32) -> Int {
    var low = 0
    var high = longPlaces.count
    while low < high {
      let middle = (low + high) / 2
      if longPlaces[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The offsets of the sizes that do not fit in one byte, ascending.
  private var longPlaces: [UInt32] = []

  /// Must be called after the last `add` and before the first `gather`.
  private func seal() { longPlaces = longSizes.keys.sorted() }

  /// Calls `body` with each term that has rows: its key, its list as in a segment, its last row.
  ///
  /// - Parameters:
  ///   - terms: The numbers of the terms in the order of the calls.
  ///   - bytes: Appends the bytes of a term.
  ///   - body: Is called with each.
  /// - Throws: What `body` throws.
  func forEachList(
    _ terms: [UInt32], _ bytes: (_ term: Int, _ key: inout [UInt8]) -> Void,
    _ body: (_ key: [UInt8], _ doclist: [UInt8], _ lastRow: UInt32) throws(PostingsError) -> Void
  ) throws(PostingsError) {
    seal()
    var key: [UInt8] = []
    var doclist: [UInt8] = []
    for term in terms {
      guard let lastRow = gather(Int(term), into: &doclist) else { continue }
      key.removeAll(keepingCapacity: true)
      key.append(PostingsReader.mainIndex)
      bytes(Int(term), &key)
      try body(key, doclist, lastRow)
    }
  }
}
