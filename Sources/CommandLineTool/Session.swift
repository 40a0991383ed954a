import Findings
import Izde
import Rendering

/// A single run of a command: its settings, renderer, input and output.
final class Session {
  let invocation: Invocation
  let settings: Settings
  let outside: Surroundings
  private var renderer: any Renderer
  private let output: any ByteSink
  private static let pieceSize = 1 << 16
  private var hasBegun = false
  /// Writes the records that are printed one by one.
  private var records: RecordWriter?
  /// Buffered answers that are printed after an overview; nil if answers are not buffered.
  private var waiting: [UInt8]?
  /// What was rendered before them.
  private var held: [UInt8] = []

  init(_ invocation: Invocation, _ settings: Settings, _ outside: Surroundings) {
    self.invocation = invocation
    self.settings = settings
    self.outside = outside
    var options = RenderOptions()
    options.command = settings.command.name.rawValue
    options.width = settings.width
    options.usesColor = settings.usesColor
    options.explains = settings.explains
    options.isBatch = invocation.has(.batch)
    options.grouping = invocation.value(.by).flatMap { MentionGrouping(rawValue: $0) }
    options.isSorted = ["left", "right"].contains(invocation.value(.sort))
    options.version = Version.current
    renderOptions = options
    renderer = settings.format.renderer(options)
    let pager = outside.variable("IZDE_PAGER") ?? outside.variable("PAGER") ?? "less"
    if settings.usesPager, !pager.isEmpty, pager != "cat",
      let terminal = outside.output
        as? DescriptorSink
    {
      output = PagingSink(terminal, pager: pager, rows: outside.rows ?? 24)
    } else {
      output = outside.output
    }
  }

  private var renderOptions: RenderOptions

  /// Opens the index; reports and JSON documents contain its fingerprint.
  func openIndex() throws -> any Engine {
    let names = settings.indexDirectories.map { "“\($0)”" }.joined(separator: ", ")
    remark(
      settings.indexDirectories.count > 1 ? "the indexes are \(names)" : "the index is \(names)")
    let engine = try outside.engines.open(settings.indexDirectories)
    if settings.format == .html || settings.format == .json {
      renderOptions.fingerprint = try engine.info().fingerprint
      renderOptions.invocation = CommandLineText.quoting(invocation)
      renderer = settings.format.renderer(renderOptions)
    }
    return engine
  }

  /// Prints an answer.
  func emit(_ answer: Answer, flushes: Bool = false) throws(SinkError) {
    if let take = outside.takesAnswer { return take(answer, renderOptions) }
    if !hasBegun {
      hasBegun = true
      renderer.begin()
    }
    renderer.render(answer)
    if waiting != nil {
      waiting? += renderer.output
      renderer.output.removeAll(keepingCapacity: true)
      return
    }
    if flushes || renderer.output.count >= Self.pieceSize { try flush() }
  }

  /// Buffers the answers that follow until `releaseAnswers`.
  func holdAnswers() {
    renderer.begin()
    hasBegun = true
    waiting = []
    held = renderer.output
    renderer.output.removeAll()
  }

  /// Prints the buffered answers after an answer that comes first.
  func releaseAnswers(after first: Answer?) throws(SinkError) {
    guard let waiting else { return }
    self.waiting = nil
    if let first { renderer.render(first) }
    renderer.output = held + renderer.output + waiting
    try flush()
  }

  /// Whether records are printed one by one as they are found.
  var printsRecords: Bool {
    settings.format == .jsonl && outside.takesAnswer == nil && waiting == nil
  }

  /// Prints mentions of an answer that is not complete yet, as JSON Lines.
  func print(_ mentions: [Mention], of name: String) throws(SinkError) {
    var writer = records ?? RecordWriter(renderOptions)
    for mention in mentions { renderer.output += writer.line(mention, query: name) }
    records = writer
    hasBegun = true
    if renderer.output.count >= Self.pieceSize { try flush() }
  }

  /// Prints text that is not an answer: help, a script.
  func print(_ text: String) throws(SinkError) {
    try output.write(Array(text.utf8))
  }

  /// Prints bytes that are not an answer: an export.
  func write(_ bytes: [UInt8]) throws(SinkError) {
    guard !bytes.isEmpty else { return }
    try output.write(bytes)
  }

  /// Prints what is buffered.
  func finish() throws(SinkError) {
    try releaseAnswers(after: nil)
    if hasBegun { renderer.end() }
    try flush()
    try output.finish()
  }

  func flush() throws(SinkError) {
    guard !renderer.output.isEmpty else { return }
    let bytes = renderer.output
    renderer.output.removeAll(keepingCapacity: true)
    try output.write(bytes)
  }

  /// Prints a warning on standard error, unless `--quiet` was given.
  func warn(_ sentence: String) {
    guard !settings.isQuiet else { return }
    say("izde: " + sentence)
  }

  /// Prints a remark on standard error if `--verbose` was given.
  func remark(_ sentence: String) {
    if settings.isVerbose { say("izde: " + sentence) }
  }

  /// Prints a line on standard error.
  ///
  /// Errors are ignored: there is no other way to report them.
  func say(_ line: String) {
    try? outside.errors.write(Array((TerminalSafety.clean(line) + "\n").utf8))
  }
}
