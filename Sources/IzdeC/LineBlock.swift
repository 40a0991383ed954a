/// Lines in memory that does not move while a caller reads it.
///
/// A class owns the memory, so that it is freed when its last reader is released.
struct LineBlock {
  /// The buffer checks bounds in debug builds; in release builds `append` and `lend` ensure them.
  @safe private final class Memory {
    let bytes: UnsafeMutableRawBufferPointer

    init(capacity: Int) {
      unsafe bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 1)
    }

    deinit { unsafe bytes.deallocate() }
  }

  private var memory = Memory(capacity: 4_096)
  private var end = 0
  /// The offset of the first line not yet taken.
  private var start = 0
  /// The byte that was replaced by NUL when a line was taken.
  private var covered: UInt8?

  /// The number of bytes ready.
  var count: Int { end - start }
  /// Whether nothing is ready.
  var isEmpty: Bool { start == end }

  /// Drops what was taken.
  mutating func clear() {
    start = 0
    end = 0
    covered = nil
  }

  /// Adds bytes.
  mutating func append(_ bytes: [UInt8]) {
    let needed = end + bytes.count + 1
    let capacity = unsafe memory.bytes.count
    if needed > capacity {
      let larger = Memory(capacity: max(needed, 2 * capacity))
      unsafe larger.bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory.bytes[..<end]))
      memory = larger
    }
    unsafe UnsafeMutableRawBufferPointer(rebasing: memory.bytes[end...])
      .copyBytes(from: bytes)
    end += bytes.count
  }

  /// Takes the next line; nil if there is none.
  mutating func takeLine() -> AnswerStream.Lent? {
    uncover()
    guard start < end else { return nil }
    let rest = unsafe memory.bytes[start..<end]
    let length = unsafe (rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? end) - start
    return unsafe lend(length)
  }

  /// Takes all lines; nil if there are none.
  mutating func takeAll() -> AnswerStream.Lent? {
    uncover()
    guard start < end else { return nil }
    return unsafe lend(end - start)
  }

  private mutating func lend(_ length: Int) -> AnswerStream.Lent? {
    let from = start
    start += length
    covered = unsafe start < end ? memory.bytes[start] : nil
    unsafe memory.bytes[start] = 0
    guard let base = unsafe memory.bytes.baseAddress else { return nil }
    return unsafe AnswerStream.Lent(
      start: UnsafeRawPointer(base + from).assumingMemoryBound(to: CChar.self), count: length)
  }

  /// Restores the byte that was replaced by NUL.
  private mutating func uncover() {
    if let covered { unsafe memory.bytes[start] = covered }
    covered = nil
  }
}
