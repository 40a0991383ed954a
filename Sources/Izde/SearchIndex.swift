import CorpusIndex
@_exported public import Findings
import NameResolution
import Platform
import QuoteFinding
import Searching

/// An index of a corpus, open for reading: the one entrance for programs.
///
/// ```swift
/// let index = try SearchIndex(at: "index")
/// for hit in try index.search("curfew Zhanaozen").hits { print(hit.id, hit.text) }
/// ```
///
/// An index is used by one thread at a time; open one for each thread. Each request is answered from
/// the newest state of the index, and nothing is held between requests: an index may stay open for
/// as long as a program runs.
public final class SearchIndex {
  /// The folder of the index.
  public let directory: String
  let reader: IndexReader
  let engine: SearchEngine
  let resolver: NameResolver

  /// Opens the index in a folder.
  ///
  /// - Throws: `IzdeError` where there is none, or one that this version cannot read.
  public init(at directory: String) throws {
    self.directory = directory
    let reader = try IzdeError.translating(indexAt: directory) { try IndexReader(at: directory) }
    self.reader = reader
    let options = try IzdeError.translating(indexAt: directory) { try reader.recordedOptions() }
    let names = NamesFiles(options)
    resolver = NameResolver(reader: reader) { names.read().texts }
    engine = SearchEngine(reader: reader, resolver: resolver)
  }

  /// Whether a folder holds an index, of whatever version.
  public static func exists(at directory: String) -> Bool {
    FileSystem.exists(directory + "/" + Schema.fileName)
  }

  /// Answers one request from one state of the index, and holds nothing of it afterwards.
  func request<Result>(_ body: () throws -> Result) throws -> Result {
    try IzdeError.translating(indexAt: directory) { try reader.request(body) }
  }

  /// Ranked passages.
  public func search(_ query: String, options: SearchOptions = SearchOptions()) throws
    -> SearchAnswer
  {
    let start = MonotonicClock.milliseconds()
    var request = SearchRequest(query: query, limit: options.limit)
    request.spelling = options.spelling
    request.includesFurniture = options.includesFurniture
    request.explains = options.explains
    request.groupsByArticle = options.groupsByArticle
    request.conditions.since = options.since
    request.conditions.until = options.until
    request.conditions.outlet = options.outlet
    request.conditions.author = options.author
    request.conditions.file = options.file
    request.countsFacets = options.countsFacets
    request.findsSentences = options.findsSentences
    request.findsSentences = options.findsSentences
    switch options.order {
    case .rank: request.order = .rank
    case .date: request.order = .date
    case .corpus: request.order = .corpus
    }
    let (result, suggestions, missing) = try self.request {
      let result = try engine.search(request)
      let suggester = NameSuggester(reader: reader, resolver: resolver)
      return (
        result, try result.count > 0 ? [] : suggester.suggestions(for: query),
        try MissingWords(reader: reader, resolver: resolver)
          .words(ofQuery: query, spelling: options.spelling)
      )
    }
    var summary = Summary(
      query: query, count: result.count, passages: result.passages,
      completeness: result.completeness, spellings: result.spellings,
      notes: result.notes, suggestions: suggestions, explanation: result.explanation,
      elapsedMilliseconds: MonotonicClock.milliseconds() - start)
    summary.missing = missing
    var answer = SearchAnswer(hits: result.hits, summary: summary)
    answer.facets = result.facets
    if options.answersNumbers {
      answer.figures = try figures(askedBy: query)
    } else if let remark = SearchIndex.remark(onNumberAskedBy: query) {
      answer.summary.notes.append(remark)
    }
    return answer
  }

  /// Where a quotation stands, and whether as quoted.
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

  /// The article and paragraph of an id; a slug alone means its first paragraph.
  func location(_ id: String) throws -> (StoredArticle, Int)? {
    if let slash = id.lastIndex(of: "/"), let number = Int(id[id.index(after: slash)...]),
      let article = try reader.article(slug: String(id[..<slash]))
    {
      return (article, number)
    }
    return try reader.article(slug: id).map { ($0, 1) }
  }

  /// Ids near to one that is not there.
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

  /// What is in the index.
  public func info() throws -> IndexInfo {
    try request {
      var info = try reader.info()
      let names = try NamesFiles(reader.recordedOptions()).read()
      info.namesFiles = names.files
      info.namesFileIssues = names.issues
      return info
    }
  }

  /// Checks the index itself: its checksums, and whether lexicon, names, statistics and postings
  /// follow from the stored passages; then compares every stored passage with its file, byte for byte.
  ///
  /// - Parameters:
  ///   - isQuick: Only the checksums.
  ///   - reextracts: Files of converters (PDF, office files) are converted again and compared; without
  ///     it their checksums are.
  ///   - progress: Told how far the work has come.
  /// - Returns: What was looked at, and what is not as it should be.
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
