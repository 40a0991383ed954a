import Platform
package import Rendering

/// The environment of the tool; tests substitute parts of it.
package struct Surroundings {
  /// The engines.
  package var engines: EngineSource
  /// A variable of the environment; nil if it is not set.
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
  /// The columns and rows of the terminal, if there is one.
  package var columns: Int?
  package var rows: Int?
  /// Seconds of a clock that only goes forward.
  package var clock: () -> Double
  /// Waits this many seconds; returns false to stop waiting for changes.
  package var wait: (Double) -> Bool
  /// Runs a shell command and returns its exit status.
  package var shell: (String) -> Int32

  /// Creates an environment without a terminal and without variables.
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

  /// The environment of this process.
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
