/// Words and names that everybody knows: one that is typed is meant as it is, and is no misspelling
/// of a rare name.
///
/// Sources: SCOWL (words up to size 35, proper names up to size 50), GeoNames (cities of Kazakhstan
/// and the states around it). `scripts/known-words` makes the tables.
package enum KnownWords {
  /// Whether a folded word is an English word of four to nine letters, or an inflection of one.
  ///
  /// - Complexity: O(log *n*) for the word and each of its endings.
  package static func isEnglish(_ word: [UInt8]) -> Bool {
    guard word.count >= 4, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    return english.contains(word) || bases(of: word).contains(where: english.contains)
  }

  /// Whether a folded word is a name of four to twelve letters as English texts spell it.
  ///
  /// - Complexity: O(log *n*).
  package static func isName(_ word: [UInt8]) -> Bool {
    names.contains(word)
  }

  static let english = FrontCodedWords([englishTable1, englishTable2])
  static let names = FrontCodedWords([namesTable1, namesTable2])

  private static let endings = [
    "s", "es", "ed", "d", "ing", "ings", "er", "r", "ers", "rs", "ly", "y",
  ].map { Array($0.utf8) }

  /// What a word may be an inflection of; `scripts/known-words` leaves out what it so finds.
  private static func bases(of word: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for ending in endings where word.count >= ending.count + 3 {
      guard word.suffix(ending.count).elementsEqual(ending) else { continue }
      let stem = Array(word.dropLast(ending.count))
      found += [stem, stem + [UInt8(ascii: "e")]]
      if stem.count > 3, stem[stem.count - 1] == stem[stem.count - 2] {
        found.append(stem.dropLast())
      }
    }
    if word.suffix(3).elementsEqual("ies".utf8) || word.suffix(3).elementsEqual("ied".utf8) {
      found.append(word.dropLast(3) + [UInt8(ascii: "y")])
    }
    return found
  }
}
