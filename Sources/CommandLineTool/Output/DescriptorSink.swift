package import Platform

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
