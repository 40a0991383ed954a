import Glibc

/// All that the tool meets outside itself: tests put their own in its place.
package struct Surroundings {
  /// The engines.
  package var engines: EngineSource
  /// A variable of the environment; nil where it is not set.
  package var variable: (String) -> String?
  package var output: any ByteSink
  package var errors: any ByteSink
  package var input: any ByteSource
  package var outputIsTerminal = false
  package var errorsAreTerminal = false
  package var inputIsTerminal = false
  /// The columns and rows of the terminal, where there is one.
  package var columns: Int?
  package var rows: Int?
  /// Seconds of a clock that only goes forward.
  package var clock: () -> Double
  /// Waits so many seconds; false to stop waiting for changes.
  package var wait: (Double) -> Bool
  /// Runs a command in the shell; gives its exit status.
  package var shell: (String) -> Int32

  /// Creates surroundings in which nothing is a terminal and nothing is set.
  package init(
    engines: EngineSource, output: any ByteSink, errors: any ByteSink, input: any ByteSource,
    variable: @escaping (String) -> String? = { _ in nil },
    clock: @escaping () -> Double = { 0 }, wait: @escaping (Double) -> Bool = { _ in false },
    shell: @escaping (String) -> Int32 = { _ in 0 }
  ) {
    self.engines = engines
    self.output = output
    self.errors = errors
    self.input = input
    self.variable = variable
    self.clock = clock
    self.wait = wait
    self.shell = shell
  }

  /// The process's own.
  package static func process() -> Surroundings {
    var surroundings = Surroundings(
      engines: .library, output: DescriptorSink(STDOUT_FILENO),
      errors: DescriptorSink(STDERR_FILENO), input: DescriptorSource(),
      variable: { getenv($0).map { String(cString: $0) } },
      clock: {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
      },
      wait: { seconds in
        usleep(UInt32(seconds * 1e6))
        return true
      },
      shell: { system($0) })
    surroundings.outputIsTerminal = isatty(STDOUT_FILENO) == 1
    surroundings.errorsAreTerminal = isatty(STDERR_FILENO) == 1
    surroundings.inputIsTerminal = isatty(STDIN_FILENO) == 1
    var size = winsize()
    if surroundings.outputIsTerminal,
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    {
      surroundings.columns = Int(size.ws_col)
      surroundings.rows = Int(size.ws_row)
    }
    return surroundings
  }
}
