/// Collects what is written, for tests.
package final class CapturingSink: ByteSink {
  /// What was written.
  package private(set) var bytes: [UInt8] = []
  /// The error to throw after a number of bytes; nil for none.
  private let failure: (after: Int, SinkError)?

  /// Creates a sink that optionally fails after this many bytes.
  package init(failingAfter count: Int? = nil, with error: SinkError = .closed) {
    failure = count.map { ($0, error) }
  }

  /// What was written, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package func write(_ bytes: [UInt8]) throws(SinkError) {
    if let failure, self.bytes.count + bytes.count > failure.after { throw failure.1 }
    self.bytes += bytes
  }

  package func finish() throws(SinkError) {}
}
