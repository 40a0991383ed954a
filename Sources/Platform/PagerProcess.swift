internal import Glibc

/// A shell command that receives output on its standard input.
package final class PagerProcess {
  private let stream: UnsafeMutablePointer<FILE>

  /// Starts the command; nil if it cannot be started.
  package init?(_ command: String) {
    guard let stream = popen(command, "w") else { return nil }
    self.stream = stream
  }

  /// The command's standard input.
  package var input: Descriptor { Descriptor(number: fileno(stream)) }

  /// Closes the command's input and waits until it has ended.
  package func finish() { pclose(stream) }
}
