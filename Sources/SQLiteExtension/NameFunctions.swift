import NameMatching
import TextAnalysis

/// The implementation of the SQL functions; `ExtensionEntry` adapts it to C.
enum NameFunctions {
  /// The most plausible keys of a name's words, with a space between them; spellings of one name
  /// usually have the same key.
  static func key(of name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var words: [[UInt8]] = []
    for part in Array(name).split(whereSeparator: { $0 <= 0x20 }) {
      if let key = NameProfile(of: part).readings.first?.key { words.append(key) }
    }
    return Array(words.joined(separator: [0x20]))
  }

  /// The words of a text as the index compares them, without diacritics and apostrophes.
  static func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var words: [[UInt8]] = []
    var segmenter = Segmenter(text)
    while let word = segmenter.next() {
      words.append(
        Folding.folded(Folding.surface(UnsafeBufferPointer(rebasing: text[word.range]))))
    }
    return Array(words.joined(separator: [0x20]))
  }

  /// Whether two names, word by word as written, are the same by romanisation, gender or case;
  /// misspellings are not.
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
