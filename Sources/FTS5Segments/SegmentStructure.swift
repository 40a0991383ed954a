/// A segment of an index: one b-tree of terms.
struct Segment: Hashable {
  /// Its number, part of the key of its pages.
  var id: Int
  var firstPage: Int
  var lastPage: Int

  /// The row of a leaf page in the `%_data` table: segment in the upper bits, page in the lower 31.
  func row(ofPage page: Int) -> Int64 { Int64(id) << 37 | Int64(page) }

  /// The row of the doclist index of the list that begins on a page.
  func row(ofListIndex page: Int) -> Int64 { row(ofPage: page) | 1 << 36 }
}

/// The list of segments, the oldest first.
struct SegmentStructure {
  /// The row of the structure record in the `%_data` table.
  static let row: Int64 = 10
  private(set) var segments: [Segment] = []

  /// Parses a structure record; nil if it is damaged or of another format.
  ///
  /// Four bytes of cookie, then varints: levels, segments, writes; for each level the number of
  /// segments being merged and the number of segments; for each segment its id, first and last
  /// page. Within a level the last segment is the newest; each level is newer than the next one.
  /// Newer versions of SQLite mark another format with FF 00 00 01.
  init?(_ record: [UInt8]) {
    let bytes = record.span
    let end = bytes.count
    guard end >= 7, !record[4...].starts(with: [0xFF, 0, 0, 1]) else { return nil }
    var index = 4
    guard let levels = Varint.readSize(bytes, &index, end: end), levels <= 2_000,
      let total = Varint.readSize(bytes, &index, end: end), total <= 2_000,
      Varint.read(bytes, &index, end: end) != nil
    else { return nil }
    for _ in 0..<levels {
      guard Varint.readSize(bytes, &index, end: end) != nil,
        let count = Varint.readSize(bytes, &index, end: end), count <= total
      else { return nil }
      var level: [Segment] = []
      for _ in 0..<count {
        guard let id = Varint.readSize(bytes, &index, end: end), id > 0, id < 1 << 16,
          let first = Varint.readSize(bytes, &index, end: end),
          let last = Varint.readSize(bytes, &index, end: end), last >= first
        else { return nil }
        // An empty segment has no pages.
        if first > 0 { level.append(Segment(id: id, firstPage: first, lastPage: last)) }
      }
      segments = level + segments
    }
    guard segments.count <= total else { return nil }
  }

  /// The level of the segments written by izde.
  ///
  /// Segments that FTS5 adds later begin at level 0 and are merged with others there, 16 and then
  /// 256 at a time, before the large segments are rewritten.
  private static let ownLevel = 2

  /// The structure record of segments written by izde, the oldest first.
  ///
  /// `cookie`: the first four bytes, which change with the configuration.
  static func record(of segments: [Segment], cookie: some Collection<UInt8>) -> [UInt8] {
    var bytes = Array(cookie)
    while bytes.count < 4 { bytes.append(0) }
    let pages = segments.reduce(0) { $0 + $1.lastPage }
    Varint.append(UInt64(ownLevel + 1), to: &bytes)
    Varint.append(UInt64(segments.count), to: &bytes)
    Varint.append(UInt64(pages), to: &bytes)
    // For each level: the number of segments being merged, and the number of segments.
    for level in 0...ownLevel {
      Varint.append(0, to: &bytes)
      Varint.append(level == ownLevel ? UInt64(segments.count) : 0, to: &bytes)
    }
    for segment in segments {
      for number in [segment.id, segment.firstPage, segment.lastPage] {
        Varint.append(UInt64(number), to: &bytes)
      }
    }
    return bytes
  }
}
