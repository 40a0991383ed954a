/// A few hundred decoded rows that are about to be appended to a list.
///
/// Appending each row to three arrays costs more than decoding it; a block takes plain stores and
/// is appended as a whole.
@safe struct PostingBlock: ~Copyable {
  private static let capacity = 512

  private let columns: Int
  /// Whether only rows and their totals are kept.
  private let hasTotalsOnly: Bool
  private let rows: UnsafeMutablePointer<UInt32>
  private let places: UnsafeMutablePointer<UInt32>
  private let counts: UnsafeMutablePointer<UInt16>
  private var count = 0
  /// The current row.
  private(set) var row: Int64 = 0
  private var index = 0

  /// - Parameters:
  ///   - columns: The columns of the table.
  ///   - hasTotalsOnly: Whether places are left out, and counts are over all columns: one a row.
  init(columns: Int, hasTotalsOnly: Bool = false) {
    self.columns = columns
    self.hasTotalsOnly = hasTotalsOnly
    unsafe rows = .allocate(capacity: Self.capacity)
    unsafe places = .allocate(capacity: Self.capacity)
    unsafe counts = .allocate(capacity: Self.capacity * columns)
  }

  deinit {
    unsafe rows.deallocate()
    unsafe places.deallocate()
    unsafe counts.deallocate()
  }

  /// Begins at a row number that is stored as a value and whose positions are at `index`.
  mutating func enter(row: Int64, index: Int) {
    self.row = row
    self.index = index
  }

  /// Decodes rows until `end` or until the block is full, counting positions without decoding them.
  ///
  /// - Parameters:
  ///   - bytes: The list's bytes.
  ///   - end: The end of the rows that are relative to the one entered.
  ///   - keepsDeleted: Whether rows without positions are kept.
  /// - Returns: Whether `end` is reached; nil if the bytes are damaged.
  mutating func fill(_ bytes: Span<UInt8>, end: Int, keepsDeleted: Bool) -> Bool? {
    // Local copies stay in registers.
    let columns = columns
    let hasTotalsOnly = hasTotalsOnly
    // By its place a deleted row is told from others.
    let keepsPlaces = !hasTotalsOnly || keepsDeleted
    var index = index
    var row = row
    var count = count
    // As many rows as a block has, two bytes apart from each other, come to less than this.
    let last = Int64(UInt32.max) - Int64(Self.capacity << 14)
    var isLow = row <= last
    let (rows, places, counts) = unsafe (rows, places, counts)
    while count < Self.capacity {
      while columns == 2, isLow, count < Self.capacity, index &+ 8 <= end,
        let short = Self.shortRow(bytes, at: index)
      {
        unsafe rows[count] = UInt32(truncatingIfNeeded: row)
        if hasTotalsOnly {
          unsafe counts[count] = UInt16(truncatingIfNeeded: short.count)
        } else {
          unsafe counts[count &* 2] = UInt16(truncatingIfNeeded: short.count)
          unsafe counts[count &* 2 &+ 1] = 0
        }
        if keepsPlaces { unsafe places[count] = UInt32(truncatingIfNeeded: index) }
        count &+= 1
        index &+= short.length
        row &+= Int64(short.delta)
      }
      if count == Self.capacity { break }
      let place = index
      guard let sizeAndFlag = Varint.readSize(bytes, &index, end: end) else { return nil }
      let listEnd = index + sizeAndFlag >> 1
      guard listEnd <= end else { return nil }
      if listEnd > index || keepsDeleted {
        guard takeRow(row, number: count, at: place, bytes, index..<listEnd) else { return nil }
        count += 1
        index = listEnd
      }
      if index == end {
        self.count = count
        self.row = row
        return true
      }
      guard let delta = Varint.read(bytes, &index, end: end), delta > 0,
        delta <= UInt64(UInt32.max), row + Int64(delta) <= UInt32.max
      else { return nil }
      row += Int64(delta)
      isLow = row <= last
    }
    self.count = count
    self.row = row
    self.index = index
    return false
  }

