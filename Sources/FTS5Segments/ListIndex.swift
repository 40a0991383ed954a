/// A doclist index: for a list over many pages, the first row of each page on which a row begins.
///
/// One record: a flag, 0 if the record is the whole index; the number of the first page after the
/// term's own on which a row begins, and that row; then for each further page a difference of rows,
/// 0 if no row begins on it.
struct ListIndex {
  /// The pages on which a row begins, ascending.
  private(set) var pages: [Int] = []
  /// The first row on each of these pages.
  private(set) var rows: [UInt32] = []

  /// Parses a record; nil if it is damaged or only a part of a larger index.
  ///
  /// - Parameters:
  ///   - bytes: The record.
  ///   - range: The pages that the list may occupy.
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

  /// The parts of the list that may contain some of the rows: 0 for the part before the first page
  /// of the index, `number + 1` for the part that begins on `pages[number]`.
  ///
  /// - Parameter wanted: The rows, ascending.
  /// - Returns: The numbers of the parts, ascending.
  /// - Complexity: O(parts · log wanted).
  func stretches(for wanted: [UInt32]) -> [Int] {
    var result: [Int] = []
    var next = 0
    for stretch in 0...rows.count {
      let end = stretch < rows.count ? rows[stretch] : .max
      guard next < wanted.count else { break }
      let first = next
      // The index of the first wanted row of the next part.
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
