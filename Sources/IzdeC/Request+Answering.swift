import Findings
import Izde
import Rendering

extension Request {
  /// Runs the request up to its first line.
  ///
  /// - Throws: `IzdeError`.
  func steps(from pool: ReaderPool?) throws -> any AnswerSteps {
    switch command {
    case .version:
      try allow([])
      return WholeAnswer(.found, VersionRecord.bytes)
    case .build: return try build()
    case .decide: return try decide(pool)
    default: break
    }
    guard let pool else { throw RequestError.noIndex }
    let lease = try ReaderLease(pool)
    switch command {
    case .search: return try search(lease)
    case .statistics: return try statistics(lease)
    case .mentions: return try mentions(lease)
    case .names: return try names(lease)
    case .quote: return try quote(lease)
    case .show: return try show(lease)
    case .cite: return try cite(lease)
    case .verify:
      try allow(["quick"])
      let report = try lease.index.verify(isQuick: flag("quick") ?? false)
      return whole(.verification(report), isFound: report.findings.isEmpty)
    default:
      try allow([])
      return whole(.info(try lease.index.info()), isFound: true)
    }
  }

  private func search(_ lease: ReaderLease) throws -> any AnswerSteps {
    try allow([
      "query", "like", "text", "limit", "spelling", "furniture", "explain", "sort", "since",
      "until", "group", "context", "format", "shard", "shares", "statistics",
    ])
    let options = try searchOptions()
    if let shard = try number("shard") {
      let share = try lease.index.share(
        of: neededText("query"), options: options, shard: shard, statistics: neededStatistics())
      return WholeAnswer(share.rows.isEmpty ? .nothingFound : .found, ShareRecord.bytes(share))
    }
    let context = try number("context") ?? 0
    let answer = try search(lease.index, options)
    let query = answer.summary.query
    if try isReport() {
      var answer = answer
      for at in answer.hits.indices { try lease.widen(&answer.hits[at], by: context) }
      return report(.search(answer), isFound: !answer.hits.isEmpty)
    }
    let hits = answer.hits
    return RecordSteps(count: hits.count, summary: answer.summary, explains: options.explains) {
      number, writer in
      var hit = hits[number]
      try lease.widen(&hit, by: context)
      return writer.line(hit, query: query)
    }
  }

  func searchOptions() throws -> SearchOptions {
    var options = SearchOptions()
    options.limit = try limit(default: options.limit)
    options.spelling = try choice("spelling", SpellingMode.self) ?? .near
    options.includesBoilerplate = try flag("furniture") ?? false
    options.explains = try flag("explain") ?? false
    options.order = try choice("sort", SearchOptions.Order.self) ?? .rank
    if let group = try text("group") {
      guard group == "article" else { throw IzdeError("“group” of search takes article") }
      options.groupsByArticle = true
    }
    options.since = try text("since")
    options.until = try text("until")
    return options
  }

  /// Searches by a query, by a passage or article of the index, or by a text.
  private func search(_ index: SearchIndex, _ options: SearchOptions) throws -> SearchAnswer {
    let given = try ["query", "like", "text"].filter { try text($0) != nil }
    guard given.count <= 1 else {
      throw IzdeError("search takes one of “query”, “like” and “text”, not several")
    }
    if let shares = try objects("shares") {
      return try index.search(
        neededText("query"), options: options, shares: shares.map { try ShareRecord.search($0) },
        statistics: neededStatistics())
    }
    if let text = try text("text") { return try index.search(likeText: text, options: options) }
    guard let place = try text("like") else {
      return try index.search(neededText("query"), options: options)
    }
    if let answer = try index.search(likePassage: place, options: options) { return answer }
    throw IzdeError(
      "there is no passage or article “\(place)”",
      suggestion: try index.suggestions(forID: place).first)
  }

  private func mentions(_ lease: ReaderLease) throws -> any AnswerSteps {
    try allow([
      "query", "limit", "spelling", "furniture", "explain", "parts", "context", "by", "format",
      "shard", "shares",
    ])
    let name = try neededText("query")
    var options = MentionOptions()
    options.limit = try limit(default: nil)
    options.spelling = try choice("spelling", SpellingMode.self) ?? .near
    options.includesBoilerplate = try flag("furniture") ?? true
    options.explains = try flag("explain") ?? false
    options.includesParts = try flag("parts") ?? false
    options.context = try number("context") ?? options.context
    let grouping = try choice("by", MentionGrouping.self)
    options.grouping = grouping
    if let shard = try number("shard") {
      let reader = try lease.index.mentionReader(of: name, options: options, shard: shard)
      return MentionSteps(lease, name, reader, explains: options.explains, isShare: true)
    }
    if let shares = try objects("shares") {
      let summary = try lease.index.mentionSummary(
        of: name, options: options, shares: shares.map { try ShareRecord.mentions($0) })
      var rendering = RenderOptions()
      rendering.explains = options.explains
      var writer = RecordWriter(rendering)
      return WholeAnswer(summary.count > 0 ? .found : .nothingFound, writer.line(summary))
    }
    let isReport = try isReport()
    guard isReport || grouping != nil else {
      let reader = try lease.index.mentionReader(of: name, options: options)
      return MentionSteps(lease, name, reader, explains: options.explains)
    }
    let answer = try lease.index.mentions(of: name, options: options)
    let isFound = !answer.mentions.isEmpty
    return isReport
      ? report(.mentions(answer), isFound: isFound, grouping: grouping)
      : whole(.mentions(answer), isFound: isFound, grouping: grouping)
  }

