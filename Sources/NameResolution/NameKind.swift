package import CorpusIndex
import FTS5Segments
import NameMatching
import TextAnalysis

/// Distinguishes persons from places if the text has strong evidence.
package struct NameKind {
  let reader: IndexReader

  package init(reader: IndexReader) { self.reader = reader }
  /// The number of passages that are read.
  static let mostPassages = 12

  /// Whether a term is an English word that only stands with a capital, as headings and the labels of
  /// pages do (*Section*, *Reply*): it is no name by that.
  package static func isLabel(_ term: [UInt8]) -> Bool {
    let letters = Folding.folded(Array(term.drop { $0 < 0x20 }))
    return KnownWords.isEnglish(letters) && !KnownWords.isName(letters)
      && GivenNameTable.entry(of: letters) == nil
  }

  /// `person`, `place` or `name`.
  ///
  /// A title, an initial or a known given name before it indicates a person, and so does a surname after a
  /// known given name; a preposition of place before a third of its occurrences, a place. Where both
  /// are seen, one must be twice the other.
  package func kind(of term: [UInt8]) throws -> String {
    var list = PostingList()
    try reader.read(term, into: &list)
    let isGiven = GivenNameTable.entry(of: term) != nil
    var persons = 0
    var places = 0
    var seen = 0
    for row in list.rows.prefix(NameKind.mostPassages) {
      guard let passage = try reader.passage(Int(row)) else { continue }
      let text = PassageWords(passage.text)
      for index in text.words.indices where text.surfaces[index] == term {
        seen += 1
        if index > 0, text.isJoined(index - 1) {
          if NameKind.placeWords.contains(text.surfaces[index - 1]) {
            places += 1
          } else if isPersonal(index - 1, in: text) {
            persons += 1
          }
        }
        if isGiven, index + 1 < text.words.count, text.isJoined(index),
          try isName(text, index + 1)
        {
          persons += 1
        }
      }
    }
    if persons > 0, persons >= 2 * places { return "person" }
    return places > 1 && places >= 2 * persons && places * 3 >= seen ? "place" : "name"
  }

  /// Whether a word is a title, an initial or a known given name.
  private func isPersonal(_ index: Int, in text: PassageWords) -> Bool {
    let word = text.words[index]
    guard word.hasCapital, !word.isNumber else { return false }
    let surface = text.surfaces[index]
    return text.isInitialLetter(index) || GivenNameTable.entry(of: surface) != nil
      || NameTitles.contains(surface) && !StopWords.contains(surface)
  }

  private func isName(_ text: PassageWords, _ index: Int) throws -> Bool {
    guard text.words[index].capitals == .initial, !text.words[index].isNumber,
      text.words[index].range.count > 2
    else { return false }
    return try reader.isName(text.surfaces[index])
  }

  private static let placeWords = WordTable(
    words: "in near at from into outside around to в во из под около близ возле")
}
