/// Finds the keyword meant by a misspelled one.
package enum Spelling {
  /// The nearest keyword, if it is near enough: one error in a short one, two in a longer one.
  static func nearest(
    to word: String, among keywords: [String], mostErrors: Int = 2
  ) -> String? {
    let typed = scalars(of: word.lowercased())
    guard typed.count <= 16 else { return nil }
    var best: (distance: Int, keyword: String)?
    for keyword in keywords {
      let errors = distance(typed, scalars(of: keyword))
      let allowed = min(mostErrors, keyword.utf8.count > 4 ? 2 : 1)
      if errors <= allowed, errors < best?.distance ?? .max { best = (errors, keyword) }
    }
    return best?.keyword
  }

  /// The optimal string alignment distance of two words, given by their scalars.
  ///
  /// Insertions, deletions, substitutions and transpositions of neighbours cost 1 each.
  ///
  /// - Parameters:
  ///   - left: A word.
  ///   - right: Another.
  ///   - most: The greatest distance that is of use.
  /// - Returns: The distance; if it is greater than `most`, something greater than `most`.
  /// - Complexity: O(length²).
  package static func distance(
    _ left: [UInt32], _ right: [UInt32], atMost most: Int = .max
  ) -> Int {
    let width = right.count + 1
    // Three rows: the one being filled, the one above and the one before that.
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
      for j in 0..<width { cells[j] = j }
      var (before, above, row) = (2 * width, 0, width)
      var leastBefore = 0
      for i in left.indices {
        cells[row] = i + 1
        var least = i + 1
        for j in right.indices {
          var cost = min(cells[above + j + 1], cells[row + j]) + 1
          cost = min(cost, cells[above + j] + (left[i] == right[j] ? 0 : 1))
          if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
            cost = min(cost, cells[before + j - 1] + 1)
          }
          cells[row + j + 1] = cost
          least = min(least, cost)
        }
        // What follows is reached from this row, or by a transposition (1) from the one before.
        if least > most, leastBefore >= most { return most + 1 }
        leastBefore = least
        (before, above, row) = (above, row, before)
      }
      return cells[above + right.count]
    }
  }

  /// The scalars of a word, for `distance`.
  package static func scalars(of word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }
}
