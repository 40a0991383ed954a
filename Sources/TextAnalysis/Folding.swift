/// Maps spellings of a word that differ only typographically to one form.
///
/// There are two levels. The *surface* form is the word as written except for letter case,
/// typographic apostrophes, invisible characters, ligatures and composition of marks; `literal`
/// search compares it. The *folded* form also drops marks and apostrophes: `Mangg'ystau` =
/// `manggystau`, `Žovtis` = `zovtis`, `ё` = `е`.
/// `zovtis`, `ё` = `е`.
package enum Folding {
  /// The surface form of a word's bytes.
  ///
  /// - Complexity: O(bytes).
  package static func surface(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count)
    var index = 0
    while index < word.count {
      let byte = word[index]
      if byte < 0x80 {
        index += 1
        result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte == 0x60 ? 0x27 : byte)
        continue
      }
      let scalar = DecodedScalar(at: index, in: word)
      index += scalar.length
      switch CharacterClass.wide(scalar.value) {
      case .invisible: continue
      case .apostrophe where scalar.value != 0xB7: result.append(0x27)
      case .mark: compose(scalar.value, onto: &result)
      default: append(lowercased: scalar.value, to: &result)
      }
    }
    return result
  }

  /// The folded form of a surface form.
  ///
  /// - Complexity: O(bytes).
  package static func folded(_ surface: [UInt8]) -> [UInt8] {
    if surface.allSatisfy({ $0 < 0x80 && $0 != 0x27 }) { return surface }
    var result: [UInt8] = []
    result.reserveCapacity(surface.count)
    surface.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let scalar = DecodedScalar(at: index, in: bytes)
        index += scalar.length
        appendFolded(scalar.value, to: &result)
      }
    }
    return result
  }

  /// Whether a scalar is an upper-case letter.
  package static func isUppercase(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0xC0...0xDE, 0x400...0x42F: return value != 0xD7
    case 0x61...0x7A, 0xDF...0xFF, 0x430...0x45F: return false
    default: return Unicode.Scalar(value)?.properties.isUppercase ?? false
    }
  }

  private static func appendFolded(_ value: UInt32, to result: inout [UInt8]) {
    if value < 0x80 {
      if value != 0x27 { result.append(UInt8(value)) }
      return
    }
    if value == 0xB7 { return }
    if CharacterClass.wide(value) == .mark { return }
    if let base = tables.base[value] {
      // й is a letter of its own; ё is often written е.
      if (0x400...0x52F).contains(value), value != 0x451, value != 0x450, value != 0x45D {
        append(value, to: &result)
      } else {
        appendFolded(base, to: &result)
      }
    } else if let plain = tables.plain[value] {
      result.append(contentsOf: plain)
    } else {
      append(value, to: &result)
    }
  }

  private static func append(lowercased value: UInt32, to result: inout [UInt8]) {
    if let plain = value >= 0xFB00 ? tables.compatibility[value] : nil {
      result.append(contentsOf: plain)
      return
    }
    switch value {
    // İ lower-cases to i with a dot above, which is not typed in practice.
    case 0x130: result.append(0x69)
    case 0xC0...0xDE where value != 0xD7: append(value + 0x20, to: &result)
    case 0x410...0x42F: append(value + 0x20, to: &result)
    case 0x400...0x40F: append(value + 0x50, to: &result)
    default:
      guard let scalar = Unicode.Scalar(value) else { return }
      result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  private static func append(_ value: UInt32, to result: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    result.append(
      contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
  }

  /// Combines a combining mark with the letter before it if Unicode has a composed letter.
  private static func compose(_ mark: UInt32, onto result: inout [UInt8]) {
    var start = result.count - 1
    while start > 0, result[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0 else { return append(mark, to: &result) }
    let base = result.withUnsafeBufferPointer { DecodedScalar(at: start, in: $0).value }
    if let composed = tables.composed[UInt64(base) << 32 | UInt64(mark)] {
      result.removeSubrange(start...)
      append(composed, to: &result)
    } else {
      append(mark, to: &result)
    }
  }

  private struct Tables: Sendable {
    var base: [UInt32: UInt32] = [:]
    var composed: [UInt64: UInt32] = [:]
    var compatibility: [UInt32: [UInt8]] = [:]
    var plain: [UInt32: [UInt8]] = [:]

    // By scalars: characters would take a millisecond of a process that asks one query.
    init() {
      for row in FoldingTable.compositions.unicodeScalars.split(whereSeparator: Tables.isSpace) {
        let letter = row[row.startIndex].value
        let second = row.index(after: row.startIndex)
        var mark: UInt32 = 0
        for digit in row[row.index(after: second)...] {
          mark = mark << 4 | (digit.value <= 0x39 ? digit.value - 0x30 : digit.value - 0x57)
        }
        base[letter] = row[second].value
        composed[UInt64(row[second].value) << 32 | UInt64(mark)] = letter
      }
      compatibility = Tables.pairs(FoldingTable.compatibility)
      plain = Tables.pairs(FoldingTable.plain)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value == 0x20 || scalar.value == 0x0A
    }

    private static func pairs(_ text: String) -> [UInt32: [UInt8]] {
      var result: [UInt32: [UInt8]] = [:]
      for row in text.unicodeScalars.split(whereSeparator: isSpace) {
        var bytes: [UInt8] = []
        for scalar in row.dropFirst() {
          bytes += Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter
        }
        result[row[row.startIndex].value] = bytes
      }
      return result
    }
  }

  private static let tables = Tables()
}
