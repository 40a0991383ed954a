package import Glibc

/// A program that was started, and what it left.
package final class Program {
  /// How a program ended.
  package struct Ending: Sendable, Hashable, CustomStringConvertible {
    /// The exit status; nil if a signal ended it.
    package var status: Int32?
    /// The signal that ended it.
    package var signal: Int32?
    /// Standard output.
    package var output: String
    /// Standard error.
    package var errors: String

    package var description: String {
      let end = status.map { "status \($0)" } ?? "signal \(signal ?? 0)"
      return "\(end); output “\(output.prefix(400))”; errors “\(errors.prefix(400))”"
    }
  }

  /// Why a program could not be started.
  package struct Failure: Error {
    package var message: String
  }

  /// Its process.
  package let process: pid_t
  private let outputPath: String
  private let errorsPath: String
  private var ending: Ending?

  /// The folder in which the build put this program, and `izde` beside it.
  package static var buildFolder: String {
    guard let resolved = realpath("/proc/self/exe", nil) else { return "." }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
  }

  /// The built `izde`; `IZDE_PROGRAM` names another.
  package static var izde: String {
    getenv("IZDE_PROGRAM").map { String(cString: $0) } ?? buildFolder + "/izde"
  }

  /// The first of several paths where a program lies.
  package static func first(of paths: String...) -> String? {
    paths.first { access($0, X_OK) == 0 }
  }

  /// Starts a program; its output goes to files that are gone when it is waited for.
  package init(_ path: String, _ arguments: [String]) throws(Failure) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/izde-output-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Failure(message: "no temporary file") }
    close(descriptor)
    outputPath = template.withUnsafeBufferPointer {
      $0.baseAddress.map { String(cString: $0) } ?? ""
    }
    errorsPath = outputPath + ".errors"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputPath, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errorsPath, flags, 0o600)
    var words = ([path] + arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    var started: pid_t = 0
    let code = posix_spawn(&started, path, &actions, nil, words, environ)
    guard code == 0 else {
      throw Failure(message: "“\(path)” does not start: \(String(cString: strerror(code)))")
    }
    process = started
  }

  /// Ends it at once, as a power cut would, but for the operating system's own buffers.
  package func kill() { _ = Glibc.kill(process, SIGKILL) }

  /// Whether it has ended by itself.
  package var isOver: Bool {
    if ending != nil { return true }
    var information = siginfo_t()
    let found = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
    return found != 0 || information.si_signo == SIGCHLD
  }

  /// Waits for its end; kills it after `seconds`, which shows as signal 9.
  package func wait(atMost seconds: Double = 120) -> Ending {
    if let ending { return ending }
    var status: Int32 = 0
    let deadline = Program.clock() + seconds
    while waitpid(process, &status, WNOHANG) == 0 {
      if Program.clock() > deadline { kill() }
      usleep(1_000)
    }
    let signal = status & 0x7F
    let result = Ending(
      status: signal == 0 ? status >> 8 & 0xFF : nil, signal: signal == 0 ? nil : signal,
      output: Program.text(outputPath), errors: Program.text(errorsPath))
    ending = result
    return result
  }

  /// Starts a program and waits for it.
  package static func run(
    _ path: String, _ arguments: [String], atMost seconds: Double = 120
  ) throws(Failure) -> Ending {
    try Program(path, arguments).wait(atMost: seconds)
  }

  /// Seconds on a clock that only goes forward.
  package static func clock() -> Double {
    var value = timespec()
    clock_gettime(CLOCK_MONOTONIC, &value)
    return Double(value.tv_sec) + Double(value.tv_nsec) / 1e9
  }

  private static func text(_ path: String) -> String {
    defer { unlink(path) }
    guard let file = fopen(path, "rb") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += piece[..<count]
    }
  }
}
