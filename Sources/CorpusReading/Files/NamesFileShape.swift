/// Distinguishes a names file from an article that is called `names.txt`.
package enum NamesFileShape {
  /// Whether at least half of the lines join or separate names (`=`, `!=`, `≠`); comments and blank
  /// lines are not counted.
  ///
  /// The threshold is a half because a names file with errors must still be recognised, so that
  /// they are reported, while prose has such a sign in hardly any line. A file with only comments
  /// is a names file: it has nothing to index.
  package static func matches(_ bytes: [UInt8]) -> Bool {
    var groups = 0
    var others = 0
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let content = line.prefix { $0 != 0x23 }
      guard content.contains(where: { $0 > 0x20 }) else { continue }
      let joins = content.contains(0x3D) || containsUnequalSign(content)
      if joins { groups += 1 } else { others += 1 }
    }
    return groups >= others
  }

  /// Whether U+2260, ≠, is among the bytes.
  private static func containsUnequalSign(_ line: ArraySlice<UInt8>) -> Bool {
    zip(line.indices, line).contains { index, byte in
      byte == 0xE2 && line[index...].starts(with: [0xE2, 0x89, 0xA0])
    }
  }
}
