internal import Glibc

/// A running program that converts untrusted input.
///
/// It runs without a shell, in an environment of its own, with limits on time and memory; it and
/// all its child processes are killed when this value is released. The input is an open file on
/// standard input, so that no file name is among the arguments.
package final class ProgramRun {
  /// The resource limits of a program.
  package struct Limits: Sendable {
    /// Seconds of wall-clock time while output is awaited.
    package var seconds = 60
    /// Bytes of address space; nil for a program that sets its own.
    package var memory: Int? = 2 << 30
    /// Bytes of output.
    package var output = 256 << 20

    /// The usual limits: a minute, 2 GiB of memory, 256 MiB of output.
    package init() {}
  }

  /// Why a program gave no output.
  package enum Failure: Error, Hashable {
    case notStarted(String)
    case tooSlow(seconds: Int)
    case tooMuchOutput(bytes: Int)
    /// What the program wrote to standard error, or the signal that ended it.
    case failed(String)
  }

  private let process: pid_t
  private var output: Int32
  private var messages: Int32
  private var said: [UInt8] = []
  private var given = 0
  private let limits: Limits
  private let deadline: Int
  private var status: Int32?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: The absolute path of the program.
  ///   - arguments: The arguments after its name.
  ///   - input: An open file, read from its beginning.
  ///   - limits: Its resource limits.
  /// - Throws: `Failure`.
  package init(
    _ path: String, _ arguments: [String], input: Int32, limits: Limits = Limits()
  ) throws(Failure) {
    self.limits = limits
    deadline = ProgramRun.now() + limits.seconds * 1000
    lseek(input, 0, SEEK_SET)
    var outputs: [Int32] = [-1, -1]
    var errors: [Int32] = [-1, -1]
    guard pipe(&outputs) == 0 else { throw .notStarted(SystemError().reason) }
    guard pipe(&errors) == 0 else {
      outputs.forEach { _ = close($0) }
      throw .notStarted(SystemError().reason)
    }
    for descriptor in outputs + errors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    // A child process that inherits the other end may keep it open.
    _ = fcntl(errors[0], F_SETFL, O_NONBLOCK)
    var command = [path] + arguments
    if let limiter = ProgramRun.limiter {
      var asked = ["--cpu=\(limits.seconds)", "--core=0", "--nofile=256"]
      if let memory = limits.memory { asked.append("--as=\(memory)") }
      command = [limiter] + asked + ["--"] + command
    }
    let started = ProgramRun.spawn(
      command, input: input, output: outputs[1], errors: errors[1])
    _ = close(outputs[1])
    _ = close(errors[1])
    guard let started else {
      _ = close(outputs[0])
      _ = close(errors[0])
      throw .notStarted(SystemError().reason)
    }
    process = started
    output = outputs[0]
    messages = errors[0]
  }

  deinit {
    if status == nil { end() }
    if output >= 0 { close(output) }
    if messages >= 0 { close(messages) }
  }

  /// Runs a program and returns its whole output.
  ///
  /// - Throws: `Failure`.
  package static func output(
    of path: String, _ arguments: [String], input: Int32, limits: Limits = Limits()
  ) throws(Failure) -> [UInt8] {
    let run = try ProgramRun(path, arguments, input: input, limits: limits)
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var count = 0
      var failure: Failure?
      buffer.withUnsafeMutableBytes { bytes in
        do throws(Failure) { count = try run.read(into: bytes) } catch { failure = error }
      }
      if let failure { throw failure }
      if count == 0 { return result }
      result += buffer[..<count]
    }
  }

  /// Reads the next bytes of the output; 0 at its end, if the program has ended with status 0.
  ///
  /// - Throws: `Failure`; the program has then ended.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    while output >= 0 {
      var ready = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: messages, events: Int16(POLLIN), revents: 0),
      ]
      let left = deadline - ProgramRun.now()
      guard left > 0 else {
        end()
        throw .tooSlow(seconds: limits.seconds)
      }
      let count = poll(&ready, 2, Int32(min(left, 1_000)))
      if count < 0, errno != EINTR {
        end()
        throw .failed(SystemError().reason)
      }
      if count <= 0 { continue }
      if ready[1].revents != 0 { listen() }
      guard ready[0].revents != 0 else { continue }
      let got = Glibc.read(output, buffer.baseAddress, buffer.count)
      if got > 0 {
        given += got
        guard given <= limits.output else {
          end()
          throw .tooMuchOutput(bytes: limits.output)
        }
        return got
      }
      if got < 0, errno == EINTR { continue }
      close(output)
      output = -1
    }
    try finish()
    return 0
  }

  /// Waits for the end of a program that has closed its output.
  private func finish() throws(Failure) {
    while status == nil {
      var code: Int32 = 0
      let ended = waitpid(process, &code, WNOHANG)
      if ended == process || ended < 0 && errno != EINTR {
        status = code
        break
      }
      guard ProgramRun.now() < deadline else {
        end()
        throw .tooSlow(seconds: limits.seconds)
      }
      usleep(1_000)
    }
    listen()
    guard let status, status != 0 else { return }
    let line = words.split(whereSeparator: \.isNewline).first.map { String($0.prefix(160)) }
    throw .failed(line ?? (status & 0x7F != 0 ? "signal \(status & 0x7F)" : "no reason given"))
  }

  /// The beginning of what the program wrote to standard error.
  package var words: String { String(decoding: said, as: UTF8.self) }

  /// Reads what the program writes to standard error and keeps the beginning.
  private func listen() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(messages, &buffer, buffer.count)
    if count > 0 {
      if said.count < 4096 { said += buffer[..<count] }
    } else if count == 0 || errno != EINTR && errno != EAGAIN {
      close(messages)
      messages = -1
    }
  }

  /// Kills the program and its child processes.
  private func end() {
    kill(-process, SIGKILL)
    kill(process, SIGKILL)
    var code: Int32 = 0
    while waitpid(process, &code, 0) < 0, errno == EINTR {}
    status = code
  }

  /// Milliseconds of the monotonic clock.
  private static func now() -> Int { Int(MonotonicClock.milliseconds()) }

  /// The `prlimit` program of util-linux, which sets limits and then executes another program.
  private static let limiter = ProgramSearch.path(of: "prlimit")

  /// Starts a process in a process group of its own.
  private static func spawn(
    _ command: [String], input: Int32, output: Int32, errors: Int32
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF))
    let environment = [
      "PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "HOME=/nonexistent",
      "OMP_THREAD_LIMIT=1",
    ]
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(
      &process, command[0], &actions, &attributes, &arguments, &variables)
    if code != 0 { errno = code }
    return code == 0 ? process : nil
  }
}

/// Finds programs on the search path.
package enum ProgramSearch {
  /// The absolute path of a program; nil if it is not installed.
  package static func path(of name: String) -> String? {
    let list = ProcessEnvironment.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in list.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }
}
