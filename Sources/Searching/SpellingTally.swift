import Findings

/// Counts the spellings found.
enum SpellingTally {
  /// The spellings of the names of a query in its hits, the most frequent first.
  static func tally(_ hits: [PassageHit], units: [SearchUnit]) -> [SpellingCount] {
    let names = Set(units.flatMap(\.words).filter(\.isName).map(\.label))
    guard !names.isEmpty else { return [] }
    var counts: [String: SpellingCount] = [:]
    for highlight in hits.lazy.flatMap(\.highlights) where names.contains(highlight.term) {
      counts[
        highlight.form,
        default: SpellingCount(
          form: highlight.form, count: 0, match: highlight.match, reason: highlight.reason)
      ].count += 1
    }
    return counts.values.sorted { ($1.count, $0.form) < ($0.count, $1.form) }
  }
}
