package import CommandLineTool

/// What a run of the command line left.
package struct Transcript: Sendable, Hashable {
  package var status: Int32
  package var output: String
  package var errors: String
}

/// Runs the command line within the test's own process.
package struct CommandLineRunner {
  package var engines: EngineSource
  package var environment: [String: String] = [:]
  package var input = ""
  package var outputIsTerminal = false
  package var errorsAreTerminal = false
  package var inputIsTerminal = false
  package var columns: Int?
  /// How often `--watch` looks again.
  package var looks = 0
  /// After this many bytes the output fails; nil never.
  package var outputFailure: (after: Int, error: SinkError)?
  /// Takes the place of the shell.
  package var shell: (String) -> Int32 = { _ in 0 }

  /// Creates a runner; without engines the commands get the library's.
  package init(_ engines: EngineSource = .library) { self.engines = engines }

  /// Runs `izde` with arguments.
  package func run(_ arguments: String...) -> Transcript { run(arguments) }

  /// Runs `izde` with arguments.
  package func run(_ arguments: [String]) -> Transcript {
    let output =
      outputFailure.map { CapturingSink(failingAfter: $0.after, with: $0.error) }
      ?? CapturingSink()
    let errors = CapturingSink()
    let environment = environment
    let looks = Counter(looks)
    let clock = Counter(0)
    var outside = Surroundings(
      engines: engines, output: output, errors: errors, input: MemorySource(input),
      variable: { environment[$0] }, clock: { clock.count(up: 1) },
      wait: { _ in looks.count(up: -1) >= 0 }, shell: shell)
    outside.outputIsTerminal = outputIsTerminal
    outside.errorsAreTerminal = errorsAreTerminal
    outside.inputIsTerminal = inputIsTerminal
    outside.columns = columns
    let status = Tool.run(arguments, in: outside)
    return Transcript(status: status.rawValue, output: output.text, errors: errors.text)
  }
}

private final class Counter {
  private var value: Int
  init(_ value: Int) { self.value = value }

  @discardableResult
  func count(up step: Int) -> Int {
    value += step
    return value
  }

  func count(up step: Double) -> Double {
    value += Int(step)
    return Double(value)
  }
}
