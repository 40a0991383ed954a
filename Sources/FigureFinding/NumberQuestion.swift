internal import Findings
internal import TextAnalysis

/// A query that asks for a number: *how many people were killed in Shetpe*.
package struct NumberQuestion: Sendable, Hashable {
  /// The word that says what is counted: `killed`.
  package var thing: String
  /// Whether it asks who says so, too.
  package var asksForSpeaker: Bool
  /// The words with a capital that are not the first: places, perhaps.
  package var names: [String]

  /// Reads a query; nil where it asks for no number of a thing that is known.
  ///
  /// - Complexity: O(bytes).
  package init?(_ query: String) {
    let bytes = Array(query.utf8)
    let words = Segmenter.words(in: bytes)
    let surfaces = words.map { word in
      bytes[word.range].withUnsafeBufferPointer { Folding.surface($0) }
    }
    let begins = surfaces.indices.first { index in
      NumberQuestion.openings.contains { surfaces[index...].starts(with: $0) }
    }
    guard let begins else { return nil }
    let found = surfaces.indices.dropFirst(begins + 1).lazy.compactMap { index in
      NumberQuestion.thing(at: index, surfaces)
    }.first
    guard let found else { return nil }
    func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self)
    }
    thing = text(
      words[found.lowerBound].range.lowerBound..<words[found.upperBound - 1].range.upperBound)
    asksForSpeaker = !NumberQuestion.speech.isDisjoint(with: surfaces)
    names = words.dropFirst().filter { $0.capitals != .none }.map { text($0.range) }
  }

  /// The words from a place on that say a thing of the table; nil where they say none.
  private static func thing(at index: Int, _ surfaces: [[UInt8]]) -> Range<Int>? {
    for length in [2, 1] where index + length <= surfaces.count {
      let words = surfaces[index..<index + length].map { String(decoding: $0, as: UTF8.self) }
      let text = words.joined(separator: " ")
      if !modest.contains(text), Thing(text, spelling: .near)?.group != nil {
        return index..<index + length
      }
    }
    return nil
  }

  private static let openings = phrases(
    "how many", "what number", "number of", "сколько", "қанша", "неше")
  private static let speech: Set<[UInt8]> = Set(
    ["according", "whom", "who", "says", "said", "claims", "кто", "данным", "кім"].map {
      Array($0.utf8)
    })
  /// Words of the table that a question has for grammar as well.
  private static let modest: Set<String> = ["free", "try", "hurt"]

  private static func phrases(_ texts: String...) -> [[[UInt8]]] {
    texts.map { $0.split(separator: " ").map { Array($0.utf8) } }
  }
}