  /// Takes a row and counts its positions.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - number: Its number in the block.
  ///   - place: The offset of its size.
  ///   - bytes: The list's bytes.
  ///   - range: Its positions; empty for a deleted row.
  /// - Returns: Whether they are well formed.
  @inline(__always)
  private func takeRow(
    _ row: Int64, number: Int, at place: Int, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    // In a block of totals there is room behind the counts of the rows before.
    let counts = unsafe counts + (hasTotalsOnly ? number : number * columns)
    unsafe counts.update(repeating: 0, count: columns)
    unsafe rows[number] = UInt32(truncatingIfNeeded: row)
    unsafe places[number] =
      range.isEmpty ? PostingList.gone : UInt32(truncatingIfNeeded: place)
    guard unsafe countPositions(bytes, range, counts) else { return false }
    if hasTotalsOnly {
      var sum = 0
      for column in 0..<columns { sum += Int(unsafe counts[column]) }
      unsafe counts[0] = UInt16(clamping: sum)
    }
    return true
  }

  /// A row of the most frequent form, from eight bytes: positions of up to six bytes in the first
  /// column, and a distance of one byte to the next row, or of two where there is room; nil for any
  /// other.
  @inline(__always)
  private static func shortRow(
    _ bytes: Span<UInt8>, at index: Int
  ) -> (count: Int, length: Int, delta: Int)? {
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(
      fromUncheckedByteOffset: index, as: UInt64.self
    ).littleEndian
    // The size times two, without the mark of a deleted row; positions; distance.
    let size = Int(truncatingIfNeeded: (word & 0xFF) >> 1)
    guard word & 1 == 0, UInt(bitPattern: size &- 1) < 6 else { return nil }
    let bits = UInt64(truncatingIfNeeded: size &* 8)
    // All bits before the distance.
    let before = ~(~0 &<< bits) as UInt64
    let rest = word >> 8
    let distance = rest &>> bits
    // A byte that is zero without its lowest bit was below 2: no position begins with it.
    let halved = (rest | ~before) & 0xFEFE_FEFE_FEFE_FEFE
    let highBits: UInt64 = 0x8080_8080_8080_8080
    let small = (halved &- 0x0101_0101_0101_0101) & ~halved & highBits
    // A position ends at each byte below 0x80, the last one with the last byte.
    let ends = ~rest & highBits & before
    guard small == 0, ends &>> (bits &- 8) != 0 else { return nil }
    let near = Int(truncatingIfNeeded: distance & 0xFF)
    let count = Self.countHighBits(ends)
    if UInt(bitPattern: near &- 1) < 0x7F { return (count, size &+ 2, near) }
    let far = (near & 0x7F) &<< 7 | Int(truncatingIfNeeded: distance >> 8 & 0xFF)
    guard size < 6, distance & 0x8000 == 0, far > 0 else { return nil }
    return (count, size &+ 3, far)
  }

