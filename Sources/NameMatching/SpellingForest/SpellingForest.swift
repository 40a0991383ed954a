/// Small decision trees whose leaves sum up to the log-odds that a candidate is the name.
///
/// `SpellingForest+Table.swift` documents the training data.
package struct SpellingForest: Sendable {
  struct Node: Sendable {
    /// The threshold, or the value of a leaf.
    var value: Float
    /// The feature that is tested; negative for a leaf.
    var number: Int16
    /// How far away the node is to continue at if the feature is not below the threshold.
    var otherwise: UInt16
  }

  private(set) var nodes: [Node] = []
  private var roots: [Int] = []

  /// Parses a table of trees in preorder; everything after a malformed word is skipped.
  ///
  /// A process that looks up one name parses the table for it: byte by byte, in a fifth of a
  /// millisecond.
  package init(_ table: String) {
    var table = table
    table.withUTF8 { bytes in
      nodes.reserveCapacity(bytes.count / 5)
      var place = 0
      while true {
        let root = nodes.count
        guard let isThere = readTree(bytes, &place, depth: 0) else {
          nodes.removeSubrange(root...)
          return
        }
        guard isThere else { return }
        roots.append(root)
      }
    }
  }

  /// Parses one tree; false at the end of the table, nil where it is malformed.
  private mutating func readTree(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, depth: Int
  ) -> Bool? {
    while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0A { place += 1 }
    guard place < bytes.count else { return depth == 0 ? false : nil }
    guard depth < 16, let first = Self.decimal(bytes, &place) else { return nil }
    guard place < bytes.count, bytes[place] == 0x3A else {
      guard Self.isEnd(bytes, place), first == first.rounded() else { return nil }
      nodes.append(Node(value: first / 100, number: -1, otherwise: 0))
      return true
    }
    place += 1
    guard let number = Int(exactly: first), (0..<NearEvidence.count).contains(number),
      let threshold = Self.decimal(bytes, &place), Self.isEnd(bytes, place)
    else { return nil }
    let node = nodes.count
    nodes.append(Node(value: threshold, number: Int16(number), otherwise: 0))
    guard readTree(bytes, &place, depth: depth + 1) == true,
      let distance = UInt16(exactly: nodes.count - node)
    else { return nil }
    nodes[node].otherwise = distance
    return readTree(bytes, &place, depth: depth + 1)
  }

  private static func isEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    place == bytes.count || bytes[place] == 0x20 || bytes[place] == 0x0A
  }

  /// Parses `-.25`, `3`, `1.5`; nil where no number stands.
  private static func decimal(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int
  ) -> Float? {
    let start = place
    var value: Float = 0, unit: Float = 0, sign: Float = 1
    while place < bytes.count {
      switch bytes[place] {
      case 0x2D where place == start: sign = -1
      case 0x2E where unit == 0: unit = 1
      case 0x30...0x39:
        value = value * 10 + Float(bytes[place] - 0x30)
        unit *= 10
      default: return place > start ? sign * value / max(unit, 1) : nil
      }
      place += 1
    }
    return place > start ? sign * value / max(unit, 1) : nil
  }

  /// The number of trees.
  package var count: Int { roots.count }

  /// The log-odds by all trees.
  ///
  /// - Parameter numbers: `NearEvidence.count` features.
  /// - Returns: 0 for even odds; −9 if there are too few features.
  /// - Complexity: O(`count` · depth of a tree).
  package func logOdds(_ numbers: [Float]) -> Float {
    guard numbers.count == NearEvidence.count else { return -9 }
    return nodes.withUnsafeBufferPointer { nodes in
      numbers.withUnsafeBufferPointer { numbers in
        var sum: Float = 0
        for root in roots {
          var place = root
          while nodes[place].number >= 0 {
            let isBelow = numbers[Int(nodes[place].number)] < nodes[place].value
            place &+= isBelow ? 1 : Int(nodes[place].otherwise)
          }
          sum += nodes[place].value
        }
        return sum
      }
    }
  }
}
