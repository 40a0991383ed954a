internal import Glibc

/// A command of the shell that reads what is written to it.
package final class PagerProcess {
  private let stream: UnsafeMutablePointer<FILE>

  /// Starts a command; nil where it cannot be started.
  package init?(_ command: String) {
    guard let stream = popen(command, "w") else { return nil }
    self.stream = stream
  }

  /// Where it reads from.
  package var input: Descriptor { Descriptor(number: fileno(stream)) }

  /// Closes its input and waits until it has ended.
  package func finish() { pclose(stream) }
}
