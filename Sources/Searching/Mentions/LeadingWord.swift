import CorpusIndex
import NameMatching
import TextAnalysis

/// A preposition or an article before a name that is asked for: *в Актау*, *the Nazarbayevs*.
struct LeadingWord {
  /// The word.
  var word: String
  /// The name without it; the singular of a family.
  var name: String

  /// Takes the word off; nil where none leads the name.
  ///
  /// - Throws: `IndexError`.
  init?(_ text: String, in reader: IndexReader) throws {
    let bytes = Array(text.utf8)
    let words = Segmenter.words(in: bytes)
    guard words.count > 1, let first = words.first, !first.joinsNext, !first.isNumber,
      bytes[first.range.upperBound..<words[1].range.lowerBound].allSatisfy({ $0 == 0x20 })
    else { return nil }
    let surface = Analysis.forms(of: bytes[first.range]).surface
    let next = Analysis.forms(of: bytes[words[1].range]).surface
    word = String(decoding: bytes[first.range], as: UTF8.self)
    name = String(decoding: bytes[words[1].range.lowerBound...], as: UTF8.self)
    guard try words[1].hasCapital || reader.isName(next) else { return nil }
    if surface == Array("the".utf8) {
      guard !first.hasCapital, words.count == 2,
        let singular = try Self.singular(next, name, reader)
      else { return nil }
      name = singular
    } else {
      // With a capital it may begin a title: *In Memoriam*, *Of Mice and Men*.
      guard Self.prepositions.contains(surface),
        !first.hasCapital || CyrillicSpelling.isCyrillic(surface)
      else { return nil }
    }
  }

  /// The singular of a family, where the corpus has it among its names.
  private static func singular(
    _ surface: [UInt8], _ name: String, _ reader: IndexReader
  ) throws -> String? {
    guard surface.count > 4, surface.last == UInt8(ascii: "s"),
      try reader.isName(surface.dropLast())
    else { return nil }
    return String(name.dropLast())
  }

  /// Sources: the primary prepositions of *Russian Grammar* (1980), of Ukrainian and Belarusian; the
  /// prepositions of place and the most frequent others of English.
  private static let prepositions = WordTable(
    words: """
      в во из изо на о об обо от ото до к ко у с со под над при за для без по про через между перед
      около возле после против із зі від біля під між проти з ў аб ад да каля пад супраць
      in at from to near of on about by with for around outside inside into towards
      """)
}
