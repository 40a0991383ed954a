internal import Glibc

/// Memory for large tables.
package enum LargeMemory {
  private static let largePage = 1 << 21

  /// Allocates memory for elements; of several megabytes in large pages where the system has them.
  ///
  /// Accesses to scattered places of a table then miss the processor's address cache less often,
  /// and there are fewer page faults.
  ///
  /// - Parameter count: The number of elements.
  /// - Returns: The memory, not initialised, to be released with `deallocate()`.
  package static func allocate<Element>(_ count: Int) -> UnsafeMutableBufferPointer<Element> {
    let size = count * MemoryLayout<Element>.stride
    guard size >= 2 * largePage else { return .allocate(capacity: count) }
    let whole = (size + largePage - 1) & ~(largePage - 1)
    var memory: UnsafeMutableRawPointer?
    guard posix_memalign(&memory, largePage, whole) == 0, let address = memory else {
      return .allocate(capacity: count)
    }
    madvise(address, whole, MADV_HUGEPAGE)
    return UnsafeMutableBufferPointer(
      start: address.bindMemory(to: Element.self, capacity: count), count: count)
  }
}
