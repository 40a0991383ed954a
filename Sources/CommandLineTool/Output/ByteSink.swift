/// Why bytes could not be written.
package enum SinkError: Error, Hashable {
  /// The reader has closed the pipe, which is not an error.
  case closed
  /// The system's error message.
  case failed(String)
}

/// A destination of bytes.
package protocol ByteSink: AnyObject {
  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(SinkError)
  /// Flushes everything that was written.
  func finish() throws(SinkError)
}
