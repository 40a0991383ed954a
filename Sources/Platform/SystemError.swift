internal import Glibc

/// A refusal of the operating system.
package struct SystemError: Error, Sendable, Hashable {
  /// The number of the error, as in `errno`.
  package let code: Int32

  /// Takes the number that the last failed call left in `errno`.
  package init() { code = errno }

  /// Takes a number that a call returned.
  package init(code: Int32) { self.code = code }

  /// The system's words for it.
  package var reason: String { String(cString: strerror(code)) }

  /// Whether the disk is full.
  package var isDiskFull: Bool { code == ENOSPC }
}
