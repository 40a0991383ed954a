/// The checksum that a page of an index ends with, in the eight bytes that SQLite leaves to us.
///
/// Sums of the kind that SQLite's own checksum file system has (sqlite.org/cksumvfs.html), over pairs
/// of 32-bit little-endian words: `s1 += first + s2`, `s2 += second + s1`. A change of any one word
/// changes both. Ours begin with the page's number, so that a page in another's place is found, too.
package enum PageChecksum {
  /// How many bytes at the end of each page are left to the checksum.
  package static let size = 8

  /// The sums of `count` bytes, a multiple of eight, of the page `number`.
  ///
  /// - Complexity: O(bytes), three gigabytes a second.
  @inline(__always)
  static func sums(_ bytes: UnsafeRawPointer, count: Int, number: Int) -> UInt64 {
    var first = UInt32(truncatingIfNeeded: number)
    var second: UInt32 = 0
    var index = 0
    while index < count {
      let pair = UInt64(
        littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      first &+= UInt32(truncatingIfNeeded: pair) &+ second
      second &+= UInt32(truncatingIfNeeded: pair >> 32) &+ first
      index += 8
    }
    return UInt64(second) << 32 | UInt64(first)
  }

  /// Whether a page ends with the checksum of the rest.
  static func holds(_ page: UnsafeRawPointer, size pageSize: Int, number: Int) -> Bool {
    let count = pageSize - size
    let stored = UInt64(
      littleEndian: unsafe page.loadUnaligned(fromByteOffset: count, as: UInt64.self))
    return unsafe stored == sums(page, count: count, number: number)
  }

  /// Writes the checksum of a page at its end.
  static func seal(_ page: UnsafeMutableRawPointer, size pageSize: Int, number: Int) {
    let count = pageSize - size
    let sum = unsafe sums(UnsafeRawPointer(page), count: count, number: number)
    unsafe page.storeBytes(of: sum.littleEndian, toByteOffset: count, as: UInt64.self)
  }
}
