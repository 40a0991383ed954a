internal import QueryLanguage

/// Finds the most similar of several words, for “did you mean”.
package enum Nearest {
  /// The word with the fewest edits, if they are few enough for its length; otherwise nil.
  ///
  /// A prefix of three letters or more counts as similar. O(words · length²).
  package static func word(to typed: String, among words: [String]) -> String? {
    var best: (word: String, edits: Int)?
    let letters = Spelling.scalars(of: typed.lowercased())
    for word in words {
      let edits = Spelling.distance(letters, Spelling.scalars(of: word))
      if edits < best?.edits ?? Int.max { best = (word, edits) }
    }
    if let best, best.edits <= max(1, typed.count / 3) { return best.word }
    let bare = typed.drop { $0 == "-" }
    return bare.count >= 3 ? words.first { $0.hasPrefix(typed.lowercased()) } : nil
  }
}
