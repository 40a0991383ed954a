internal import Glibc

/// An error of the operating system.
package struct SystemError: Error, Sendable, Hashable {
  /// The error code, as in `errno`.
  package let code: Int32

  /// Creates the error of the last failed call from `errno`.
  package init() { code = errno }

  /// Creates an error from a code that a call returned.
  package init(code: Int32) { self.code = code }

  /// The system's message.
  package var reason: String { String(cString: strerror(code)) }

  /// Whether the disk is full.
  package var isDiskFull: Bool { code == ENOSPC }
}
