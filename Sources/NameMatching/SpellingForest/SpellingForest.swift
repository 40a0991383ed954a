/// Small decision trees whose leaves sum up to the log-odds that a candidate is the name.
///
/// `SpellingForest+Table.swift` documents the training data.
package struct SpellingForest: Sendable {
  private struct Node: Sendable {
    /// The feature that is tested; negative for a leaf.
    var number: Int
    /// The threshold, or the value of a leaf.
    var value: Float
    /// The node to continue at if the feature is not below the threshold.
    var otherwise: Int
  }

  private var nodes: [Node] = []
  private var roots: [Int] = []

  /// Parses a table of trees in preorder; everything after a malformed word is skipped.
  package init(_ table: String) {
    var words = table.utf8.split { $0 == 0x20 || $0 == 0x0A }[...]
    while !words.isEmpty {
      let root = nodes.count
      guard readTree(from: &words, depth: 0) else {
        nodes.removeSubrange(root...)
        return
      }
      roots.append(root)
    }
  }

  private mutating func readTree(
    from words: inout ArraySlice<Substring.UTF8View>, depth: Int
  ) -> Bool {
    guard depth < 16, let word = words.popFirst() else { return false }
    let parts = word.split(separator: 0x3A)
    if parts.count == 1 {
      guard let answer = Int(Substring(parts[0])) else { return false }
      nodes.append(Node(number: -1, value: Float(answer) / 100, otherwise: 0))
      return true
    }
    guard parts.count == 2, let number = Int(Substring(parts[0])),
      (0..<NearEvidence.count).contains(number), let threshold = Self.decimal(parts[1])
    else { return false }
    let place = nodes.count
    nodes.append(Node(number: number, value: threshold, otherwise: 0))
    guard readTree(from: &words, depth: depth + 1) else { return false }
    nodes[place].otherwise = nodes.count
    return readTree(from: &words, depth: depth + 1)
  }

  /// Parses `-.25`, `3`, `1.5`.
  private static func decimal(_ text: Substring.UTF8View.SubSequence) -> Float? {
    var value: Float = 0, unit: Float = 0, sign: Float = 1
    for (place, byte) in text.enumerated() {
      switch byte {
      case 0x2D where place == 0: sign = -1
      case 0x2E where unit == 0: unit = 1
      case 0x30...0x39:
        value = value * 10 + Float(byte - 0x30)
        unit *= 10
      default: return nil
      }
    }
    return sign * value / max(unit, 1)
  }

  /// The number of tests and leaves.
  var nodeCount: Int { nodes.count }

  /// The number of trees.
  package var count: Int { roots.count }

  /// The log-odds by all trees.
  ///
  /// - Parameter numbers: `NearEvidence.count` features.
  /// - Returns: 0 for even odds; −9 if there are too few features.
  /// - Complexity: O(`count` · depth of a tree).
  package func logOdds(_ numbers: [Float]) -> Float {
    guard numbers.count == NearEvidence.count else { return -9 }
    var sum: Float = 0
    for root in roots {
      var place = root
      while nodes[place].number >= 0 {
        place =
          numbers[nodes[place].number] < nodes[place].value ? place + 1 : nodes[place].otherwise
      }
      sum += nodes[place].value
    }
    return sum
  }
}
