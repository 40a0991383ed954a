/// The set of memory-mapped pages of an open file whose checksums have been verified.
final class CheckedPages {
  private var bits: [UInt64] = []

  /// Whether a page has been verified.
  func contains(_ page: Int) -> Bool {
    let word = page >> 6
    return word < bits.count && bits[word] & 1 << UInt64(page & 63) != 0
  }

  /// Records that a page has been verified.
  func insert(_ page: Int) {
    let word = page >> 6
    if word >= bits.count {
      bits.append(contentsOf: repeatElement(0, count: word - bits.count + 64))
    }
    bits[word] |= 1 << UInt64(page & 63)
  }
}
