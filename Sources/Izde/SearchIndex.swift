import CorpusIndex
@_exported public import Findings
import NameResolution
import Platform
import QuoteFinding
import Searching

/// An index of a corpus, opened for reading: the entry point of the library.
///
/// ```swift
/// let index = try SearchIndex(at: "index")
/// for hit in try index.search("curfew Zhanaozen").hits { print(hit.id, hit.text) }
/// ```
///
/// An index is used by one thread at a time; open one for each thread. Each request uses the newest
/// state of the index, and no lock is held between requests, so that an index may stay open for as
/// long as a program runs.
public final class SearchIndex {
  /// The folder of the index; the folders that were named, where several are asked as one.
  public let directory: String
  let reader: IndexReader
  let engine: SearchEngine
  let resolver: NameResolver
  private let namesFiles: OpenNamesFiles

  /// Opens the index in a folder, or all that a folder of indexes holds, as one.
  ///
  /// - Throws: `IzdeError` where there is none, or one that this version cannot read.
  public convenience init(at directory: String) throws { try self.init(joining: [directory]) }

  /// Opens several indexes as one: every answer is that of an index of all their corpora.
  ///
  /// - Parameter directories: The folders, in the order that the corpora have; one that has no index
  ///   of its own stands for the indexes in it, by their names.
  /// - Throws: `IzdeError` that names the index that cannot be read.
  /// - Complexity: O(terms) for several that do not lie in one folder: what they have in common is
  ///   then made anew by each reader.
  public init(joining directories: [String]) throws {
    let directory = directories.joined(separator: ", ")
    self.directory = directory
    let reader = try IzdeError.translating(indexAt: directory) {
      try IndexReader(joining: directories)
    }
    self.reader = reader
    let names = OpenNamesFiles()
    namesFiles = names
    resolver = NameResolver(reader: reader) { names.files.read().texts }
    engine = SearchEngine(reader: reader, resolver: resolver)
  }

  /// Whether a folder holds an index, of whatever version.
  public static func exists(at directory: String) -> Bool {
    FileSystem.exists(directory + "/" + Schema.fileName)
  }

  /// How long one request may take; nil, the default: as long as it takes.
  ///
  /// A request that takes longer throws `IzdeError`, and `wasStopped` says that this was why. The
  /// clock is looked at between reads of the index, so that some milliseconds more may pass.
  public var timeLimit: Duration? {
    get { reader.timeLimit }
    set { reader.timeLimit = newValue }
  }

  /// Whether the last request was stopped by `timeLimit`.
  public private(set) var wasStopped = false

  /// Answers one request from one state of the index, and holds nothing of it afterwards.
  func request<Result>(_ body: () throws -> Result) throws -> Result {
    wasStopped = false
    return try IzdeError.translating(indexAt: directory) {
      do {
        return try reader.request {
          if try namesFiles.update(of: reader) { resolver.namesFilesChanged() }
          return try body()
        }
      } catch {
        wasStopped = IndexError(any: error, directory: directory)?.kind == .stopped
        throw error
      }
    }
  }

  /// Searches for passages, ranked.
  public func search(_ query: String, options: SearchOptions = SearchOptions()) throws
    -> SearchAnswer
  {
    try search(query, options: options) { try engine.search($0) }
  }

  /// Searches by a way of the engine.
  func search(
    _ query: String, options: SearchOptions, by find: (SearchRequest) throws -> SearchResult
  ) throws -> SearchAnswer {
    let start = MonotonicClock.milliseconds()
    let request = SearchIndex.request(query, options)
    let (result, suggestions, missing, figures) = try self.request {
      let result = try find(request)
      let suggester = NameSuggester(reader: reader, resolver: resolver)
      return (
        result, try result.count > 0 ? [] : suggester.suggestions(for: query),
        try MissingWords(reader: reader, resolver: resolver)
          .words(of: result, spelling: options.spelling),
        try options.answersNumbers ? self.figures(askedBy: query) : nil
      )
    }
    var answer = SearchIndex.answer(result, to: query, since: start)
    answer.summary.suggestions = suggestions
    answer.summary.missing = missing
    answer.figures = figures
    if !options.answersNumbers, let remark = SearchIndex.remark(onNumberAskedBy: query) {
      answer.summary.notes.append(remark)
    }
    return answer
  }

