import NameResolution
import TextAnalysis

/// A preposition that was typed before a name: *в Актау*, *из Жанаозена*.
enum Preposition {
  /// A name without the preposition before it; nil where it begins with none, or is nothing else.
  static func split(_ name: String) -> (preposition: String, name: String)? {
    let words = PassageWords(Array(name.utf8))
    guard words.words.count > 1, words.words[1].capitals != .none,
      prepositions.contains(words.surfaces[0])
    else { return nil }
    func text(_ range: Range<Int>) -> String { String(decoding: words.text[range], as: UTF8.self) }
    return (
      text(words.words[0].range), text(words.words[1].range.lowerBound..<words.text.count)
    )
  }

  /// The primary prepositions of Russian (*Russian Grammar*, 1980, § 1654) and Ukrainian that stand
  /// before names.
  private static let prepositions = Set(
    """
    в во на из изо от ото до к ко о об обо у с со под при за над перед для без про через около возле
    против среди у в на з із зі зо від до к про по за під над перед для без через біля проти
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
}