  /// How many bytes have their highest bit, in a word without other bits.
  ///
  /// A multiplication adds them up: not every processor that the program runs on has an instruction
  /// that counts bits.
  @inline(__always)
  private static func countHighBits(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: ((word >> 7) &* 0x0101_0101_0101_0101) >> 56)
  }

  /// Continues as `fill` does, and takes only the requested rows.
  ///
  /// - Parameters:
  ///   - bytes: The list's bytes.
  ///   - end: The end of the rows that are relative to the one entered.
  ///   - keepsDeleted: Whether rows without positions are kept.
  ///   - wanted: The wanted rows, ascending.
  ///   - next: The index of the first element of `wanted` that has not been passed.
  /// - Returns: Whether `end` is reached or nothing more is wanted; nil if the bytes are damaged.
  mutating func select(
    _ bytes: Span<UInt8>, end: Int, keepsDeleted: Bool, among wanted: Span<UInt32>,
    from next: inout Int
  ) -> Bool? {
    var index = index
    var row = row
    var count = count
    var place = next
    defer {
      self.count = count
      self.row = row
      self.index = index
      next = place
    }
    while count < Self.capacity {
      while place < wanted.count, unsafe Int64(wanted[unchecked: place]) < row { place += 1 }
      guard place < wanted.count else { return true }
      // Most rows are not wanted.
      let first = unsafe Int64(wanted[unchecked: place])
      Self.skip(bytes, &index, end: end, row: &row, before: first)
      guard row <= first else { continue }
      let start = index
      guard let sizeAndFlag = Varint.readSize(bytes, &index, end: end) else { return nil }
      let listEnd = index + sizeAndFlag >> 1
      guard listEnd <= end else { return nil }
      if unsafe Int64(wanted[unchecked: place]) == row, listEnd > index || keepsDeleted {
        guard takeRow(row, number: count, at: start, bytes, index..<listEnd) else { return nil }
        count += 1
      }
      index = listEnd
      if index == end { return true }
      guard let delta = Varint.read(bytes, &index, end: end), delta > 0,
        delta <= UInt64(UInt32.max), row + Int64(delta) <= UInt32.max
      else { return nil }
      row += Int64(delta)
    }
    return false
  }

  /// Goes on to the first row that is not before another, or is not of the most frequent form: up to
  /// six bytes of positions, and a distance of one byte to the next row.
  @inline(__always)
  private static func skip(
    _ bytes: Span<UInt8>, _ index: inout Int, end: Int, row: inout Int64, before first: Int64
  ) {
    var at = index
    var reached = row
    while reached < first, at &+ 8 <= end {
      // One load, on which the next one waits.
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: at, as: UInt64.self
      ).littleEndian
      let size = word >> 1 & 0x7F
      guard size < 7, word & 0x80 == 0 else { break }
      let delta = word &>> (size &* 8 &+ 8) & 0xFF
      guard delta &- 1 < 0x7F else { break }
      at &+= Int(truncatingIfNeeded: size) &+ 2
      reached &+= Int64(truncatingIfNeeded: delta)
    }
    index = at
    row = reached
  }

  /// Counts the positions of one row by column; false if they are malformed.
  @inline(__always)
  private func countPositions(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ counts: UnsafeMutablePointer<UInt16>
  ) -> Bool {
    guard range.count > 0 else { return true }
    // Almost every row has the term in one column. Positions in a column other than the first begin
    // with 1 and the column number.
    var index = range.lowerBound
    var column = 0
    if range.count > 2, unsafe bytes[unchecked: index] == 1 {
      column = Int(unsafe bytes[unchecked: index + 1])
      index += 2
      guard column < columns, column > 0, column < 0x80 else {
        return unsafe countColumns(bytes, range, counts)
      }
    }
    guard let sum = Self.countPositions(bytes, index..<range.upperBound) else {
      return unsafe countColumns(bytes, range, counts)
    }
    unsafe counts[column] = UInt16(clamping: sum)
    return true
  }

  /// Counts the positions of one column, eight bytes at a time.
  ///
  /// - Returns: nil if a byte below 2 occurs, which begins another column or is part of a longer
  ///   varint, or if the last number is incomplete.
  @inline(__always)
  private static func countPositions(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    guard range.upperBound + 8 <= bytes.count,
      unsafe bytes[unchecked: range.upperBound - 1] < 0x80
    else { return nil }
    var sum = 0
    var index = range.lowerBound
    while index < range.upperBound {
      var word = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index, as: UInt64.self
      ).littleEndian
      let rest = range.upperBound - index
      if rest < 8 { word |= ~0 << UInt64(rest * 8) }
      // A zero byte after the lowest bit is gone was a byte below 2.
      let halved = word & 0xFEFE_FEFE_FEFE_FEFE
      guard (halved &- 0x0101_0101_0101_0101) & ~halved & highBits == 0 else { return nil }
      // A position ends at each byte below 0x80.
      sum += countHighBits(~word & highBits)
      index += 8
    }
    return sum
  }

  /// Counts the positions of a row in any columns, byte by byte; false if they are malformed.
  @inline(never)
  private func countColumns(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ counts: UnsafeMutablePointer<UInt16>
  ) -> Bool {
    var index = range.lowerBound
    let end = range.upperBound
    var column = 0
    var sum = 0
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte >= 0x80 {
        while index < end, bytes[index] >= 0x80 { index += 1 }
        guard index < end else { return false }
        index += 1
      } else if byte < 2 {
        guard byte == 1 else { return false }
        unsafe counts[column] = UInt16(clamping: sum)
        guard let next = Varint.readSize(bytes, &index, end: end), next > column, next < columns
        else { return false }
        column = next
        sum = 0
        continue
      }
      sum += 1
    }
    unsafe counts[column] = UInt16(clamping: sum)
    return true
  }

  /// Appends the rows to the list and empties the block.
  mutating func flush(into list: inout PostingList, keepsPlaces: Bool) {
    unsafe list.rows.append(contentsOf: UnsafeBufferPointer(start: rows, count: count))
    if keepsPlaces {
      unsafe list.places.append(contentsOf: UnsafeBufferPointer(start: places, count: count))
    }
    let stride = hasTotalsOnly ? 1 : columns
    unsafe list.counts.append(
      contentsOf: UnsafeBufferPointer(start: counts, count: count * stride))
    count = 0
  }
}
