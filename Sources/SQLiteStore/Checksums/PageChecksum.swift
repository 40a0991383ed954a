/// The checksum in the last eight bytes of each database page, which SQLite leaves unused
/// (`reservePageEnds`).
///
/// The algorithm is that of SQLite's checksum file system (sqlite.org/cksumvfs.html), over pairs of
/// 32-bit little-endian words: `s1 += first + s2`, `s2 += second + s1`. A change of any one word
/// changes both sums. Unlike there, the sums start with the page number, so that a page written to
/// the wrong place is detected too.
package enum PageChecksum {
  /// The size of a checksum in bytes.
  package static let size = 8

  /// The sums over `count` bytes (a multiple of eight) of page `number`.
  ///
  /// - Complexity: O(count); about 3 GB/s.
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

  /// Whether the checksum of a page matches its content.
  static func holds(_ page: UnsafeRawPointer, size pageSize: Int, number: Int) -> Bool {
    let count = pageSize - size
    let stored = UInt64(
      littleEndian: unsafe page.loadUnaligned(fromByteOffset: count, as: UInt64.self))
    return unsafe stored == sums(page, count: count, number: number)
  }

  /// Writes the checksum into the end of a page.
  static func seal(_ page: UnsafeMutableRawPointer, size pageSize: Int, number: Int) {
    let count = pageSize - size
    let sum = unsafe sums(UnsafeRawPointer(page), count: count, number: number)
    unsafe page.storeBytes(of: sum.littleEndian, toByteOffset: count, as: UInt64.self)
  }
}
