/// Finds the keyword meant by a misspelled one.
package enum Spelling {
  /// The nearest keyword, if it is near enough: one error in a short one, two in a longer one.
  static func nearest(
    to word: String, among keywords: [String], mostErrors: Int = 2
  ) -> String? {
    let typed = Array(word.lowercased().utf8)
    guard typed.count <= 16 else { return nil }
    var best: (distance: Int, keyword: String)?
    for keyword in keywords {
      let errors = distance(typed, Array(keyword.utf8))
      let allowed = min(mostErrors, keyword.utf8.count > 4 ? 2 : 1)
      if errors <= allowed, errors < best?.distance ?? .max { best = (errors, keyword) }
    }
    return best?.keyword
  }

  /// The optimal string alignment distance.
  ///
  /// Insertions, deletions, substitutions and transpositions of neighbours cost 1 each. Quadratic.
  package static func distance<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(above[j + 1], row[j]) + 1
        cost = min(cost, above[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        row.append(cost)
      }
      before = above
      above = row
    }
    return above[right.count]
  }
}
