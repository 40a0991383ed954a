internal import Glibc

/// The process and what it was given.
package enum ProcessEnvironment {
  /// A variable of the environment; nil where it is not set.
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Sets a variable for the processes that are started from here, where it is not set.
  package static func setDefault(_ name: String, _ value: String) { setenv(name, value, 0) }

  /// Runs a command in the shell; gives its exit status.
  package static func shell(_ command: String) -> Int32 { system(command) }

  /// Makes a closed pipe and a limit on the size of files show as errors of `write` instead of
  /// ending the process.
  package static func ignoreWriteSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Ends the process.
  package static func end(status: Int32) -> Never { exit(status) }

  /// Waits some seconds.
  package static func pause(seconds: Double) { usleep(UInt32(seconds * 1e6)) }
}
