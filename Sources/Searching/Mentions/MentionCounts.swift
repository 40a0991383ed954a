import Findings

/// Counts mentions by metadata of their articles.
enum MentionCounts {
  /// Counts by date, the earliest first, articles without a date last.
  ///
  /// - Complexity: O(mentions).
  static func dates(of mentions: [Mention]) -> [MentionDate] {
    var counts: [MentionDate: Int] = [:]
    for mention in mentions {
      let article = mention.article
      counts[
        MentionDate(date: article.date, isInferred: article.dateIsInferred, count: 0), default: 0] +=
        1
    }
    return inOrder(counts)
  }

  /// Adds counts by date to others.
  static func sum(_ some: [MentionDate], _ others: [MentionDate]) -> [MentionDate] {
    if some.isEmpty { return others }
    var counts: [MentionDate: Int] = [:]
    for date in some + others {
      counts[MentionDate(date: date.date, isInferred: date.isInferred, count: 0), default: 0] +=
        date.count
    }
    return inOrder(counts)
  }

  private static func inOrder(_ counts: [MentionDate: Int]) -> [MentionDate] {
    counts.map { MentionDate(date: $0.date, isInferred: $0.isInferred, count: $1) }
      .sorted {
        ($0.date ?? "9999-99", $0.isInferred ? 1 : 0) < (
          $1.date ?? "9999-99", $1.isInferred ? 1 : 0
        )
      }
  }

  /// Counts by spelling, document, year, article, outlet or author.
  ///
  /// - Complexity: O(mentions).
  static func groups(of mentions: [Mention], by grouping: MentionGrouping) -> [MentionGroup] {
    var groups: [String: MentionGroup] = [:]
    for mention in mentions {
      let key = grouping.key(of: mention)
      groups[key, default: MentionGroup(key: key, count: 0)].count += 1
      if mention.article.dateIsInferred { groups[key]?.inferred += 1 }
    }
    return MentionGroup.ordered(Array(groups.values), by: grouping)
  }
}

extension MentionOrder {
  /// Sorts mentions by this order; equal ones stay in corpus order.
  func sort(_ mentions: inout [Mention]) {
    mentions.sort { Self.comesFirst($0, $1) }
    switch self {
    case .corpus: break
    case .left:
      sort(&mentions) { Self.words(of: $0.left).reversed() }
    case .right:
      sort(&mentions) { Self.words(of: $0.right) }
    }
  }

  private func sort(_ mentions: inout [Mention], by key: (Mention) -> [String]) {
    let keyed = mentions.enumerated().map { (index: $0.offset, key: key($0.element)) }
    let order = keyed.sorted { one, other in
      one.key == other.key
        ? one.index < other.index : one.key.lexicographicallyPrecedes(other.key)
    }
    mentions = order.map { [mentions] in mentions[$0.index] }
  }

  /// Compares by path, record and position.
  private static func comesFirst(_ first: Mention, _ second: Mention) -> Bool {
    if first.place.file != second.place.file { return first.place.file < second.place.file }
    return (first.place.record ?? 0, first.place.start)
      < (second.place.record ?? 0, second.place.start)
  }

  /// The words next to a mention, in lower case and without punctuation.
  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
