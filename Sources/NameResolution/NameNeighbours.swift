import CorpusIndex
import FTS5Segments
import NameMatching
import TextAnalysis

/// Finds the given names before a surname, and the surnames after a given name.
///
/// The index has them for its names. Of other terms, and of names whose rows have changed, a bounded
/// number of passages is read.
final class NameNeighbours {
  /// The names next to a term.
  struct Sides {
    /// Names directly before it, titles left out, in byte order.
    var before: [[UInt8]] = []
    /// Names directly after it, in byte order.
    var after: [[UInt8]] = []
  }

  let reader: IndexReader
  /// The profiles of names met beside others.
  private var profiles: [[UInt8]: NameProfile] = [:]
  /// The cache is emptied at this size.
  private static let mostProfiles = 4_096

  init(reader: IndexReader) { self.reader = reader }

  /// The names next to the occurrences of a term in its first rows.
  ///
  /// - Complexity: One look-up; `NameNeighbour.mostRows` passages are read and segmented if the index
  ///   does not have them.
  func sides(of term: [UInt8]) throws -> Sides {
    // The closed form of a hyphenated word is not a word of the text.
    guard term.first ?? 0 >= 0x20 else { return Sides() }
    guard let neighbours = try reader.neighbours(of: term) else { return try readSides(of: term) }
    var before: Set<[UInt8]> = []
    var after: Set<[UInt8]> = []
    for neighbour in neighbours where !NameTitles.isNoGivenName(neighbour.term) {
      if neighbour.isAfter {
        after.insert(neighbour.term)
      } else {
        before.insert(neighbour.term)
      }
    }
    return Sides(before: before, after: after)
  }

  /// The profiles of some names.
  func profiles(of terms: [[UInt8]]) -> [NameProfile] {
    terms.map { term in
      if let known = profiles[term] { return known }
      if profiles.count >= Self.mostProfiles { profiles.removeAll(keepingCapacity: true) }
      let profile = NameProfile(of: term)
      profiles[term] = profile
      return profile
    }
  }

  /// The names next to the occurrences of a term, from the passages.
  ///
  /// - Complexity: O(`NameNeighbour.mostRows`) passages are read and segmented.
  func readSides(of term: [UInt8]) throws -> Sides {
    var list = PostingList()
    try reader.read(term, into: &list)
    var before: Set<[UInt8]> = []
    var after: Set<[UInt8]> = []
    var positions: [TokenPosition] = []
    for (number, row) in list.rows.prefix(NameNeighbour.mostRows).enumerated() {
      positions.removeAll(keepingCapacity: true)
      try list.appendPositions(at: number, to: &positions)
      let places = positions.filter { $0.column == Schema.textColumn }.map(\.offset)
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
    return Sides(before: before, after: after)
  }

  private func isName(_ text: PassageWords, _ index: Int) throws -> Bool {
    guard NameTerm.mayBeNeighbour(text.words[index]),
      !NameTitles.isNoGivenName(text.surfaces[index])
    else { return false }
    return try reader.isName(text.surfaces[index])
  }
}

extension NameNeighbours.Sides {
  fileprivate init(before: Set<[UInt8]>, after: Set<[UInt8]>) {
    self.before = before.sorted { $0.lexicographicallyPrecedes($1) }
    self.after = after.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
