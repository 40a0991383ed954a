import Findings
import Izde
import Rendering

/// The command `quote`.
enum QuoteCommand {
  static func run(_ session: Session) throws -> Status {
    if session.invocation.has(.from) { return try checkDraft(session) }
    var text = session.query
    if text == nil && !session.invocation.has(.batch) {
      guard !session.outside.inputIsTerminal else {
        throw UsageError("quote needs a quotation", suggestion: "izde quote TEXT")
      }
      text = String(decoding: try session.outside.input.all(), as: UTF8.self)
      while text?.last?.isNewline ?? false { text?.removeLast() }
      guard text != "" else {
        throw UsageError(
          "there is no quotation on standard input", suggestion: "izde quote TEXT")
      }
    }
    let options = options(session)
    return try session.ask(operand: text) { engine, quotation in
      let answer = try engine.quote(quotation, options: options)
      session.tellCut(answer.summary)
      return (.quote(answer, draft: nil), answer.report.verdict == .exact)
    }
  }

  private static func options(_ session: Session) -> QuoteOptions {
    var options = QuoteOptions()
    options.limit = session.limit(default: options.limit)
    return options
  }

  /// Checks every quotation of a draft: a line each, and a summary.
  private static func checkDraft(_ session: Session) throws -> Status {
    let path = session.invocation.value(.from) ?? "-"
    guard session.query == nil, !session.invocation.has(.batch) else {
      throw UsageError(
        "--from cannot be combined with a quotation or --batch",
        suggestion: "izde quote --from \(path)")
    }
    let source: any ByteSource =
      path == "-" ? session.outside.input : try DescriptorSource(path: path)
    let bytes = try source.all()
    guard let draft = String(validating: bytes, as: UTF8.self) else {
      throw IzdeError("“\(path)” is not UTF-8", suggestion: "iconv -t UTF-8 \(path)")
    }
    let quotations = DraftQuotations.find(in: draft)
    let engine = try session.openIndex()
    var summary = DraftSummary(file: path, quotations: quotations.count, counts: [:])
    // A report shows the draft itself; all else prints verdict by verdict, as they are found.
    let isWhole = session.settings.format == .html
    var entries: [CheckedDraft.Entry] = []
    for quotation in quotations {
      let place = DraftPlace(
        file: path, line: quotation.line, start: quotation.range.lowerBound,
        end: quotation.range.upperBound)
      do {
        let answer = try engine.quote(quotation.text, options: options(session))
        summary.counts[answer.report.verdict, default: 0] += 1
        if isWhole {
          entries.append(CheckedDraft.Entry(place: place, answer: answer))
        } else {
          try session.emit(.quote(answer, draft: place))
        }
      } catch let error as SinkError {
        throw error
      } catch {
        let failure = Failure(query: quotation.text, message: IzdeError(any: error).message)
        if isWhole {
          entries.append(CheckedDraft.Entry(place: place, answer: nil, failure: failure))
        } else {
          try session.emit(.failure(failure))
        }
        session.say("izde: \(path):\(quotation.line): \(failure.message)")
      }
    }
    if isWhole {
      try session.emit(
        .checkedDraft(CheckedDraft(text: draft, entries: entries, summary: summary)))
    } else {
      try session.emit(.draft(summary))
    }
    return summary.counts[.exact] != nil ? .found : .nothingFound
  }
}
