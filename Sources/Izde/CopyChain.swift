import Findings

/// Orders articles with the same words by date, to find the oldest.
enum CopyChain {
  /// Adds to the notes of each match where else the same words are, oldest first.
  ///
  /// Ordered by the dates of the articles: those without a date come last, and inferred dates are
  /// marked. Only matches without a difference count; if a limit has omitted places, the note says
  /// that it covers only the others.
  ///
  /// - Parameters:
  ///   - matches: The places that are returned.
  ///   - count: How many places there are.
  static func note(in matches: inout [QuoteMatch], of count: Int) {
    var seen: Set<String> = []
    let same = matches.indices.filter { matches[$0].differences.isEmpty }
    let articles = same.filter { index in
      let match = matches[index]
      return seen.insert("\(match.article.id)\n\(match.place.file)\n\(match.place.record ?? 0)")
        .inserted && match.quotedRange == matches[same[0]].quotedRange
    }
    guard articles.count > 1 else { return }
    let chain = articles.sorted { one, other in
      let (first, second) = (matches[one].article.date, matches[other].article.date)
      return first == second ? one < other : (first ?? "~") < (second ?? "~")
    }
    let shown = chain.prefix(mostShown).map { index -> String in
      let match = matches[index]
      let date = match.article.date ?? "no date"
      let inferred = match.article.dateIsInferred && match.article.date != nil ? " (inferred)" : ""
      return "\(date)\(inferred) \(match.article.outlet ?? match.article.title ?? match.article.id)"
        + " (\(match.passage))"
    }
    let rest = chain.count > mostShown ? "; and \(chain.count - mostShown) more" : ""
    let scope = count > matches.count ? " (of the \(matches.count) places shown)" : ""
    let note = "the same words, oldest first\(scope): " + shown.joined(separator: "; ") + rest
    for index in same { matches[index].notes.append(note) }
  }

  private static let mostShown = 8
}
