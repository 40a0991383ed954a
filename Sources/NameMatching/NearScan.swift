/// Aligns one key with many that come in order, keeping what their common beginnings share.
///
/// A row of the alignment belongs to a beginning of the other key; the next key, which sorts after
/// it, begins alike, so that most rows stand already. A beginning that is too far is too far for
/// every key that shares it.
struct NearScan {
  private let model: EditModel
  private let first: CodedKey
  private let bound: Float
  private var codes: [UInt8] = []
  private var rows: [Float]
  /// How many letters must be common for the former key's hopelessness to be this one's, too.
  private var hopelessFrom = Int.max
  /// How many letters all keys since the last one that was compared share with it.
  private var shared = 0

  /// Prepares to compare a key.
  ///
  /// - Parameters:
  ///   - first: the key that all others are compared with.
  ///   - bound: the greatest cost that is of interest.
  ///   - model: the costs.
  init(_ first: CodedKey, bound: Float, model: EditModel) {
    self.model = model
    self.first = first
    self.bound = bound
    rows = [Float](repeating: 0, count: 64 * (first.codes.count + 1))
    var sum: Float = 0
    for i in first.codes.indices {
      sum += first.singles[i]
      rows[i + 1] = sum
    }
  }

  /// Whether a key that shares so many letters with the former one may be within the bound.
  ///
  /// Every key of a block is to be told, in order; `cost(to:)` is for those that pass.
  mutating func admits(sharing count: Int) -> Bool {
    shared = min(shared, count)
    return hopelessFrom > max(0, shared - 1)
  }

  /// Makes ready for another block of keys.
  mutating func beginBlock() {
    shared = 0
    hopelessFrom = .max
  }

  /// The cost of carrying the key into this one, or nil if it is above the bound.
  ///
  /// - Complexity: O(*n* · *k*) for the *k* letters that the former key does not share.
  mutating func cost(to key: [UInt8]) -> Float? {
    let n = first.codes.count, m = key.count, width = n + 1
    guard m < 60 else { return nil }
    let common = min(shared, codes.count, m)
    shared = .max
    // The cost of a letter depends on the next one and on whether it is the last.
    let kept = max(0, common - 1)
    hopelessFrom = .max
    codes.removeSubrange(common...)
    for letter in key.dropFirst(common) { codes.append(EditModel.codes[Int(letter)]) }
    for j in kept..<m {
      let single = model.singleCost(
        Int(codes[j]), CodedKey.position(j, m), CodedKey.context(j, codes))
      let row = (j + 1) * width, above = j * width
      let b = Int(codes[j])
      rows[row] = rows[above] + single
      var least = rows[row]
      for i in 0..<n {
        let a = Int(first.codes[i])
        var best = rows[above + i]
        if a != b {
          let position = i == 0 || j == 0 ? 0 : i == n - 1 || j == m - 1 ? 2 : 1
          best += model.substitutionCost(a, b, position)
          if i > 0, j > 0, Int(first.codes[i - 1]) == b, Int(codes[j - 1]) == a {
            let swapped =
              rows[above - width + i - 1] + model.swapCost(a, b, isFirst: i == 1 || j == 1)
            best = min(best, swapped)
          }
        }
        best = min(best, rows[above + i + 1] + single)
        best = min(best, rows[row + i] + first.singles[i])
        rows[row + i + 1] = best
        least = min(least, best)
      }
      // Two rows: a swap may reach over one of them.
      if least > bound {
        if j + 1 < m { hopelessFrom = j + 2 }
        return nil
      }
    }
    let total = rows[m * width + n]
    return total > bound ? nil : total
  }
}
