/// Learned weights of the differences between two names as they are written.
///
/// The keys say how a name may sound; the letters say more: that *ш* is written *sch* by those who
/// write *w* for *в*, that a *y* is left out behind an *i*. The weights are those of a logistic
/// regression over the pieces of an alignment, each with its neighbours, hashed into a table
/// (Weinberger et al., “Feature hashing for large scale multitask learning”, ICML 2009), so that no
/// list of letters is needed. The sum of the weights is a feature of the forest.
package struct WrittenModel: Sendable {
  /// The number of buckets that features are hashed into.
  package static let count = 1 << 16

  /// The weights by bucket, `count` of them.
  package let weights: [Float]

  /// Makes the model from weights by bucket.
  package init(weights: [Float]) {
    self.weights = weights.count == Self.count ? weights : Self.unlearnedWeights
  }

  /// The weights before anything is learned.
  package static let unlearnedWeights = [Float](repeating: 0, count: count)

  /// The buckets of the features of a pair.
  package static func features(_ first: [UInt32], _ second: [UInt32]) -> [Int] {
    var buckets: [Int] = []
    forEachFeature(WrittenLetters(first), WrittenLetters(second)) { buckets.append($0) }
    return buckets
  }

  /// The log-odds that two spellings are of one name.
  ///
  /// - Complexity: O(*n* · *m*).
  func logOdds(_ first: WrittenLetters, _ second: WrittenLetters) -> Float {
    weights.withUnsafeBufferPointer { weights in
      var sum: Float = 0
      Self.forEachFeature(first, second) { sum += weights[$0] }
      return sum
    }
  }

  /// What a feature is of.
  private enum Kind: UInt32 {
    case bias = 1
    case letters, behind, before, kinds
    case sounds, soundsBehind, soundsBefore, soundsOfKinds
    case length, growth, count, countOfLength
  }

  private static func forEachFeature(
    _ first: WrittenLetters, _ second: WrittenLetters, _ body: (Int) -> Void
  ) {
    let pieces = WrittenLetters.pieces(first, second)
    var differences = 0
    let script: UInt32 = first.isCyrillic ? 1 : 0
    for (number, piece) in pieces.enumerated() {
      if first.letters[piece.first].elementsEqual(second.letters[piece.second]) { continue }
      var letters = FeatureHash(script)
      for letter in first.letters[piece.first] { letters.add(letter) }
      letters.add(0)
      for letter in second.letters[piece.second] { letters.add(letter) }
      let former = number > 0 ? pieces[number - 1].first.last : nil
      let next = number + 1 < pieces.count ? pieces[number + 1].first.first : nil
      body(letters.bucket(Kind.letters.rawValue))
      body(letters.bucket(Kind.behind.rawValue, former.map { first.letters[$0] } ?? 0))
      body(letters.bucket(Kind.before.rawValue, next.map { first.letters[$0] } ?? 0))
      let kinds = 3 * kind(of: former, in: first) + kind(of: next, in: first)
      body(letters.bucket(Kind.kinds.rawValue, kinds))
      let one = hash(sounds: first.sounds[piece.first])
      let two = hash(sounds: second.sounds[piece.second])
      if one.value != two.value { differences += 1 }
      var both = FeatureHash(min(one.value, two.value))
      both.add(max(one.value, two.value))
      body(both.bucket(Kind.sounds.rawValue))
      body(both.bucket(Kind.soundsOfKinds.rawValue, kinds))
      body(both.bucket(Kind.soundsBehind.rawValue, former.map { UInt32(first.sounds[$0]) } ?? 30))
      body(both.bucket(Kind.soundsBefore.rawValue, next.map { UInt32(first.sounds[$0]) } ?? 30))
    }
    let shared = FeatureHash(2)
    let length = UInt32(min(first.letters.count, 12)), count = UInt32(min(differences, 8))
    let growth = UInt32(
      max(0, min(16, second.letters.count - first.letters.count + 8)))
    body(shared.bucket(Kind.bias.rawValue))
    body(shared.bucket(Kind.length.rawValue, length))
    body(shared.bucket(Kind.growth.rawValue, growth))
    body(shared.bucket(Kind.count.rawValue, count))
    body(shared.bucket(Kind.countOfLength.rawValue, count * 16 + min(length, 10)))
  }

  /// 0 for the end of a name, 1 for a vowel, 2 for a consonant.
  private static func kind(of place: Int?, in name: WrittenLetters) -> UInt32 {
    guard let place else { return 0 }
    return WrittenLetters.isVowel(name.sounds[place]) ? 1 : 2
  }

  private static func hash(sounds: ArraySlice<UInt8>) -> FeatureHash {
    var hash = FeatureHash(3)
    for sound in sounds where sound != WrittenLetters.silent { hash.add(UInt32(sound) + 1) }
    return hash
  }
}

/// A hash of numbers, the same on every machine.
private struct FeatureHash {
  private(set) var value: UInt32

  init(_ seed: UInt32) {
    value = 0x811C_9DC5
    add(seed)
  }

  /// Multiplies by the golden ratio and folds the upper bits down.
  mutating func add(_ number: UInt32) {
    value = (value ^ number) &* 0x9E37_79B1
    value ^= value >> 15
  }

  /// The bucket of the feature with two more numbers.
  func bucket(_ kind: UInt32, _ number: UInt32 = 0) -> Int {
    var hash = self
    hash.add(kind)
    hash.add(number)
    hash.add(0x5BD1)
    return Int(hash.value >> 16)
  }
}
