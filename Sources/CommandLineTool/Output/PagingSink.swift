internal import Platform

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
