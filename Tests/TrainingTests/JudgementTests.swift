import Testing

@testable import NameMatching
@testable import TrainingKit

/// What is learned from, and how judgements are counted.
@Suite struct JudgementTests {
  private func row(
    odds: Float, isTrue: Bool, isFamily: Bool = false, kind: TrainingTasks.Kind = .whole,
    features: [NearFeature: Float] = [:]
  ) -> (row: ExampleTable.Row, odds: Float) {
    var numbers = [Float](repeating: 0, count: NearFeature.allCases.count)
    numbers[NearFeature.firstEdit.rawValue] = 9
    for (feature, value) in features { numbers[feature.rawValue] = value }
    let example = NearExample(
      id: 0, isSameKey: isFamily, isFamily: isFamily, odds: odds, features: numbers,
      judgement: odds)
    return (
      ExampleTable.Row(
        query: 0, name: 0, isTrue: isTrue, kind: kind, weight: 1, example: example), odds
    )
  }

  @Test func theOtherSexIsCountedNeitherWay() {
    let judgements = Judgements(
      rows: [
        row(odds: 1, isTrue: true), row(odds: -1, isTrue: true), row(odds: 1, isTrue: false),
        row(odds: -5, isTrue: false, isFamily: true), row(odds: -5, isTrue: true, isFamily: true),
      ], relevant: 4)
    let near = judgements.figures(least: 0, mode: .near)
    #expect((near.hits, near.found, near.relevant) == (2, 4, 4))
    let beside = judgements.figures(least: 0, mode: .nearBesideFamilies)
    #expect((beside.hits, beside.found, beside.relevant) == (1, 2, 3))
  }

  @Test func kindsOfLookUpsAreCountedApart() {
    let judgements = Judgements(
      rows: [
        row(odds: 1, isTrue: true), row(odds: 1, isTrue: false, kind: .absent),
        row(odds: -1, isTrue: true, kind: .misspelt),
      ], relevant: 3)
    #expect(judgements.of(.whole).figures(least: 0, mode: .judged).f1 == 0.5)
    #expect(judgements.of(.whole).relevant == 3)
    #expect(judgements.of(.absent).figures(least: 0, mode: .judged).found == 1)
    #expect(judgements.of(.misspelt).figures(least: 0, mode: .judged).recall == 0)
    #expect(judgements.of(.misspelt).relevant == 1)
  }

  @Test(arguments: [
    ([NearFeature.editCount: 1, .vowelChanges: 1], PairKind.vowel),
    ([.editCount: 1, .vowelsAdded: 1], .vowelCount),
    ([.editCount: 2, .vowelsAdded: 1, .vowelChanges: 1], .vowels),
    ([.editCount: 1, .vowelChanges: 1, .firstEdit: 0], .firstLetter),
    ([.editCount: 1, .swaps: 1], .swap),
    ([.editCount: 1, .classChanges: 1], .alikeConsonant),
    ([.editCount: 1, .consonantChanges: 1], .otherConsonant),
    ([.editCount: 1, .consonantsOmitted: 1], .consonantCount),
    ([.editCount: 2, .consonantsOmitted: 1, .classChanges: 1], .consonants),
    ([.editCount: 2, .vowelChanges: 1, .classChanges: 1], .mixed),
  ]) func errorsHaveKinds(_ features: [NearFeature: Float], _ kind: PairKind) {
    #expect(PairKind(row(odds: 0, isTrue: true, features: features).row.example) == kind)
  }

  @Test func errorsAreATable() {
    let judgements = Judgements(
      rows: [
        row(odds: 1, isTrue: false, features: [.editCount: 1, .swaps: 1]),
        row(odds: -1, isTrue: true, features: [.editCount: 1, .swaps: 1]),
      ], relevant: 3)
    #expect(judgements.errors[2] == "| letters swapped | 1 | 1 | 1 | 1 |")
    #expect(judgements.errors.last == "no candidates: 2")
  }

  @Test func eachQueryIsAskedOfALexiconThatWasMadeWithoutIt() throws {
    let data = try NameData(folder: TrainingTests.folder)
    var parameters = TrainingTasks.Parameters()
    parameters.sizes = [60]
    let tasks = TrainingTasks(data, parameters).tasks
    for kind in TrainingTasks.Kind.allCases {
      let asked = tasks.filter { $0.kind == kind }
      #expect(asked.count > data.queries.count / 2)
      #expect(asked.allSatisfy { ($0.lexicon == 0) == (kind == .whole) })
    }
    for task in tasks where task.kind == .absent {
      #expect(
        !tasks.contains {
          $0.kind == .small && $0.lexicon == task.lexicon && $0.number == task.number
        })
    }
  }

  @Test func aWeightCountsAsSoManyExamples() {
    let examples = [true, true, false].map {
      LogisticRegression.Example(terms: [(0, 1)], isTrue: $0)
    }
    let weighted = [true, false].map {
      LogisticRegression.Example(terms: [(0, 1)], isTrue: $0, weight: $0 ? 2 : 1)
    }
    let regression = LogisticRegression(penalty: 0.1)
    let one = regression.fit(examples, from: [0], towards: [0])
    let two = regression.fit(weighted, from: [0], towards: [0])
    #expect(abs(one[0] - two[0]) < 0.001)
    #expect(one[0] > 0)
  }
}
