import Platform
package import Rendering

/// All that the tool meets outside itself: tests put their own in its place.
package struct Surroundings {
  /// The engines.
  package var engines: EngineSource
  /// A variable of the environment; nil where it is not set.
  package var variable: (String) -> String?
  package var output: any ByteSink
  package var errors: any ByteSink
  package var input: any ByteSource
  /// Takes the answers as they are, with the options for their renderer, in place of the output;
  /// nil: they are rendered and printed.
  package var takesAnswer: ((Answer, RenderOptions) -> Void)?
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
      engines: .library, output: DescriptorSink(.output), errors: DescriptorSink(.errors),
      input: DescriptorSource(), variable: ProcessEnvironment.variable,
      clock: MonotonicClock.seconds,
      wait: { seconds in
        ProcessEnvironment.pause(seconds: seconds)
        return true
      },
      shell: ProcessEnvironment.shell)
    surroundings.outputIsTerminal = Descriptor.output.isTerminal
    surroundings.errorsAreTerminal = Descriptor.errors.isTerminal
    surroundings.inputIsTerminal = Descriptor.input.isTerminal
    if let size = Descriptor.output.terminalSize {
      surroundings.columns = size.columns
      surroundings.rows = size.rows
    }
    return surroundings
  }
}
