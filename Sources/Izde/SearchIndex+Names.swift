import Findings
import NameResolution
import Platform
import Searching

extension SearchIndex {
  /// Every mention of a name, place or word, in corpus order.
  ///
  /// - Throws: `IzdeError`.
  public func mentions(of name: String, options: MentionOptions = MentionOptions()) throws
    -> MentionAnswer
  {
    let start = MonotonicClock.milliseconds()
    let request = request(for: name, options)
    let (result, missing) = try self.request {
      let result = try MentionFinder(reader: reader, resolver: resolver).mentions(request)
      return (result, try missingWords(name, options, result.count))
    }
    var answer = MentionAnswer(
      mentions: result.mentions,
      summary: Self.summary(of: result, name, missing, MonotonicClock.milliseconds() - start))
    answer.groups = result.groups
    answer.dates = result.dates
    return answer
  }

  /// The same mentions, a file or record at a time; orders but that of the corpus and counts by
  /// groups are not had this way.
  ///
  /// - Throws: `IzdeError`.
  public func mentionReader(of name: String, options: MentionOptions = MentionOptions()) throws
    -> MentionReader
  {
    try MentionReader(name, options, in: self)
  }

  func request(for name: String, _ options: MentionOptions) -> MentionRequest {
    var request = MentionRequest(name: name)
    request.spelling = options.spelling
    request.includesBoilerplate = options.includesBoilerplate
    request.explains = options.explains
    request.includesParts = options.includesParts
    request.context = options.context
    request.completesSentences = options.completesSentences
    request.limit = options.limit
    request.order = options.order
    request.grouping = options.grouping
    request.conditions.since = options.since
    request.conditions.until = options.until
    request.conditions.outlet = options.outlet
    request.conditions.author = options.author
    request.conditions.file = options.file
    return request
  }

  /// The words of a name that the corpus lacks, where nothing was found.
  func missingWords(_ name: String, _ options: MentionOptions, _ count: Int) throws
    -> [MissingWord]
  {
    guard count == 0 else { return [] }
    return try MissingWords(reader: reader, resolver: resolver)
      .words(ofName: name, spelling: options.spelling)
  }

  static func summary(
    of result: MentionResult, _ name: String, _ missing: [MissingWord], _ milliseconds: Double
  ) -> Summary {
    var summary = Summary(
      query: name, count: result.count, passages: result.passages,
      completeness: result.completeness, spellings: result.spellings, notes: result.notes,
      suggestions: result.suggestions, elapsedMilliseconds: milliseconds)
    summary.leftOut = result.leftOut
    summary.leftOutForms = result.leftOutForms
    summary.files = result.files
    summary.missing = missing
    summary.part = result.part
    return summary
  }

  /// The names in the corpus, by descending frequency.
  ///
  /// - Throws: `IzdeError`.
  /// - Complexity: O(names), plus a look-up for each name returned.
  public func names(options: NameOptions = NameOptions()) throws -> NameAnswer {
    try answer("") {
      let lister = NameLister(reader: reader, resolver: resolver)
      return try lister.families(
        mode: options.spelling, minimumCount: options.minimumCount,
        onlyVariants: options.onlyVariants, limit: options.limit)
    }
  }

  /// One name: why each of its spellings was joined, and which were not.
  ///
  /// - Throws: `IzdeError`.
  public func family(of name: String, options: NameOptions = NameOptions()) throws -> NameAnswer {
    try answer(name) {
      let lister = NameLister(reader: reader, resolver: resolver)
      let family = try lister.family(of: name, mode: options.spelling)
      return (family.map { [$0] } ?? [], Completeness())
    }
  }

  private func answer(
    _ query: String, _ body: () throws -> (families: [NameFamily], completeness: Completeness)
  ) throws -> NameAnswer {
    let start = MonotonicClock.milliseconds()
    return try request {
      let (families, completeness) = try body()
      let suggestions =
        families.isEmpty && !query.isEmpty
        ? try NameSuggester(reader: reader, resolver: resolver).suggestions(for: query) : []
      var summary = Summary(
        query: query, count: families.count, passages: 0, completeness: completeness,
        suggestions: suggestions, elapsedMilliseconds: MonotonicClock.milliseconds() - start)
      summary.leftOut = families.reduce(0) { $0 + $1.rejectedCount }
      return NameAnswer(families: families, summary: summary)
    }
  }
}
