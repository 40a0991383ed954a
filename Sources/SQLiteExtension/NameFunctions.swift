import NameMatching
import TextAnalysis

/// What the SQL functions answer; `ExtensionEntry` spells it for C.
enum NameFunctions {
  /// The keys of a name's words as they are read plainly, with a space between them: spellings of
  /// one name mostly have one key.
  static func key(of name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var words: [[UInt8]] = []
    for part in Array(name).split(whereSeparator: { $0 <= 0x20 }) {
      if let key = NameProfile(of: part).readings.first?.key { words.append(key) }
    }
    return Array(words.joined(separator: [0x20]))
  }

  /// The words of a text as the index compares them, marks and apostrophes dropped.
  static func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var words: [[UInt8]] = []
    var segmenter = Segmenter(text)
    while let word = segmenter.next() {
      words.append(
        Folding.folded(Folding.surface(UnsafeBufferPointer(rebasing: text[word.range]))))
    }
    return Array(words.joined(separator: [0x20]))
  }

  /// Whether two names, word by word in the order written, are one name by a convention of writing,
  /// a gender or a case; misspellings do not count.
  static func areSame(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let one = Array(first).split(whereSeparator: { $0 <= 0x20 })
    let other = Array(second).split(whereSeparator: { $0 <= 0x20 })
    guard one.count == other.count, !one.isEmpty else { return false }
    return zip(one, other).allSatisfy { one, other in
      let relation = NameProfile(of: one).comparison(with: NameProfile(of: other))?.relation
      return relation == .same || relation == .inflected
    }
  }
}
