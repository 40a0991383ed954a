import TestSupport
import Testing

@testable import NameMatching

@Suite struct LetterDistanceTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func bitsAreRows(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func word(_ most: Int) -> [UInt32] {
      (0..<Int.random(in: 0...most, using: &generator)).map { _ in
        UInt32.random(in: 0x61...0x64, using: &generator)
      }
    }
    for most in [3, 9, 40, 63, 64, 70] {
      for _ in 0..<30 {
        let (first, second) = (word(most), word(most))
        #expect(
          LetterDistance.between(first, second) == LetterDistance.rowByRow(first, second),
          "\(first) \(second)")
      }
    }
  }

  /// The scan, which keeps rows and costs from key to key, gives the costs of the plain alignment.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func scansAreAlignments(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let model = EditModel.learned
    func key(_ most: Int) -> [UInt8] {
      (0..<Int.random(in: 1...most, using: &generator)).map { _ in
        EditModel.alphabet.randomElement(using: &generator) ?? 0
      }
    }
    var space = AlignmentSpace()
    for bound in [3, 12] as [Float] {
      let first = CodedKey(key(10), model)
      var scan = NearScan(first, bound: bound, model: model)
      for _ in 0..<40 {
        var other = key(10)
        if Bool.random(using: &generator) {
          other = first.codes.map { EditModel.alphabet[Int($0)] }
          other.swapAt(0, Int.random(in: 0..<other.count, using: &generator))
          if other.count > 3 { other.swapAt(1, 3) }
        }
        scan.beginBlock()
        #expect(
          scan.cost(to: other)
            == model.cost(first, CodedKey(other, model), bound: bound, in: &space), "\(other)")
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func plainCostsAreSumsOfFeatures(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let model = EditModel.learned
    func key() -> CodedKey {
      CodedKey(
        (0..<Int.random(in: 1...9, using: &generator)).map { _ in
          EditModel.alphabet.randomElement(using: &generator) ?? 0
        }, model)
    }
    for _ in 0..<30 {
      let (first, second) = (key(), key())
      for edit in model.edits(first, second) {
        let sum = model.features(of: edit, first, second).reduce(Float(0)) {
          $0 - model.weights[$1]
        }
        #expect(model.plainCost(of: edit, first, second) == sum, "\(edit)")
      }
    }
  }
}
