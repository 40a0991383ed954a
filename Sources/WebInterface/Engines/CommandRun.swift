import CommandLineTool
import Izde
import Rendering

/// Runs a command of the command line within the server, so that an export has the same bytes.
struct CommandRun {
  /// The command's standard output.
  var output: [UInt8]
  /// The answers with the options for their renderer, where they were to be kept and not printed.
  var answers: [(answer: Answer, options: RenderOptions)] = []
  /// What it said on standard error.
  var message: String
  /// Whether it succeeded (exit status 0 or 1).
  var isAnswered: Bool
  /// Whether it took longer than it may.
  var isStopped: Bool

  /// Runs a command line (without the program's name) on an open index.
  init(
    _ arguments: [String], on index: SearchIndex, input: [UInt8] = [], keepsAnswers: Bool = false
  ) {
    let output = CapturingSink()
    let errors = CapturingSink()
    let refused = IzdeError("this command is not offered here")
    let engines = EngineSource(
      open: { _ in PathlessEngine(index: index) }, build: { _, _, _, _ in throw refused },
      draft: { _ in throw refused },
      decide: { _, _, _, _ in throw refused })
    var outside = Surroundings(
      engines: engines, output: output, errors: errors, input: MemorySource(input))
    var answers: [(answer: Answer, options: RenderOptions)] = []
    if keepsAnswers { outside.takesAnswer = { answers.append(($0, $1)) } }
    let status = Tool.run(arguments, in: outside)
    self.output = output.bytes
    self.answers = answers
    message = errors.text
    isAnswered = status != .trouble
    isStopped = !isAnswered && index.wasStopped
  }

  /// Why there is no answer; nil where there is one.
  var failure: WebError? {
    if isAnswered { return nil }
    return WebError(isStopped ? 503 : 400, reason, next: nextStep)
  }

  /// The first sentence of the message, without the program's name.
  var reason: String {
    let line = message.split(separator: "\n").first.map(String.init) ?? "the command failed"
    return line.hasPrefix("izde: ") ? String(line.dropFirst(6)) : line
  }

  /// The suggested next step.
  var nextStep: String? {
    message.split(separator: "\n").first { $0.hasPrefix("try: ") }.map { String($0.dropFirst(5)) }
  }
}
