import Findings
import QueryLanguage

/// The units of a query with the rows that answer each.
struct SearchPlan {
  private(set) var units: [SearchUnit] = []
  private(set) var matches: [UnitMatches] = []
  private var numbers: [Range<Int>: Int] = [:]
  /// The plain words so far.
  private var plainWords: [String: Int] = [:]
  private let root: QueryNode
  /// Whether any row that answers any unit will do: nothing is required or excluded.
  let isPlain: Bool
  /// Whether the spellings of names are given their reasons.
  private let explains: Bool

  init(
    _ parsed: ParsedQuery, spelling: SpellingMode, explains: Bool, expander: Expander
  ) throws {
    root = parsed.root
    isPlain = SearchPlan.isPlain(root)
    self.explains = explains
    try gather(parsed.root, spelling: spelling, expander: expander)
    readAsWhole()
  }

  /// Determines the stop words and stop phrases from the whole query.
  private mutating func readAsWhole() {
    let labels = units.map { $0.words.count == 1 ? $0.words[0].label : "" }
    for (number, reading) in RequestWords(labels).readings().enumerated() {
      if let reading { units[number].words[0].isStopWord = reading }
    }
  }

  /// The numbers of the units that give scores: without words of grammar, where there are others.
  var scored: [Int] {
    let wanted = units.indices.filter { !excluded.contains($0) }
    let better = wanted.filter { number in
      !(units[number].words.count == 1 && units[number].words[0].isStopWord)
    }
    var stems: Set<[UInt8]> = []
    return (better.isEmpty ? wanted : better).filter { number in
      units[number].words.count > 1 || units[number].words[0].stem.isEmpty
        || stems.insert(units[number].words[0].stem).inserted
    }
  }

  /// The numbers of the scored units, with how often the query has each.
  ///
  /// A word that is repeated, in whatever inflection, counts for more.
  var counted: [(number: Int, count: Int)] {
    var counts: [[UInt8]: Int] = [:]
    for number in units.indices where !excluded.contains(number) {
      let unit = units[number]
      if unit.words.count == 1 { counts[unit.words[0].stem, default: 0] += 1 }
    }
    return scored.map { number in
      let unit = units[number]
      guard unit.words.count == 1, !unit.words[0].stem.isEmpty else { return (number, 1) }
      return (number, counts[unit.words[0].stem] ?? 1)
    }
  }

  /// The units whose words are marked: those that are scored or required, not words of grammar that
  /// were left out nor what is excluded.
  var marked: [SearchUnit] {
    let scored = Set(scored)
    return units.indices.filter { number in
      scored.contains(number)
        || !excluded.contains(number) && !(units[number].words.first?.isStopWord ?? false)
    }.map { units[$0] }
  }

  /// What the look-ups of the words left out.
  var completeness: Completeness {
    var completeness = Completeness()
    for word in units.flatMap(\.words) { completeness.merge(word.completeness) }
    return completeness
  }

  /// The numbers of units that only exclude.
  private var excluded: Set<Int> = []

  /// Finds the rows of the units.
  ///
  /// Where units are required, the rarest decides which rows can answer; of the others only these
  /// rows are read, and the titles that may answer for them.
  ///
  /// - Parameters:
  ///   - evaluator: Reads them.
  ///   - layout: Which rows make an article.
  ///   - countsAll: Whether all rows of every unit are read, as for an explanation.
  /// - Throws: `IndexError`.
  mutating func evaluate(
    _ evaluator: inout UnitEvaluator, layout: ArticleLayout, countsAll: Bool = false
  ) throws {
    matches = [UnitMatches](repeating: UnitMatches(), count: units.count)
    // What is explained has the count of every unit.
    let first = explains || countsAll ? [] : required
    var candidates: [UInt32]?
    if first.count > 1 || units.count > 1 && first.count == 1 {
      let frequency = DocumentFrequency(reader: evaluator.reader)
      let sizes = try first.map { try frequency.estimate(units[$0.number]) }
      for index in first.indices.sorted(by: { sizes[$0] < sizes[$1] }) {
        let (number, isTitle) = first[index]
        matches[number] = try evaluator.matches(
          of: units[number], among: candidates.map { layout.withTitles($0) })
        let answered = layout.answered(
          by: matches[number].rows, titles: true, texts: !isTitle)
        candidates = candidates.map { sortedIntersection($0, answered) } ?? answered
      }
    }
    let rows = candidates.map { layout.withTitles($0) }
    let done = candidates == nil ? [] : Set(first.map(\.number))
    for number in isPlain ? scored : Array(units.indices) where !done.contains(number) {
      matches[number] = try evaluator.matches(of: units[number], among: rows)
    }
  }