  /// The request to the engine.
  static func request(_ query: String, _ options: SearchOptions) -> SearchRequest {
    var request = SearchRequest(query: query, limit: options.limit)
    request.spelling = options.spelling
    request.includesBoilerplate = options.includesBoilerplate
    request.explains = options.explains
    request.groupsByArticle = options.groupsByArticle
    request.conditions.since = options.since
    request.conditions.until = options.until
    request.conditions.outlet = options.outlet
    request.conditions.author = options.author
    request.conditions.file = options.file
    request.countsFacets = options.countsFacets
    request.findsSentences = options.findsSentences
    switch options.order {
    case .rank: request.order = .rank
    case .date: request.order = .date
    case .corpus: request.order = .corpus
    }
    return request
  }

  /// The engine's result as an answer.
  static func answer(_ result: SearchResult, to query: String, since start: Double) -> SearchAnswer
  {
    let summary = Summary(
      query: query, count: result.count, passages: result.passages,
      completeness: result.completeness, spellings: result.spellings,
      notes: result.notes, suggestions: [], explanation: result.explanation,
      elapsedMilliseconds: MonotonicClock.milliseconds() - start)
    var answer = SearchAnswer(hits: result.hits, summary: summary)
    answer.facets = result.facets
    return answer
  }

  /// Checks a quotation: where it is, and whether it is quoted correctly.
  public func quote(_ text: String, options: QuoteOptions = QuoteOptions()) throws -> QuoteAnswer {
    let start = MonotonicClock.milliseconds()
    var report = try request {
      try QuotationFinder(
        corpus: try IndexedCorpus(reader), isSameName: IndexedCorpus.isSameName
      ).report(on: text, limit: options.limit)
    }
    let count = report.count
    CopyChain.note(in: &report.matches, of: count)
    var completeness = report.completeness
    completeness.limit(to: options.limit, of: count)
    let summary = Summary(
      query: text, count: count, passages: Set(report.matches.map(\.passage)).count,
      completeness: completeness,
      elapsedMilliseconds: MonotonicClock.milliseconds() - start)
    return QuoteAnswer(report: report, summary: summary)
  }

  /// The article and paragraph of an id; a slug alone denotes its first paragraph.
  func location(_ id: String) throws -> (StoredArticle, Int)? {
    if let slash = id.lastIndex(of: "/"), let number = Int(id[id.index(after: slash)...]),
      let article = try reader.article(slug: String(id[..<slash]))
    {
      return (article, number)
    }
    return try reader.article(slug: id).map { ($0, 1) }
  }

  /// Ids similar to one that does not exist.
  public func suggestions(forID id: String) throws -> [String] {
    try request {
      let slash = id.lastIndex(of: "/")
      let slug = String(slash.map { id[..<$0] } ?? id[...])
      if let article = try reader.article(slug: slug) {
        return ["\(slug)/\(try reader.passages(in: article.rows).map(\.paragraph).max() ?? 1)"]
      }
      // A colon for the slash: slug:12.
      if let colon = id.lastIndex(of: ":"), Int(id[id.index(after: colon)...]) != nil,
        try reader.article(slug: String(id[..<colon])) != nil
      {
        return ["\(id[..<colon])/\(id[id.index(after: colon)...])"]
      }
      return try reader.slugs(near: slug, limit: 3).map { "\($0)/1" }
    }
  }

  /// A description of the index.
  public func info() throws -> IndexInfo {
    try request {
      var info = try reader.info()
      let names = try NamesFiles(reader.recordedOptionsOfAll()).read()
      info.namesFiles = names.files
      info.namesFileIssues = names.issues
      return info
    }
  }

  /// Verifies the index: its checksums, and that lexicon, names, statistics and posting lists
  /// follow from the stored passages; then compares every stored passage with its file, byte for
  /// byte.
  ///
  /// - Parameters:
  ///   - isQuick: Whether only the checksums are verified.
  ///   - reextracts: Whether files read by converters (PDF, office files) are converted again and
  /// compared; otherwise only their checksums are.
  ///   - progress: Called with the progress of the work.
  /// - Returns: What was checked, and the problems found.
  /// - Throws: `IzdeError`.
  public func verify(
    isQuick: Bool = false, reextracts: Bool = false, progress: (Progress) -> Void = { _ in }
  ) throws -> VerificationReport {
    try request {
      try IndexVerifier(reader: reader).verify(isQuick: isQuick, reextracts: reextracts) {
        done, total in
        progress(Progress(stage: "verifying", done: done, total: total, unit: "passages"))
      }
    }
  }
}
