/// What one difference between two keys is.
enum KeyEdit: Equatable, Sendable {
  /// One letter for another, at these places of the two keys.
  case substitution(Int, Int)
  /// A letter that only the first key has.
  case omission(Int)
  /// A letter that only the second key has.
  case insertion(Int)
  /// Two neighbours that changed places, from these places on.
  case swap(Int, Int)
  /// Two consonants swapped across a vowel, from these places on: *Atabek*, *Abatek*.
  case swapAcross(Int, Int)
}

/// Learned costs of the differences between two spellings of one name.
///
/// The costs are weights of a logistic regression over alignments of pairs that are, and that are
/// not, the same name (`EditModel+Weights.swift` tells the data). Each edit sums up a few features
/// (which letters, where, beside what), so that a rare pair of letters falls back on its class.
package struct EditModel: Sendable {
  static let alphabet = Array("aeioubvgdjzklmnprstfhcqw".utf8)
  static let size = 24

  /// Place of a key letter in the alphabet; letters that no table writes count as the last.
  static let codes: [UInt8] = {
    var codes = [UInt8](repeating: 23, count: 256)
    for (code, letter) in alphabet.enumerated() { codes[Int(letter)] = UInt8(code) }
    return codes
  }()

  /// Consonants that are written for one another, by alphabet place; 0 for vowels.
  static let classes: [UInt8] = [
    0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 5, 3, 6, 8, 9, 1, 7, 5, 4, 2, 3, 5, 5, 5,
  ]

  // The features, numbered.
  static let pair = 0
  static let firstPair = 576
  static let pairClass = 1152
  static let single = 1167
  static let singleClass = 1311
  static let swap = 1317
  static let bias = 1323
  static let length = 1324
  static let assumption = 1336
  static let editCount = 1341
  static let consonantEdits = 1346
  /// The number of features.
  package static let count = 1350

  /// The weights by feature number.
  package let weights: [Float]
  private let substitutionCosts: [Float]
  private let singleCosts: [Float]
  /// The least costs of a change to the skeleton.
  private(set) var skeletonCosts = SkeletonCosts()

  /// Makes the costs of edits from weights by feature number, `count` of them.
  package init(weights: [Float]) {
    self.weights = weights
    var substitutions = [Float](repeating: 0, count: 3 * 576)
    var singles = [Float](repeating: 0, count: 144)
    func cost(_ features: [Int]) -> Float {
      max(0.05, -features.reduce(0) { $0 + weights[$1] })
    }
    for position in 0..<3 {
      for a in 0..<Self.size {
        for b in 0..<Self.size where a != b {
          substitutions[position * 576 + a * 24 + b] = cost(
            Self.substitutionFeatures(a, b, position))
        }
      }
    }
    for position in 0..<3 {
      for context in 0..<2 {
        for a in 0..<Self.size {
          singles[(position * 2 + context) * 24 + a] = cost(
            Self.singleFeatures(a, position, context))
        }
      }
    }
    substitutionCosts = substitutions
    singleCosts = singles
    skeletonCosts = leastSkeletonCosts()
  }

  static func substitutionFeatures(_ a: Int, _ b: Int, _ position: Int) -> [Int] {
    let low = min(a, b), high = max(a, b)
    let kind: Int
    switch (classes[low], classes[high]) {
    case (0, 0): kind = 0
    case (0, _): kind = low == 2 ? 1 : 2
    case (let x, let y): kind = x == y ? 3 : 4
    }
    var features = [pair + low * 24 + high, pairClass + kind * 3 + position]
    if position == 0 { features.append(firstPair + low * 24 + high) }
    return features
  }

  static func singleFeatures(_ a: Int, _ position: Int, _ context: Int) -> [Int] {
    [
      single + (position * 2 + context) * 24 + a,
      singleClass + (classes[a] == 0 ? 0 : 1) * 3 + position,
    ]
  }

  static func swapFeatures(_ a: Int, _ b: Int, isFirst: Bool) -> [Int] {
    let vowels = (classes[a] == 0 ? 1 : 0) + (classes[b] == 0 ? 1 : 0)
    return [swap + vowels * 2 + (isFirst ? 1 : 0)]
  }

  func substitutionCost(_ a: Int, _ b: Int, _ position: Int) -> Float {
    substitutionCosts[position * 576 + a * 24 + b]
  }

  func singleCost(_ a: Int, _ position: Int, _ context: Int) -> Float {
    singleCosts[(position * 2 + context) * 24 + a]
  }

  func swapCost(_ a: Int, _ b: Int, isFirst: Bool) -> Float {
    max(0.05, -weights[Self.swapFeatures(a, b, isFirst: isFirst)[0]])
  }

  /// How much an edit counts in keys of this length: long names bear more differences.
  static func scale(_ length: Int) -> Float { scales[min(length, scales.count - 1)] }

  static let scales: [Float] = [
    1.4, 1.4, 1.4, 1.4, 1.3, 1.15, 1, 0.92, 0.86, 0.81, 0.77, 0.74, 0.71,
  ]
}
