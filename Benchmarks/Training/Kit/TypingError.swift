/// Errors of the hand: two letters swapped, one left out, one too many, one for another.
///
/// Never the first letter, in which typed text is seldom wrong (Pollock & Zamora 1984, CACM 27(4)).
enum TypingError {
  /// A word with one error; nil if it is too short.
  static func `in`(_ word: String, using generator: inout SplitMix64) -> String? {
    var letters = Array(word)
    guard letters.count >= 5 else { return nil }
    let place = 1 + generator.below(letters.count - 1)
    switch generator.below(4) {
    case 0 where place + 1 < letters.count && letters[place] != letters[place + 1]:
      letters.swapAt(place, place + 1)
    case 1: letters.remove(at: place)
    case 2: letters.insert(neighbour(of: letters[place], using: &generator), at: place)
    default: letters[place] = neighbour(of: letters[place], using: &generator)
    }
    let changed = String(letters)
    return changed == word ? nil : changed
  }

  /// A letter beside another on the keyboard, or any of its row.
  private static func neighbour(
    of letter: Character, using generator: inout SplitMix64
  ) -> Character {
    for row in rows {
      guard let place = row.firstIndex(of: letter) else { continue }
      let other = generator.below(2) == 0 ? place - 1 : place + 1
      return row[other < 0 ? 1 : other >= row.count ? row.count - 2 : other]
    }
    return letter
  }

  /// The rows of a Latin and of a Russian keyboard.
  private static let rows: [[Character]] = [
    "qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю",
  ].map(Array.init)
}
