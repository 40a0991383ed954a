/// Lines in memory that does not move while a caller reads it.
///
/// A class holds the memory, so that it goes when the last who can read it has gone.
struct LineBlock {
  /// Bounds are checked by the buffer, in debug builds as `append` and `lend` keep them in release ones.
  @safe private final class Memory {
    let bytes: UnsafeMutableRawBufferPointer

    init(capacity: Int) {
      unsafe bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 1)
    }

    deinit { unsafe bytes.deallocate() }
  }

  private var memory = Memory(capacity: 4_096)
  private var end = 0
  /// Where what was not yet taken begins.
  private var start = 0
  /// The byte that a NUL took the place of when a line was lent.
  private var covered: UInt8?

  /// How many bytes are ready.
  var count: Int { end - start }
  /// Whether nothing is ready.
  var isEmpty: Bool { start == end }

  /// Forgets what was taken.
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

  /// Lends the next line; nil where there is none.
  mutating func takeLine() -> AnswerStream.Lent? {
    uncover()
    guard start < end else { return nil }
    let rest = unsafe memory.bytes[start..<end]
    let length = unsafe (rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? end) - start
    return unsafe lend(length)
  }

  /// Lends all lines; nil where there are none.
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

  /// Puts the byte back that a NUL stands in the place of.
  private mutating func uncover() {
    if let covered { unsafe memory.bytes[start] = covered }
    covered = nil
  }
}
