import Foundation
import NameMatching

/// Precision, recall and F1 over all pairs of a query and a name.
package struct Figures: Sendable {
  package var hits = 0
  package var found = 0
  package var relevant = 0

  package var precision: Double { Double(hits) / Double(max(1, found)) }
  package var recall: Double { Double(hits) / Double(max(1, relevant)) }
  package var f1: Double { 2 * precision * recall / max(1e-9, precision + recall) }
}

/// What was judged of the candidates of held-out queries.
package struct Judgements: Sendable {
  /// The candidates with their log-odds.
  package var rows: [(row: ExampleTable.Row, odds: Float)] = []
  /// The number of relevant names, among them those that are no candidates.
  package var relevant = 0

  /// Joins judgements.
  package init(rows: [(row: ExampleTable.Row, odds: Float)], relevant: Int = 0) {
    self.rows = rows
    self.relevant = relevant
  }

  /// The judgements of one kind of look-up; of all but `whole` the relevant names are those that
  /// are candidates.
  package func of(_ kind: TrainingTasks.Kind) -> Judgements {
    let rows = rows.filter { $0.row.kind == kind }
    return Judgements(
      rows: rows, relevant: kind == .whole ? relevant : rows.count { $0.row.isTrue })
  }

  /// The figures of what reaches a threshold.
  ///
  /// The engine takes an equal key for the same name whatever the forest says, unless it is short
  /// and by a convention without evidence; with the ending of a gender or a case taken off, too, in
  /// `near`, and in `name` if there is no other.
  package func figures(least: Float, mode: Mode) -> Figures {
    var figures = Figures(relevant: relevant)
    if mode == .nearBesideFamilies {
      figures.relevant -= rows.count { $0.row.isTrue && $0.row.example.isFamily }
    }
    let plain = Set(
      rows.lazy.filter { $0.row.isStrong && !$0.row.example.isFamily }.map(\.row.query))
    for (row, odds) in rows {
      let isTaken: Bool
      switch mode {
      case .judged: isTaken = odds >= least
      case .near: isTaken = row.isStrong || row.example.isFamily || odds >= least
      case .nearBesideFamilies:
        if row.example.isFamily { continue }
        isTaken = row.isStrong || odds >= least
      case .name:
        isTaken =
          row.isStrong && (!row.example.isFamily || !plain.contains(row.query)) || odds >= least
      }
      guard isTaken else { continue }
      figures.found += 1
      if row.isTrue { figures.hits += 1 }
    }
    return figures
  }

  /// What is taken besides what reaches the threshold.
  package enum Mode: Sendable {
    /// Nothing: what the forest alone would do.
    case judged
    /// What `near` takes.
    case near
    /// What `near` takes, where the other sex of a surname and its cases count neither way: `near`
    /// joins them by contract, whatever the data say.
    case nearBesideFamilies
    /// What `name` takes.
    case name
  }

  /// The mean negative log-likelihood of the labels, in nats.
  package var loss: Double {
    rows.reduce(0) { sum, entry in
      let odds = Double(entry.row.isTrue ? entry.odds : -entry.odds)
      return sum + Self.softplus(-odds)
    } / Double(max(1, rows.count))
  }

  private static func softplus(_ value: Double) -> Double {
    value > 30 ? value : log1p(exp(value))
  }
}

extension ExampleTable.Row {
  /// Whether the keys are equal and not by a weak assumption.
  var isStrong: Bool {
    example.isSameKey
      && !(example.features[NearFeature.shorterKey.rawValue] <= 4
        && example.features[NearFeature.otherConvention.rawValue] > 0)
  }
}
