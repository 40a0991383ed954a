package import Platform

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

/// A file descriptor: a terminal, a pipe, a file.
package final class DescriptorSink: ByteSink {
  private let descriptor: Descriptor

  /// Creates a sink; the caller keeps ownership of the descriptor.
  package init(_ descriptor: Descriptor) { self.descriptor = descriptor }

  package func write(_ bytes: [UInt8]) throws(SinkError) {
    do throws(SystemError) {
      try descriptor.write(bytes)
    } catch {
      throw error.isClosedPipe ? .closed : .failed(error.reason)
    }
  }

  package func finish() throws(SinkError) {}
}

/// A terminal, with the user's pager if the text is longer than the screen.
package final class PagingSink: ByteSink {
  private let terminal: DescriptorSink
  private let command: String
  private let rows: Int
  private var held: [UInt8] = []
  private var lines = 0
  private var pager: PagerProcess?

  /// Creates a sink that buffers text until it is longer than the screen.
  package init(_ terminal: DescriptorSink, pager command: String, rows: Int) {
    self.terminal = terminal
    self.command = command
    self.rows = rows
  }

  package func write(_ bytes: [UInt8]) throws(SinkError) {
    if let pager { return try DescriptorSink(pager.input).write(bytes) }
    held += bytes
    lines += bytes.count { $0 == 0x0A }
    guard lines >= rows else { return }
    // As git does: less exits if the text fits on the screen, and keeps colour.
    ProcessEnvironment.setDefault("LESS", "FRX")
    guard let started = PagerProcess(command) else { return try release(to: terminal) }
    pager = started
    try release(to: DescriptorSink(started.input))
  }

  package func finish() throws(SinkError) {
    if let pager {
      pager.finish()
      self.pager = nil
    } else {
      try release(to: terminal)
    }
  }

  private func release(to sink: DescriptorSink) throws(SinkError) {
    let bytes = held
    held = []
    try sink.write(bytes)
  }
}

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
