import FigureFinding
import Findings
import Platform

extension SearchIndex {
  /// All numbers that the corpus gives for an event: *killed*, *arrested*, *laid off*.
  ///
  /// - Throws: `IzdeError`.
  /// - Complexity: O(postings of the words for it), plus reading their passages.
  public func figures(of word: String, options: FigureOptions = FigureOptions()) throws
    -> FigureAnswer
  {
    let start = MonotonicClock.milliseconds()
    var request = FigureRequest(word: word)
    request.spelling = options.spelling
    request.includesFurniture = options.includesFurniture
    request.limit = options.limit
    let result = try self.request { try FigureFinder(reader: reader).figures(request) }
    let summary = Summary(
      query: word, count: result.count, passages: result.passages,
      completeness: result.completeness, notes: result.notes,
      elapsedMilliseconds: MonotonicClock.milliseconds() - start)
    return FigureAnswer(groups: result.groups, summary: summary)
  }
}
