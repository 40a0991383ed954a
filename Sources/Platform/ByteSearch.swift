internal import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte from `start` on and before `end`, or nil.
  ///
  /// - Complexity: O(n), by `memchr`.
  package func firstPlace(of byte: UInt8, from start: Int = 0, to end: Int? = nil) -> Int? {
    let end = end ?? count
    guard start < end, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), end - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }
}
