import Findings
import Izde
import Rendering

/// What search, mentions, names and quote share: queries from the command line or a batch.
extension Session {
  /// Answers every query in order; an invalid one is reported in its place and the others are still
  /// answered.
  ///
  /// The closure returns the answer to a query, and whether anything was found.
  func ask(
    operand: String?, _ answer: (any Engine, String) throws -> (Answer, isFound: Bool)
  ) throws -> Status {
    if let path = invocation.value(.batch) {
      guard operand == nil else {
        throw UsageError(
          "a query and --batch cannot be combined",
          suggestion: "izde \(settings.command.name.rawValue) --batch \(path)")
      }
      return try askBatch(path, answer)
    }
    let engine = try openIndex()
    let query = operand ?? ""
    do {
      let (result, isFound) = try answer(engine, query)
      try emit(result)
      return isFound ? .found : .nothingFound
    } catch let error as IzdeError where settings.format == .jsonl || settings.format == .json {
      // A script that reads records finds the error among them.
      try emit(.failure(Failure(query: query, message: error.message)))
      throw error
    }
  }

  private func askBatch(
    _ path: String, _ answer: (any Engine, String) throws -> (Answer, isFound: Bool)
  ) throws -> Status {
    let isStream = path == "-"
    let source: any ByteSource = isStream ? outside.input : try DescriptorSource(path: path)
    var reader = BatchReader(
      source, form: BatchReader.Form(path: path), column: invocation.value(.column))
    let engine = try openIndex()
    // If queries are typed one by one, each is answered at once, so there can be no overview first;
    // an HTML report is read when it is whole.
    let format = settings.format
    if format == .html || !isStream && (format == .text || format == .markdown) { holdAnswers() }
    var rows: [OverviewRow] = []
    while let item = try reader.next() {
      switch item {
      case .bad(let failure):
        rows.append(OverviewRow(failure))
        try report(failure)
      case .query(let query):
        do {
          let (result, isFound) = try answer(engine, query)
          rows.append(OverviewRow(result, query: query, isFound: isFound))
          try emit(result, flushes: isStream)
        } catch let error as SinkError {
          throw error
        } catch {
          let failure = Failure(query: query, message: IzdeError(any: error).message)
          rows.append(OverviewRow(failure))
          try report(failure)
        }
      }
    }
    try releaseAnswers(after: rows.count > 1 ? .overview(rows) : nil)
    if rows.contains(where: \.isFailure), rows.allSatisfy(\.isFailure) { return .trouble }
    return rows.contains(where: \.isFound) ? .found : .nothingFound
  }

  private func report(_ failure: Failure) throws(SinkError) {
    try emit(.failure(failure), flushes: settings.format == .text)
    say("izde: " + (failure.query.map { "“\($0)”: " } ?? "") + failure.message)
  }

  /// The operands as one query; nil if there are none.
  var query: String? {
    invocation.operands.isEmpty ? nil : invocation.operands.joined(separator: " ")
  }

  /// The query; throws if there is neither a query nor a batch.
  func neededQuery(_ noun: String) throws(UsageError) -> String? {
    if query == nil && !invocation.has(.batch) {
      let command = settings.command
      throw UsageError(
        "\(command.name.rawValue) needs \(noun)",
        suggestion: "izde \(command.name.rawValue) \(command.operands)")
    }
    return query
  }

  /// The limit as options represent it: 0 means all.
  func limit(default standard: Int?) -> Int? {
    guard let limit = settings.limit else { return standard }
    return limit == 0 ? nil : limit
  }

  /// Reports a cut answer on standard error for formats such as tables, which cannot express it.
  func tellCut(_ summary: Summary) {
    guard !summary.isComplete, settings.format == .csv || settings.format == .tsv else { return }
    warn("not all is shown for “\(summary.query)”: see the column not_shown")
  }
}
