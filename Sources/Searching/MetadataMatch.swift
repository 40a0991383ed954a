import TextAnalysis

/// Compares metadata of an article with typed text.
enum MetadataMatch {
  /// Whether `value` contains the words of `typed` in sequence, ignoring diacritics and case.
  static func contains(_ value: String?, _ typed: String) -> Bool {
    guard let value else { return false }
    let words = folded(value)
    let wanted = folded(typed)
    guard !wanted.isEmpty, wanted.count <= words.count else { return false }
    return (0...words.count - wanted.count).contains { start in
      words[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  /// Whether `value` begins with `typed`, ignoring case.
  static func begins(_ value: String?, _ typed: String) -> Bool {
    value?.lowercased().hasPrefix(typed.lowercased()) ?? false
  }

  /// What follows the last slash.
  static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func folded(_ text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    return Segmenter.words(in: bytes).map { word in
      Folding.folded(Analysis.forms(of: bytes[word.range]).surface)
    }
  }
}
