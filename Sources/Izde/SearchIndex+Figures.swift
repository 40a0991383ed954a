import FigureFinding
import Findings
import NameResolution
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
    request.includesBoilerplate = options.includesBoilerplate
    request.limit = options.limit
    let result = try self.request {
      try FigureFinder(reader: reader, resolver: resolver).figures(request)
    }
    let summary = Summary(
      query: word, count: result.count, passages: result.passages,
      completeness: result.completeness, notes: result.notes,
      elapsedMilliseconds: MonotonicClock.milliseconds() - start)
    return FigureAnswer(groups: result.groups, summary: summary)
  }

  /// The figures that a question asks for (*how many people were killed in Shetpe*); nil for other
  /// queries.
  ///
  /// Those of the places that the question names come first, then the groups with the most figures;
  /// of equal numbers for one place and date, the first with a speaker is given.
  func figures(askedBy query: String) throws -> FigureAnswer? {
    guard let question = NumberQuestion(query) else { return nil }
    var answer = try figures(of: question.thing)
    guard answer.summary.count > 0 else { return nil }
    let named = try Set(
      question.names.flatMap { try resolver.resolve($0, mode: .near).forms.map(\.letters) })
    func isNamed(_ group: FigureGroup) -> Bool {
      group.location.map { named.contains(Array($0.lowercased().utf8)[...]) } ?? false
    }
    let bySize = answer.groups.enumerated().sorted { one, other in
      (other.element.figures.count, one.offset) < (one.element.figures.count, other.offset)
    }.map(\.element)
    let groups = bySize.filter(isNamed) + bySize.filter { !isNamed($0) }
    var left = SearchIndex.mostAnswers
    answer.groups = groups.compactMap { group in
      var group = group
      var seen: Set<[Double?]> = []
      let stated = group.figures.filter { $0.speaker != nil }
      let rest = question.asksForSpeaker ? [] : group.figures.filter { $0.speaker == nil }
      let distinct = (stated + rest).filter { seen.insert([$0.low, $0.high]).inserted }
      group.figures = Array(distinct.prefix(left)).sorted { ($0.low ?? 0) < ($1.low ?? 0) }
      left -= group.figures.count
      return group.figures.isEmpty ? nil : group
    }
    let shown = answer.groups.reduce(0) { $0 + $1.figures.count }
    if shown == 0 { return nil }
    if shown < answer.summary.count {
      answer.summary.completeness.add(
        Completeness.Gap(
          reason: "only a short answer is shown here", count: answer.summary.count - shown,
          remedy: "izde figures \(question.thing)"))
    }
    return answer
  }

  /// A note on where the requested number is found; nil for other queries.
  static func remark(onNumberAskedBy query: String) -> QueryNote? {
    NumberQuestion(query).map {
      QueryNote(
        message: "the query asks for a number: izde figures '\($0.thing)' lists them")
    }
  }

  /// The number of figures shown above the passages that answer a question.
  private static let mostAnswers = 12
}
