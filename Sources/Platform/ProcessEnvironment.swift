internal import Glibc

/// The environment of this process.
package enum ProcessEnvironment {
  /// The value of an environment variable; nil if it is not set.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Sets a variable for child processes unless it is set already.
  package static func setDefault(_ name: String, _ value: String) { setenv(name, value, 0) }

  /// Runs a shell command and returns its exit status.
  package static func shell(_ command: String) -> Int32 { system(command) }

  /// Makes writing to a closed pipe or beyond the file size limit an error of `write` instead of a
  /// signal that ends the process.
  package static func ignoreWriteSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Ends the process.
  package static func end(status: Int32) -> Never { exit(status) }

  /// Waits some seconds.
  package static func pause(seconds: Double) { usleep(UInt32(seconds * 1e6)) }
}
