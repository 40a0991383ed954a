package import Foundation
import NameMatching

/// The commands of `Training`.
package struct TrainingProgram {
  package static let usage = """
    usage: Training COMMAND DATA [--derived] [--to SOURCES]

      measure   five folds by clusters of names: precision, recall and F1, by number of trees too
      ablate    the same without each group of features
      quick     the same by plain folds (the candidates of one fold are made by costs that know the
                others), in a third of the time
      write     learns from all the data and writes the tables into the sources of NameMatching
                (--to Sources/NameMatching)

    --derived learns from the relevant spellings that are no queries, too.
    DATA is a folder with corpus.jsonl and queries.tsv (docs/training.md).

    """

  private let data: NameData
  private let learner = EditCostLearner()
  private let forests = ForestLearner()
  private let say: (String) -> Void

  /// Reads the data.
  ///
  /// - Parameters:
  ///   - folder: The data folder.
  ///   - derives: Whether spellings that are no queries are learned from as such.
  ///   - say: Receives each line of the report.
  /// - Throws: `TrainingError`, and what Foundation throws for files that cannot be read.
  package init(data folder: URL, derives: Bool, say: @escaping (String) -> Void) throws {
    data = try NameData(folder: folder, derives: derives)
    self.say = say
    let derived = data.queries.filter(\.isDerived).count
    say(
      "\(data.names.count) names, \(data.queries.count - derived) queries in "
        + "\(data.clusterCount) clusters, \(derived) spellings more to learn from")
  }

  /// Runs a command line without the program's name.
  package static func run(_ arguments: [String], say: @escaping (String) -> Void) async throws {
    guard arguments.count >= 2 else { throw TrainingError("\n" + usage) }
    let program = try TrainingProgram(
      data: URL(fileURLWithPath: arguments[1]), derives: arguments.contains("--derived"), say: say)
    switch arguments[0] {
    case "measure": await program.measure(.nested)
    case "quick": await program.measure(.plain)
    case "ablate": await program.ablate()
    case "write":
      let place = arguments.firstIndex(of: "--to").map { $0 + 1 }
      let target = place.flatMap { arguments.indices.contains($0) ? arguments[$0] : nil }
      try await program.write(to: URL(fileURLWithPath: target ?? "Sources/NameMatching"))
    case let other: throw TrainingError("there is no command “\(other)”\n" + usage)
    }
  }

  private func fixed(_ value: Double, _ places: Int = 3) -> String {
    String(format: "%.\(places)f", value)
  }

  private func line(_ label: String, _ figures: Figures) -> String {
    "\(label): precision \(fixed(figures.precision)) recall \(fixed(figures.recall)) "
      + "F1 \(fixed(figures.f1, 4))"
  }

  private func report(_ all: Judgements) {
    let judgements = all.of(.whole)
    say("loss \(fixed(judgements.loss, 4))")
    for least in [Float(-0.5), 0, 0.3, 0.5] {
      say(line("trees alone, odds ≥ \(least)", judgements.figures(least: least, mode: .judged)))
    }
    for least in [Float(0), 0.15, 0.3] {
      say(line("near, odds ≥ \(least)", judgements.figures(least: least, mode: .near)))
    }
    say(
      line(
        "near, odds ≥ 0, the other sex of a surname counted neither way",
        judgements.figures(least: 0, mode: .nearBesideFamilies)))
    say(line("name", judgements.figures(least: NameIndex.sureOdds, mode: .name)))
    for kind in TrainingTasks.Kind.allCases where kind != .whole {
      let judgements = all.of(kind), figures = judgements.figures(least: 0, mode: .judged)
      say(
        line("\(kind.rawValue), odds ≥ 0", figures)
          + " loss \(fixed(judgements.loss, 4)), \(figures.found - figures.hits) wrong")
    }
  }

  private func measure(_ depth: CrossValidation.Depth) async {
    let validation = await CrossValidation(data, learner: learner, depth: depth)
    let staged = await forests.judgements(of: validation, every: 40)
    if let whole = staged.last {
      report(whole.judgements)
      whole.judgements.of(.whole).errors.forEach(say)
    }
    for (count, judgements) in staged {
      say(
        "\(count) trees: loss \(fixed(judgements.of(.whole).loss, 4)), F1 "
          + "\(fixed(judgements.of(.whole).figures(least: 0, mode: .judged).f1, 4))")
    }
  }

  private func ablate() async {
    let validation = await CrossValidation(data, learner: learner, depth: .plain)
    let all = await forests.judgements(of: validation), whole = all.of(.whole)
    report(all)
    let best = whole.figures(least: 0, mode: .judged).f1
    for group in NearFeature.Group.allCases {
      var fewer = forests
      fewer.without = Set(NearFeature.allCases.filter { $0.group == group }.map(\.rawValue))
      let judgements = await fewer.judgements(of: validation).of(.whole)
      say(
        "without \(group.rawValue): loss \(fixed(judgements.loss - whole.loss, 4)) more, F1 "
          + "\(fixed(judgements.figures(least: 0, mode: .judged).f1 - best, 4))")
    }
  }

  private func write(to sources: URL) async throws {
    let validation = await CrossValidation(data, learner: learner, depth: .plain)
    let trees = forests.forest(of: validation.training(for: nil))
    try replace(
      ForestTable.text(trees), of: "table",
      in: sources.appending(path: "SpellingForest/SpellingForest+Table.swift"))
    try replace(
      EditCostTable.text(validation.weights), of: "learnedWeights",
      in: sources.appending(path: "EditDistance/EditModel+Weights.swift"))
    try replace(
      WrittenTable.text(validation.writtenWeights), of: "learnedWeights",
      in: sources.appending(path: "SpellingForest/WrittenModel+Weights.swift"))
    say("\(trees.count) trees")
    report(await forests.judgements(of: validation))
  }

  private func replace(_ table: String, of name: String, in file: URL) throws {
    let source = try String(contentsOf: file, encoding: .utf8)
    try Data(try SwiftTable.replacing(table, of: name, in: source).utf8).write(to: file)
    say("wrote \(file.path)")
  }
}
