internal import CorpusIndex
internal import Findings
internal import NameResolution
internal import TextAnalysis

/// Gathers figures by the place and the date that their sentences name.
struct FigureGrouper {
  private let resolver: NameResolver?
  /// The key of each place that was met; the same for all spellings of a name.
  private var keys: [String: String] = [:]

  /// Creates a grouper; without a resolver places are one only where they are spelled alike.
  init(resolver: NameResolver?) { self.resolver = resolver }

  /// The groups: places by their number of figures, in each the dates in order of time and what has
  /// none last, in each of those the smallest number first.
  ///
  /// - Throws: `IndexError`.
  /// - Complexity: O(figures · log figures + places²).
  mutating func groups(_ figures: [Figure], limit: Int?) throws -> [FigureGroup] {
    try join(figures.compactMap(\.location))
    let places = Dictionary(grouping: figures) { $0.location.flatMap { keys[$0] } ?? "" }
    let sorted = places.sorted { one, other in
      if one.key.isEmpty != other.key.isEmpty { return other.key.isEmpty }
      return one.value.count != other.value.count
        ? one.value.count > other.value.count : one.key < other.key
    }
    var left = limit ?? .max
    var result: [FigureGroup] = []
    for (_, figures) in sorted {
      let location = FigureGrouper.commonest(figures.compactMap(\.location))
      for (date, figures) in FigureGrouper.dated(figures) where left > 0 {
        let kept = Array(figures.sorted(by: FigureGrouper.precedes).prefix(left))
        left -= kept.count
        result.append(FigureGroup(location: location, date: date, figures: kept))
      }
    }
    return result
  }

  // MARK: - Places

  /// Gives the spellings of one place one key: the commonest of those that the name index joins.
  private mutating func join(_ locations: [String]) throws {
    let counts = locations.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    let places = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    var heads: [(key: String, terms: Set<[UInt8]>)] = []
    for place in places {
      let term = FigureGrouper.folded(place)
      if let head = heads.first(where: { $0.terms.contains(term) }) {
        keys[place] = head.key
        continue
      }
      let key = String(decoding: term, as: UTF8.self)
      keys[place] = key
      heads.append((key, try terms(of: place).union([term])))
    }
  }

  /// The terms of the corpus that are the same name, folded.
  private func terms(of place: String) throws -> Set<[UInt8]> {
    guard let resolver, !place.utf8.contains(0x20) else { return [] }
    let forms = try resolver.resolve(place, mode: .near).forms.filter { !$0.needsSentence }
    return Set(forms.map { Folding.folded(Array($0.letters)) })
  }

  private static func folded(_ place: String) -> [UInt8] {
    Folding.folded(Array(place.utf8).withUnsafeBufferPointer { Folding.surface($0) })
  }

  private static func commonest(_ texts: [String]) -> String? {
    let counts = texts.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  // MARK: - Dates

  /// The figures of one place by date, the most precise dates first: a date that agrees with one of
  /// them alone is the same, and so is none where there is but one.
  private static func dated(_ figures: [Figure]) -> [(date: String?, figures: [Figure])] {
    var clusters: [(date: EventDate, text: String, figures: [Figure])] = []
    let dates = figures.map { $0.date.flatMap { EventDate($0) } }
    let order = figures.indices.filter { dates[$0] != nil }.sorted {
      (dates[$0]?.precision ?? 0, $1) > (dates[$1]?.precision ?? 0, $0)
    }
    for index in order {
      guard let date = dates[index] else { continue }
      let agreeing = clusters.indices.filter { clusters[$0].date.agrees(with: date) }
      if agreeing.count == 1 {
        clusters[agreeing[0]].date.complete(by: date)
        clusters[agreeing[0]].figures.append(figures[index])
      } else {
        clusters.append((date, figures[index].date ?? "", [figures[index]]))
      }
    }
    let undated = figures.indices.filter { dates[$0] == nil }.map { figures[$0] }
    if clusters.count == 1, !undated.isEmpty {
      clusters[0].figures += undated
    }
    clusters.sort { EventDate.precedes($0.date, $1.date) }
    var result: [(date: String?, figures: [Figure])] = clusters.map { ($0.text, $0.figures) }
    if clusters.count != 1, !undated.isEmpty { result.append((nil, undated)) }
    return result
  }

  private static func precedes(_ one: Figure, _ other: Figure) -> Bool {
    let (first, second) = (one.low ?? one.high ?? 0, other.low ?? other.high ?? 0)
    if first != second { return first < second }
    let (most, least) = (one.high ?? .infinity, other.high ?? .infinity)
    if most != least { return most < least }
    return (one.place.file, one.place.record ?? 0, one.place.start)
      < (other.place.file, other.place.record ?? 0, other.place.start)
  }
}
