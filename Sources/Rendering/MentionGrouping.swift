package import Findings

/// By what mentions are gathered and counted.
package enum MentionGrouping: String, Sendable, CaseIterable {
  case spelling, document, year, article

  /// The group that a mention belongs to.
  package func key(of mention: Mention) -> String {
    switch self {
    case .spelling: mention.form
    case .document: mention.place.document ?? mention.place.file
    case .year: mention.article.date.map { String($0.prefix(4)) } ?? "undated"
    case .article: mention.article.title ?? mention.article.id
    }
  }

  /// The groups with their counts: years in order of time, all others the largest first.
  ///
  /// O(n) in the mentions, plus sorting the groups.
  package func counts(of mentions: [Mention]) -> [(key: String, count: Int)] {
    var counts: [String: Int] = [:]
    for mention in mentions { counts[key(of: mention), default: 0] += 1 }
    let groups = counts.map { (key: $0.key, count: $0.value) }
    return groups.sorted { one, other in
      if self == .year || one.count == other.count { return one.key < other.key }
      return one.count > other.count
    }
  }
}
