import Testing

@testable import NameMatching

/// Names as they are written, laid beside each other.
@Suite struct WrittenModelTests {
  private func letters(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }

  /// The pieces as `first>second`, by a space.
  private func pieces(_ first: String, _ second: String) -> String {
    let one = letters(first), two = letters(second)
    func text(_ letters: ArraySlice<UInt32>) -> String {
      String(String.UnicodeScalarView(letters.compactMap { Unicode.Scalar($0) }))
    }
    return WrittenLetters.pieces(WrittenLetters(one), WrittenLetters(two))
      .map { text(one[$0.first]) + ">" + text(two[$0.second]) }.joined(separator: " ")
  }

  @Test(arguments: [
    ("аксу", "aqsw", "а>a к>q с>s у>w"), ("шет", "schet", "ш>sch е>e т>t"),
    ("юра", "yura", "ю>yu р>r а>a"), ("asan", "hasan", "a>ha s>s a>a n>n"),
    ("ali", "", "ali>"), ("", "", ""),
  ])
  func aLetterOfOneNameOnlyBelongsToThePieceBefore(first: String, second: String, laid: String) {
    #expect(pieces(first, second) == laid)
  }

  @Test func aPieceIsWeighedWithItsNeighbours() {
    let one = Set(WrittenModel.features(letters("аксу"), letters("aksy")))
    let other = Set(WrittenModel.features(letters("аксу"), letters("aksou")))
    #expect(one != other)
    #expect(!one.isDisjoint(with: other))
    var weights = WrittenModel.unlearnedWeights
    for feature in one.subtracting(other) { weights[feature] = -1 }
    let model = WrittenModel(weights: weights)
    func odds(_ name: String) -> Float {
      model.logOdds(WrittenLetters(letters("аксу")), WrittenLetters(letters(name)))
    }
    #expect(odds("aksy") == -Float(one.subtracting(other).count))
    #expect(odds("aksou") == 0)
  }

  @Test(arguments: [("3:-12 2:5", [2: -1.2, 4: 0.5]), ("1:7 x 2:3", [0: 0.7]), ("70000:1", [:])])
  func aTableIsReadUpToWhereItIsMalformed(text: String, weights: [Int: Float]) {
    var expected = WrittenModel.unlearnedWeights
    for (bucket, weight) in weights { expected[bucket] = weight }
    #expect(WrittenModel.parsed(text) == expected)
  }
}
