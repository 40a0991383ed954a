import Glibc

/// A process of its own, so that its peak memory is its own too.
struct Child {
  /// The exit status.
  var status: Int32
  /// What it wrote to standard output.
  var output: String
  /// How long it ran, in seconds.
  var seconds: Double
  /// Its peak resident memory in bytes.
  var peakMemory: Int

  /// Runs a program to its end; its standard error goes where ours goes.
  static func run(_ arguments: [String]) throws -> Child {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/izde-bench-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw BenchmarkError("no temporary file can be made") }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      close(descriptor)
      unlink(path)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
    guard let program = arguments.first else { throw BenchmarkError("there is nothing to run") }
    var pointers = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    let start = now()
    let code = posix_spawnp(&process, program, &actions, nil, pointers, environ)
    guard code == 0 else { throw BenchmarkError("“\(program)” cannot be started") }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let seconds = now() - start
    let size = Int(lseek(descriptor, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: size)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, size, 0) }
    return Child(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F),
      output: String(decoding: bytes.prefix(max(0, count)), as: UTF8.self), seconds: seconds,
      peakMemory: Int(usage.ru_maxrss) * 1024)
  }

  /// This program, asked to do one part of the work.
  static func ourselves(_ arguments: [String]) throws -> Child {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes -> Int in
      guard let base = bytes.bindMemory(to: CChar.self).baseAddress else { return 0 }
      return readlink("/proc/self/exe", base, bytes.count)
    }
    let path = count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : ""
    let child = try run([path] + arguments)
    guard child.status == 0 else {
      throw BenchmarkError("“\(arguments.joined(separator: " "))” ended with \(child.status)")
    }
    return child
  }
}
