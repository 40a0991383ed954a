internal import Glibc

/// A byte stream that the process reads from or writes to.
package struct Descriptor: Sendable {
  /// The file descriptor.
  let number: Int32

  /// Standard input.
  package static var input: Descriptor { Descriptor(number: STDIN_FILENO) }
  /// Standard output.
  package static var output: Descriptor { Descriptor(number: STDOUT_FILENO) }
  /// Standard error.
  package static var errors: Descriptor { Descriptor(number: STDERR_FILENO) }

  /// Whether the stream is a terminal.
  package var isTerminal: Bool { isatty(number) == 1 }

  /// The columns and rows of the terminal; nil if it is not a terminal or does not report them.
  package var terminalSize: (columns: Int, rows: Int)? {
    var size = winsize()
    guard isTerminal, ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Opens a file for reading.
  ///
  /// - Throws: `SystemError`.
  package static func opening(_ path: String) throws(SystemError) -> Descriptor {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw SystemError() }
    return Descriptor(number: number)
  }

  /// Closes the descriptor.
  package func close() { Glibc.close(number) }

  /// Reads the next bytes.
  ///
  /// - Returns: At most `count` bytes; none at the end.
  /// - Throws: `SystemError`.
  package func read(atMost count: Int) throws(SystemError) -> [UInt8] {
    while true {
      var failure: SystemError?
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        let got = Glibc.read(number, buffer.baseAddress, count)
        if got < 0 { failure = SystemError() }
        filled = max(0, got)
      }
      guard let failure else { return bytes }
      guard failure.code == EINTR else { throw failure }
    }
  }

  /// Writes all of the bytes.
  ///
  /// - Throws: `SystemError`; `isClosedPipe` is true for it if the reader has closed the pipe.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(number, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if count >= 0 {
        done += count
      } else if errno != EINTR && errno != EAGAIN {
        throw SystemError()
      }
    }
  }
}

extension SystemError {
  /// Whether the reader has closed the pipe.
  package var isClosedPipe: Bool { code == EPIPE }
}
