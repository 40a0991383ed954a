import CorpusIndex
import FTS5Segments
import NameMatching
import TextAnalysis

/// Reads the given names before a surname, and the surnames after a given name.
///
/// Only for terms that are requested, and in a bounded number of passages.
struct NameNeighbours {
  /// The names next to a term.
  struct Sides {
    /// Names directly before it, titles left out.
    var before: [NameProfile] = []
    /// Names directly after it.
    var after: [NameProfile] = []
  }

  let reader: IndexReader
  /// The most passages that are read.
  static let mostPassages = 40

  /// The names next to the occurrences of a term.
  ///
  /// - Complexity: O(`mostPassages`) passages are read and segmented.
  func sides(of term: [UInt8]) throws -> Sides {
    // The closed form of a hyphenated word is not a word of the text.
    guard term.first ?? 0 >= 0x20 else { return Sides() }
    var list = PostingList()
    try reader.read(term, into: &list)
    var before: Set<[UInt8]> = []
    var after: Set<[UInt8]> = []
    var positions: [TokenPosition] = []
    for (number, row) in list.rows.prefix(NameNeighbours.mostPassages).enumerated() {
      positions.removeAll(keepingCapacity: true)
      try list.appendPositions(at: number, to: &positions)
      let places = positions.filter { $0.column == 1 }.map(\.offset)
      guard !places.isEmpty,
        let bytes = try reader.withText(of: Int(row), { unsafe Array($0) })
      else { continue }
      let text = PassageWords(bytes, around: places)
      for index in places where text.words.indices.contains(index) {
        guard text.words[index].capitals != .none else { continue }
        if index > 0, text.isJoined(index - 1), try isName(text, index - 1) {
          before.insert(text.surfaces[index - 1])
        }
        if index + 1 < text.words.count, text.isJoined(index), try isName(text, index + 1) {
          after.insert(text.surfaces[index + 1])
        }
      }
    }
    return Sides(
      before: before.sorted { $0.lexicographicallyPrecedes($1) }.map { NameProfile(of: $0) },
      after: after.sorted { $0.lexicographicallyPrecedes($1) }.map { NameProfile(of: $0) })
  }

  private func isName(_ text: PassageWords, _ index: Int) throws -> Bool {
    let word = text.words[index]
    guard word.capitals == .initial || word.capitals == .mixed, !word.isNumber,
      word.range.count > 2, !NameTitles.isNoGivenName(text.surfaces[index])
    else { return false }
    return try reader.isName(text.surfaces[index])
  }
}
