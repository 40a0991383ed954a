package import CorpusIndex
import FTS5Segments
import TextAnalysis

/// Distinguishes persons from places by simple cues in the text.
package struct NameKind {
  let reader: IndexReader

  package init(reader: IndexReader) { self.reader = reader }
  /// The number of passages that are read.
  static let mostPassages = 12

  /// `person`, `place` or `name`.
  ///
  /// A title or another name directly next to it indicates a person; *in* or *near* before it, a
  /// place.
  package func kind(of term: [UInt8]) throws -> String {
    var list = PostingList()
    try reader.read(term, into: &list)
    var persons = 0
    var places = 0
    for row in list.rows.prefix(NameKind.mostPassages) {
      guard let passage = try reader.passage(Int(row)) else { continue }
      let text = PassageWords(passage.text)
      for index in text.words.indices where text.surfaces[index] == term {
        if index > 0, text.isJoined(index - 1) {
          let before = text.surfaces[index - 1]
          if NameKind.placeWords.contains(before) {
            places += 1
          } else if text.words[index - 1].capitals != .none,
            try NameTitles.contains(before) || isName(text, index - 1)
          {
            persons += 1
          }
        }
        if index + 1 < text.words.count, text.isJoined(index), try isName(text, index + 1) {
          persons += 1
        }
      }
    }
    return persons > places ? "person" : places > 0 ? "place" : "name"
  }

  private func isName(_ text: PassageWords, _ index: Int) throws -> Bool {
    guard text.words[index].capitals == .initial, !text.words[index].isNumber,
      text.words[index].range.count > 2
    else { return false }
    return try reader.isName(text.surfaces[index])
  }

  private static let placeWords = WordTable(words: "in near at from into outside around to")
}