  /// The numbers of the units without which no row answers, each with whether only titles do.
  private var required: [(number: Int, isTitle: Bool)] {
    guard case .group(let group) = root else { return [] }
    return group.nodes(.must).compactMap { node in
      switch node {
      case .term(let term): numbers[term.range].map { ($0, term.scope == .title) }
      case .near(let near): numbers[near.range].map { ($0, false) }
      default: nil
      }
    }
  }

  /// Takes over how many rows of the whole corpus answer each unit.
  mutating func take(totals: [Int]) {
    if matches.isEmpty { matches = [UnitMatches](repeating: UnitMatches(), count: units.count) }
    for (number, total) in zip(matches.indices, totals) { matches[number].total = total }
  }

  /// Gives the memory of the matches back; the plan has none afterwards.
  mutating func release(to evaluator: inout UnitEvaluator) {
    var used: [UnitMatches] = []
    swap(&used, &matches)
    evaluator.recycle(used)
  }

  /// The units that each row matches itself, one bit for each of the first 64.
  ///
  /// - Complexity: O(rows · units · log postings).
  func words(
    of entries: [TopRows.Entry], among units: [(number: Int, weight: Float)]
  ) -> [UInt64] {
    entries.map { entry in
      units.prefix(64).enumerated().reduce(0) { words, unit in
        matches[unit.element.number].contains(entry.row) ? words | 1 << UInt64(unit.offset) : words
      }
    }
  }

  func matches(of term: QueryTerm) -> UnitMatches {
    numbers[term.range].map { matches[$0] } ?? UnitMatches()
  }

  func matches(of near: QueryNear) -> UnitMatches {
    numbers[near.range].map { matches[$0] } ?? UnitMatches()
  }

  private static func isPlain(_ node: QueryNode) -> Bool {
    switch node {
    case .term(let term): return term.scope == .everywhere
    case .near: return true
    case .empty, .filter: return false
    case .group(let group):
      return group.isOnly(.should) && group.clauses.allSatisfy { isPlain($0.node) }
    }
  }

  private mutating func gather(
    _ node: QueryNode, spelling: SpellingMode, expander: Expander, isExcluded: Bool = false
  ) throws {
    switch node {
    case .empty, .filter: break
    case .term(let term):
      let unit =
        try sameWord(as: term)
        ?? expander.unit(for: term, spelling: spelling, explains: explains)
      guard let unit else { return }
      if isPlainWord(term) {
        plainWords[term.words[0].text] = units.count
      }
      add(unit, range: term.range, isExcluded: isExcluded)
    case .near(let near):
      let operands = try near.operands.compactMap {
        try expander.unit(for: $0, spelling: spelling, explains: explains)
      }
      guard !operands.isEmpty else { return }
      var unit = SearchUnit(words: operands.flatMap(\.words))
      unit.slop = near.distance
      unit.isUnordered = true
      add(unit, range: near.range, isExcluded: isExcluded)
    case .group(let group):
      for clause in group.clauses {
        try gather(
          clause.node, spelling: spelling, expander: expander,
          isExcluded: isExcluded || clause.occurrence == .mustNot)
      }
    }
  }

  private func isPlainWord(_ term: QueryTerm) -> Bool {
    term.words.count == 1 && !term.isPrefix && term.mode == .plain && term.scope == .everywhere
      && term.slop == 0
  }

  /// The earlier unit of a repeated plain word, whose spellings are not looked up again.
  private func sameWord(as term: QueryTerm) -> SearchUnit? {
    isPlainWord(term) ? plainWords[term.words[0].text].map { units[$0] } : nil
  }

  private mutating func add(_ unit: SearchUnit, range: Range<Int>, isExcluded: Bool) {
    numbers[range] = units.count
    if isExcluded { excluded.insert(units.count) }
    units.append(unit)
  }

  /// What `--explain` shows: the tree, each unit with its forms, and the MATCH expression.
  func explanation(of parsed: ParsedQuery, scorer: Scorer) -> [String] {
    var lines = ["query: \(parsed.description)"]
    for (number, unit) in units.enumerated() {
      let count = matches[number].count
      let idf = Scorer.inverseDocumentFrequency(count, of: scorer.corpus.layout.passages)
      lines.append(
        "\(unit.label): \(count) passages, idf \(rounded(idf))"
          + (scored.contains(number)
            ? "" : excluded.contains(number) ? ", excluded" : ", not scored"))
      for form in unit.words.flatMap(\.forms) {
        let shown = form.terms.map { TermText.plain($0) }.joined(separator: " ")
        lines.append(
          "  \(shown): \(form.match.rawValue), weight \(rounded(form.weight))"
            + (form.reason.map { ", \($0)" } ?? ""))
      }
    }
    lines.append(
      "match: \(MatchExpression.text(units.enumerated().filter { !excluded.contains($0.offset) }.map(\.element)))"
    )
    return lines
  }

  private func rounded(_ value: Float) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
