import CorpusIndex
import FTS5Segments
import NameMatching
import NameResolution
import TextAnalysis

/// Finds the full names of a corpus: a given name that everybody knows, with the surname behind it.
struct FullNameFinder {
  let reader: IndexReader
  /// So many passages of a given name are read.
  static let mostPassages = 200

  /// The full names with the surnames that follow a given name, each with how often it was seen.
  ///
  /// An initial or a patronymic may stand between the two.
  ///
  /// - Throws: `IndexError`.
  /// - Complexity: O(`mostPassages`) passages are read.
  func names(given term: [UInt8]) throws -> [String: Int] {
    guard !GivenNameTable.entries(of: NameProfile(of: term, declined: false)).isEmpty else {
      return [:]
    }
    var list = PostingList()
    try reader.read(term, into: &list)
    var counts: [String: Int] = [:]
    for row in list.rows.prefix(Self.mostPassages) {
      guard let passage = try reader.passage(Int(row)) else { continue }
      let text = PassageWords(passage.text)
      for index in text.words.indices
      where text.surfaces[index] == term && text.words[index].capitals == .initial {
        guard let last = try surname(after: index, in: text) else { continue }
        counts[word(index, text) + " " + word(last, text), default: 0] += 1
      }
    }
    return counts
  }

  /// The place of the surname that follows a given name.
  private func surname(after given: Int, in text: PassageWords) throws -> Int? {
    var last = given
    for _ in 0..<2 {
      guard last + 1 < text.words.count, text.isJoined(last), !text.words[last].joinsNext else {
        return nil
      }
      last += 1
      let surface = text.surfaces[last]
      if text.isInitialLetter(last) || Patronymic(surface)?.isTurkic == false { continue }
      let word = text.words[last]
      guard word.capitals == .initial || word.capitals == .mixed, word.range.count > 2,
        !word.joinsNext, !NameTitles.contains(surface), !StopWords.contains(surface)
      else { return nil }
      return try reader.isName(surface) ? last : nil
    }
    return nil
  }

  private func word(_ index: Int, _ text: PassageWords) -> String {
    String(decoding: text.text[text.words[index].range], as: UTF8.self)
  }
}
