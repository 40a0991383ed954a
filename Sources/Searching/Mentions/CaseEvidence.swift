import NameMatching
import NameResolution
import TextAnalysis

/// What a sentence says of the case and the sex of a name: *Александра Ивановича*, *от Александра*.
enum CaseEvidence {
  /// Whether the words beside a form that needs them say that it is one of the name.
  static func allows(_ form: NameForm, at index: Int, in text: PassageWords) -> Bool {
    CyrillicSpelling.isCyrillic(form.letters)
      ? isMasculineGenitive(index, in: text) : isFamily(index, in: text)
  }

  /// Whether an English plural is that of a family: an article or a number stands before it.
  private static func isFamily(_ index: Int, in text: PassageWords) -> Bool {
    index > 0 && text.isJoined(index - 1) && families.contains(text.surfaces[index - 1])
  }

  private static let families = Set(list("the both all these those two three"))

  /// Whether the words beside a name in -а or -я say that it is the genitive of a man's name.
  ///
  /// Sources: *Russian Grammar* (1980) on agreement and on the prepositions of the genitive; of a
  /// woman's name the genitive has -ы, -и.
  static func isMasculineGenitive(_ index: Int, in text: PassageWords) -> Bool {
    if index + 1 < text.words.count, text.isJoined(index), text.words[index + 1].capitals != .none,
      ends(text.surfaces[index + 1], with: patronymics)
    {
      return true
    }
    guard index > 0, text.isJoined(index - 1) else { return false }
    let before = text.surfaces[index - 1]
    return prepositions.contains(before)
      || text.words[index - 1].capitals == .none && ends(before, with: titles)
  }

  private static func ends(_ word: [UInt8], with endings: [[UInt8]]) -> Bool {
    endings.contains { word.count >= $0.count && word.suffix($0.count).elementsEqual($0) }
  }

  private static func list(_ text: String) -> [[UInt8]] {
    text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
  }

  /// Also surnames that end in a consonant: of a woman they are not declined.
  private static let patronymics = list(
    "ича ого его ера ора мана берга штейна ука юка яна еля")
  private static let prepositions = Set(
    list("у от для без до из против после около возле кроме вокруг ради від для без після проти"))
  /// Adjectives, and men's titles and callings, in the genitive.
  private static let titles = list(
    """
    ого его тора сора дора ктёра ктера жиссёра жиссера иста ента анта теля ника князя царя короля
    поэта сына брата отца мужа дядю деда генерала майора капитана премьера министра господина певца
    хана бека акима тренера
    """)
}
