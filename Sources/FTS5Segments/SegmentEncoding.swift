import Platform

/// Encodes a segment from the lists of a buffer and of the runs before it, and passes its parts on.
///
/// `@unchecked`: buffer and runs are used by the thread that runs it only.
struct SegmentEncoding: @unchecked Sendable {
  /// Some parts, in order.
  struct Portion: Sendable {
    var parts: [SegmentPart] = []
    /// The segment, with its last part; nil if it is empty.
    var segment: Segment?
  }

  /// The number of the segment.
  static let segment = 1
  /// The number of parts passed on at a time.
  private static let portion = 64

  let buffer: PostingBuffer
  let terms: [UInt32]
  let bytes: @Sendable (_ term: Int, _ key: inout [UInt8]) -> Void
  let runs: PostingRuns?
  let pageSize: Int

  /// Encodes the segment into `queue`.
  func run(into queue: BoundedQueue<Portion>) {
    let collected = Collected()
    var writer = SegmentWriter(id: Self.segment, pageSize: pageSize) { part in
      collected.portion.parts.append(part)
      guard collected.portion.parts.count >= Self.portion else { return }
      // If it is cancelled, the rest is encoded in vain.
      _ = queue.put(collected.portion)
      collected.portion.parts = []
    }
    do throws(PostingsError) {
      if let runs {
        try runs.append(buffer, terms, bytes)
        try runs.merge { (key, doclist) throws(PostingsError) in
          try writer.write(key, doclist: doclist)
        }
      } else {
        try buffer.forEachList(terms, bytes) { (key, doclist, _) throws(PostingsError) in
          try writer.write(key, doclist: doclist)
        }
      }
      collected.portion.segment = writer.finish()
      _ = queue.put(collected.portion)
      queue.finish()
    } catch {
      queue.finish(throwing: error)
    }
  }

  private final class Collected {
    var portion = Portion()
  }
}
