import Findings
import Searching

extension SearchIndex {
  /// Every mention of a name, place or word, in corpus order.
  ///
  /// - Throws: `IzdeError`.
  public func mentions(of name: String, options: MentionOptions = MentionOptions()) throws
    -> MentionAnswer
  {
    let start = Clock.milliseconds()
    var request = MentionRequest(name: name)
    request.spelling = options.spelling
    request.includesFurniture = options.includesFurniture
    request.explains = options.explains
    request.includesParts = options.includesParts
    request.context = options.context
    request.limit = options.limit
    let result = try IzdeError.translating {
      try MentionFinder(reader: reader, resolver: resolver).mentions(request)
    }
    let isComplete = result.mentions.count == result.count
    let summary = Summary(
      query: name, count: result.count, passages: result.passages, isComplete: isComplete,
      cut: isComplete ? nil : result.count - result.mentions.count, spellings: result.spellings,
      suggestions: result.suggestions, elapsedMilliseconds: Clock.milliseconds() - start)
    return MentionAnswer(mentions: result.mentions, summary: summary)
  }

  /// The names found in the corpus, by descending count.
  public func names(options: NameOptions = NameOptions()) throws -> NameAnswer {
    throw IzdeError("names are not written yet")
  }

  /// One name's family: why each spelling was joined and which were not.
  public func family(of name: String, options: NameOptions = NameOptions()) throws -> NameAnswer {
    throw IzdeError("names are not written yet")
  }
}