  private func names(_ lease: ReaderLease) throws -> any AnswerSteps {
    try allow(["query", "limit", "spelling", "min", "variants", "format"])
    var options = NameOptions()
    options.limit = try limit(default: nil)
    options.spelling = try choice("spelling", SpellingMode.self) ?? .near
    options.minimumCount = try number("min", atLeast: 1) ?? 1
    options.onlyVariants = try flag("variants") ?? false
    let name = try text("query") ?? ""
    let answer =
      name.isEmpty
      ? try lease.index.names(options: options)
      : try lease.index.family(of: name, options: options)
    if try isReport() { return report(.names(answer), isFound: !answer.families.isEmpty) }
    return RecordSteps(count: answer.families.count, summary: answer.summary, explains: false) {
      number, writer in writer.line(answer.families[number], query: name)
    }
  }

  private func quote(_ lease: ReaderLease) throws -> any AnswerSteps {
    try allow(["query", "limit", "format"])
    var options = QuoteOptions()
    options.limit = try limit(default: options.limit)
    let answer = try lease.index.quote(neededText("query"), options: options)
    let isFound = answer.report.verdict == .exact
    if try isReport() { return report(.quote(answer, draft: nil), isFound: isFound) }
    return whole(.quote(answer, draft: nil), isFound: isFound)
  }

  private func show(_ lease: ReaderLease) throws -> any AnswerSteps {
    try allow(["id", "context", "format"])
    let place = try lease.passage(neededText("id"), context: number("context") ?? 1)
    return try isReport()
      ? report(.passage(place), isFound: true) : whole(.passage(place), isFound: true)
  }

  private func cite(_ lease: ReaderLease) throws -> any AnswerSteps {
    try allow(["id", "style"])
    let style = try choice("style", CitationStyle.self) ?? .text
    let place = try lease.passage(neededText("id"), context: 0)
    return whole(.citation(Citation(place.passage), style), isFound: true)
  }

  private func build() throws -> any AnswerSteps {
    try allow(["paths", "index", "mode", "catalog", "names", "follow_links"])
    var options = BuildOptions()
    if let mode = try text("mode") {
      guard let known = BuildOptions.Mode(rawValue: mode) else {
        throw IzdeError("“mode” of build takes one of update, add, rebuild, not “\(mode)”")
      }
      options.mode = known
    }
    options.catalogue = try text("catalog")
    options.namesFile = try text("names")
    options.followsLinks = try flag("follow_links")
    let report = try SearchIndex.build(
      texts("paths"), into: neededText("index"), options: options)
    return whole(.build(report), isFound: true)
  }

  /// Records in the names file that two names are the same, or not.
  private func decide(_ pool: ReaderPool?) throws -> any AnswerSteps {
    try allow(["names", "same"])
    guard let pool else { throw RequestError.noIndex }
    let names = try texts("names")
    guard names.count == 2 else { throw IzdeError("“names” of decide takes two names") }
    guard pool.directories.count == 1 else {
      throw IzdeError(
        "decide writes the names file of one index, and \(pool.directories.count) are open",
        suggestion: "open one of them")
    }
    let path = try SearchIndex.decide(
      names[0], names[1], areSame: flag("same") ?? true, forIndexAt: pool.directories[0])
    pool.renew()
    var json = JSONWriter()
    json.beginObject()
    json.member("type", "decision")
    json.member("file", path)
    json.endObject()
    return WholeAnswer(.found, json.bytes + [0x0A])
  }
}

extension Request {
  /// Whether the answer is requested as an HTML fragment instead of records.
  private func isReport() throws -> Bool {
    guard let format = try text("format") else { return false }
    switch format {
    case "jsonl": return false
    case "html": return true
    default: throw IzdeError("“format” of \(command.rawValue) takes jsonl or html")
    }
  }

  private func whole(
    _ answer: Answer, isFound: Bool, grouping: MentionGrouping? = nil
  ) -> any AnswerSteps {
    var options = RenderOptions()
    options.grouping = grouping
    options.explains = explains
    var writer = RecordWriter(options)
    return WholeAnswer(isFound ? .found : .nothingFound, writer.lines(answer))
  }

  private func report(
    _ answer: Answer, isFound: Bool, grouping: MentionGrouping? = nil
  ) -> any AnswerSteps {
    var options = RenderOptions()
    options.command = command.rawValue
    options.explains = explains
    options.grouping = grouping
    options.isFragment = true
    var renderer = OutputFormat.html.renderer(options)
    renderer.begin()
    renderer.render(answer)
    renderer.end()
    return WholeAnswer(isFound ? .found : .nothingFound, renderer.output)
  }

  private var explains: Bool { (try? flag("explain")) ?? false }
}

/// The record of the command `version`.
private enum VersionRecord {
  static var bytes: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.member("type", "version")
    json.member("version", LibraryVersion.current)
    json.endObject()
    return json.bytes + [0x0A]
  }
}
