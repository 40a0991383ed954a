import Foundation
import NameMatching
import Testing

@testable import TrainingKit

/// The tables learned from a small set of invented names are those that are committed beside it.
@Suite struct TrainingTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Data")

  /// Compares with a file of `Data`, or writes it where `RECORD` is set.
  static func expect(_ text: String, isIn file: String) throws {
    let place = folder.appending(path: file)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data((text + "\n").utf8).write(to: place)
    }
    #expect(try String(contentsOf: place, encoding: .utf8) == text + "\n")
  }

  @Test func theSmallSetGivesTheCommittedTables() async throws {
    let data = try NameData(folder: Self.folder, derives: true)
    var parameters = TrainingTasks.Parameters()
    parameters.sizes = [60]
    let validation = await CrossValidation(
      data, foldCount: 3, parameters: parameters, depth: .plain)
    var learner = ForestLearner()
    learner.boosting.trees = 12
    let trees = learner.forest(of: validation.training(for: nil))
    try Self.expect(EditCostTable.text(validation.weights), isIn: "costs.txt")
    try Self.expect(WrittenTable.text(validation.writtenWeights), isIn: "written.txt")
    try Self.expect(ForestTable.text(trees), isIn: "forest.txt")

    // The engine reads the tables as they were learned.
    #expect(
      EditModel.parsed(EditCostTable.text(validation.weights)) == validation.weights)
    #expect(
      WrittenModel.parsed(WrittenTable.text(validation.writtenWeights))
        == validation.writtenWeights)
    let forest = SpellingForest(ForestTable.text(trees))
    for row in validation.held(0).rows.prefix(50) {
      let learned = trees.reduce(Float(0)) { $0 + $1.logOdds(row.example.features) }
      #expect(abs(forest.logOdds(row.example.features) - learned) < 0.001)
    }
  }

  @Test func foldsKeepClustersTogether() throws {
    let data = try NameData(folder: Self.folder)
    let folds = data.folds(5, seed: 11)
    var foldOfName: [Int: Int] = [:]
    for (number, query) in data.queries.enumerated() {
      for name in query.relevant.union(query.ignored) {
        #expect(foldOfName[name, default: folds[number]] == folds[number])
        foldOfName[name] = folds[number]
      }
    }
    #expect(Set(folds).count == 5)
  }

  @Test func onlyCapitalisedSpellingsAreNames() throws {
    let data = try NameData(folder: Self.folder)
    #expect(!data.names.contains("window"))
    #expect(data.names.count > 150)
  }

  @Test func regressionFindsTheWeightsThatTheDataWereMadeBy() {
    var generator = SplitMix64(seed: 5)
    let truth: [Double] = [1.5, -2, 0.5]
    let examples = (0..<4_000).map { _ in
      let values = truth.map { _ in Double.random(in: -1...1, using: &generator) }
      let odds = zip(truth, values).reduce(0) { $0 + $1.0 * $1.1 }
      return LogisticRegression.Example(
        terms: values.enumerated().map { ($0.offset, Float($0.element)) },
        isTrue: Double.random(in: 0..<1, using: &generator) < 1 / (1 + exp(-odds)))
    }
    let weights = LogisticRegression(penalty: 0.1)
      .fit(examples, from: [0, 0, 0], towards: [0, 0, 0])
    for (weight, made) in zip(weights, truth) { #expect(abs(Double(weight) - made) < 0.2) }
  }

  @Test func boostingLearnsWhatTwoFeaturesSayTogether() {
    let rows = (0..<400).map { number -> [Float] in
      let bits = [number % 2, number / 2 % 2, number % 7]
      return bits.map { Float($0) }
    }
    let labels = rows.map { $0[0] == 1 && $0[1] == 0 }
    var boosting = GradientBoosting()
    boosting.trees = 60
    boosting.depth = 2
    boosting.step = 0.3
    boosting.featureShare = 1
    let trees = boosting.fit(
      FeatureBins(rows), labels: labels, weights: rows.map { _ in 1 }, without: [])
    for (row, label) in zip(rows, labels).prefix(4) {
      let odds = trees.reduce(Float(0)) { $0 + $1.logOdds(row) }
      #expect(label ? odds > 1 : odds < -1)
    }
    let without = boosting.fit(
      FeatureBins(rows), labels: labels, weights: rows.map { _ in 1 }, without: [0])
    #expect(without.allSatisfy { !$0.features.contains(0) })
  }

  @Test(arguments: [(5, 2, ".05"), (-150, 2, "-1.5"), (0, 2, "0"), (300, 2, "3"), (-7, 0, "-7")])
  func decimalsAreShort(number: Int, places: Int, text: String) {
    #expect(TableText.decimal(number, places: places) == text)
  }

  @Test func aTableIsReplacedInItsFile() throws {
    let source = "let a = 1\n  static let table = \"\"\"\n    1 2\n    3\n    \"\"\"\n}\n"
    #expect(
      try SwiftTable.replacing("7\n8", of: "table", in: source)
        == "let a = 1\n  static let table = \"\"\"\n    7\n    8\n    \"\"\"\n}\n")
    #expect(throws: TrainingError.self) {
      try SwiftTable.replacing("7", of: "other", in: source)
    }
  }

  @Test func everyFeatureHasOneNumberAndOneGroup() {
    #expect(NearFeature.allCases.map(\.rawValue) == Array(NearFeature.allCases.indices))
    #expect(Set(NearFeature.allCases.map(\.group)) == Set(NearFeature.Group.allCases))
  }
}
