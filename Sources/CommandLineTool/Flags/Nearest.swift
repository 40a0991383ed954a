/// Finds the most similar of several words, for “did you mean”.
package enum Nearest {
  /// The word with the fewest edits, if they are few enough for its length; otherwise nil.
  ///
  /// A prefix of three letters or more counts as similar. O(words · length²).
  package static func word(to typed: String, among words: [String]) -> String? {
    var best: (word: String, edits: Int)?
    for word in words {
      let edits = edits(from: typed.lowercased(), to: word)
      if edits < best?.edits ?? Int.max { best = (word, edits) }
    }
    if let best, best.edits <= max(1, typed.count / 3) { return best.word }
    let bare = typed.drop { $0 == "-" }
    return bare.count >= 3 ? words.first { $0.hasPrefix(typed.lowercased()) } : nil
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions and transpositions
  /// of neighbours.
  ///
  /// O(n · m).
  package static func edits(from one: String, to other: String) -> Int {
    let a = Array(one)
    let b = Array(other)
    var older: [Int] = []
    var above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(row[j] + 1, above[j + 1] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, older[j - 1] + 1) }
        row.append(least)
      }
      older = above
      above = row
    }
    return above[b.count]
  }
}
