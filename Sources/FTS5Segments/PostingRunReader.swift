import Platform

/// Reads the lists of a run one after the other.
struct PostingRunReader {
  /// The current term after its index byte.
  private(set) var key: [UInt8] = []

  private let file: TemporaryFile
  /// The part of the run that has not been read from the file.
  private var rest: Range<Int>
  private var window: [UInt8] = []
  private var place = 0
  private var prefix: UInt64 = 0
  private var firstRow: UInt64 = 0
  private var lastRow: UInt64 = 0
  private var size = 0
  /// The bytes read at a time, per run.
  private static let portion = 1 << 18
  /// The most bytes that the numbers of a list take.
  private static let longestHead = 20

  init(_ file: TemporaryFile, _ range: Range<Int>) {
    self.file = file
    rest = range
  }

  /// Moves to the next term after the current list was taken; false at the end.
  mutating func next() throws(PostingsError) -> Bool {
    try fill(Self.longestHead)
    guard place < window.count else { return false }
    let count = Int(try number())
    try fill(count + Self.longestHead)
    guard place + count <= window.count else { throw .corrupt(page: 0) }
    key.removeAll(keepingCapacity: true)
    key += window[place..<place + count]
    place += count
    prefix = 0
    for index in 1..<9 { prefix = prefix << 8 | (index < count ? UInt64(key[index]) : 0) }
    firstRow = try number()
    lastRow = try number()
    size = Int(try number())
    return true
  }

  /// Appends the current list to one that ends with `row`, and sets `row` to its last row.
  mutating func appendList(to result: inout [UInt8], after row: inout UInt64)
    throws(PostingsError)
  {
    Varint.append(firstRow - row, to: &result)
    row = lastRow
    while size > 0 {
      try fill(min(size, Self.portion))
      let count = min(size, window.count - place)
      guard count > 0 else { throw .corrupt(page: 0) }
      result += window[place..<place + count]
      place += count
      size -= count
    }
  }

  /// Whether the current term comes before that of another run.
  func precedes(_ other: PostingRunReader) -> Bool {
    if prefix != other.prefix { return prefix < other.prefix }
    return key.lexicographicallyPrecedes(other.key)
  }

  private mutating func number() throws(PostingsError) -> UInt64 {
    var next = place
    guard let value = Varint.read(window.span, &next, end: window.count) else {
      throw .corrupt(page: 0)
    }
    place = next
    return value
  }

  /// Reads on until the window has `count` bytes or the run ends.
  private mutating func fill(_ count: Int) throws(PostingsError) {
    guard window.count - place < count, !rest.isEmpty else { return }
    window.removeSubrange(..<place)
    place = 0
    let end = min(rest.upperBound, rest.lowerBound + max(count, Self.portion))
    let (file, part) = (file, rest.lowerBound..<end)
    var bytes = window
    window = []
    do throws(SystemError) { try file.read(part, into: &bytes) } catch { throw .runs(error) }
    window = bytes
    rest = end..<rest.upperBound
  }
}
