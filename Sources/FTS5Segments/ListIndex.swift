/// The index of a list over many pages: the first row of each page on which a row begins.
///
/// FTS5 calls it a doclist index. One record: a flag, 0 where the record is the whole index; the
/// number of the first page behind the term's own on which a row begins, and that row; then a
/// distance of rows for each page, 0 where no row begins.
struct ListIndex {
  /// The pages on which a row begins, ascending.
  private(set) var pages: [Int] = []
  /// The first row of each.
  private(set) var rows: [UInt32] = []

  /// Parses a record; nil where it is damaged or only a part of a larger index.
  ///
  /// - Parameters:
  ///   - bytes: The record.
  ///   - range: The pages that the list may be on.
  init?(_ bytes: Span<UInt8>, pages range: ClosedRange<Int>) {
    let end = bytes.count
    guard end > 0, bytes[0] == 0 else { return nil }
    var index = 1
    guard var page = Varint.readSize(bytes, &index, end: end), range.contains(page),
      let first = Varint.read(bytes, &index, end: end), var row = UInt32(exactly: first)
    else { return nil }
    pages.append(page)
    rows.append(row)
    while index < end {
      guard let distance = Varint.read(bytes, &index, end: end), page < range.upperBound,
        let next = UInt32(exactly: UInt64(row) + min(distance, 1 << 32))
      else { return nil }
      page += 1
      guard distance > 0 else { continue }
      row = next
      pages.append(page)
      rows.append(row)
    }
  }

  /// The stretches of the list in which some rows would be: 0 for what comes before the first page
  /// of the index, `number + 1` for what begins on `pages[number]`.
  ///
  /// - Parameter wanted: The rows, ascending.
  /// - Returns: The numbers of the stretches, ascending.
  /// - Complexity: O(stretches · log wanted).
  func stretches(for wanted: [UInt32]) -> [Int] {
    var result: [Int] = []
    var next = 0
    for stretch in 0...rows.count {
      let end = stretch < rows.count ? rows[stretch] : .max
      guard next < wanted.count else { break }
      let first = next
      // The first wanted row of the next stretch.
      var high = wanted.count
      while next < high {
        let middle = (next + high) / 2
        if wanted[middle] < end || stretch == rows.count {
          next = middle + 1
        } else {
          high = middle
        }
      }
      if next > first { result.append(stretch) }
    }
    return result
  }
}
