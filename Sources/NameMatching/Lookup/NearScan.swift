/// Aligns one key with many that come in order, keeping what their common beginnings share.
///
/// A row of the alignment belongs to a beginning of the other key; the next key, which sorts after
/// it, begins alike, so that most rows stand already. A beginning that is too far is too far for
/// every key that shares it.
struct NearScan {
  private let model: EditModel
  /// The key that all others are compared with.
  let first: CodedKey
  private let bound: Float
  /// The costs of a substitution by place in the first key, for each letter of the other at its
  /// start, in its middle and at its end.
  private let substitutions: [Float]
  /// The costs of a swap by the number of vowels in it, inside and at a start.
  private let swaps: SIMD8<Float>
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
    let n = first.codes.count
    rows = [Float](repeating: 0, count: Self.longest * (n + 1))
    var sum: Float = 0
    for i in 0..<n {
      sum += first.singles[i]
      rows[i + 1] = sum
    }
    var substitutions = [Float](repeating: 0, count: 3 * EditModel.size * n)
    for place in 0..<3 {
      for b in 0..<EditModel.size {
        for i in 0..<n where Int(first.codes[i]) != b {
          let position = i == 0 || place == 0 ? 0 : i == n - 1 || place == 2 ? 2 : 1
          substitutions[(place * EditModel.size + b) * n + i] = model.substitutionCost(
            Int(first.codes[i]), b, position)
        }
      }
    }
    self.substitutions = substitutions
    var swaps = SIMD8<Float>.zero
    for (vowels, pair) in [(5, 6), (0, 5), (0, 1)].enumerated() {
      swaps[2 * vowels] = model.swapCost(pair.0, pair.1, isFirst: false)
      swaps[2 * vowels + 1] = model.swapCost(pair.0, pair.1, isFirst: true)
    }
    self.swaps = swaps
  }

  /// The longest key that is aligned, with one letter less.
  static let longest = 64

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
    let n = first.codes.count, m = key.count
    guard m < Self.longest - 1, n > 0 else { return nil }
    let common = min(shared, codes.count, m)
    shared = .max
    hopelessFrom = .max
    codes.removeSubrange(common...)
    for letter in key[common...] { codes.append(EditModel.codes[Int(letter)]) }
    // The cost of a letter depends on the next one and on whether it is the last.
    for j in max(0, common - 1)..<m {
      let single = model.singleCost(
        Int(codes[j]), CodedKey.position(j, m), CodedKey.context(j, codes))
      let least = fillRow(j, isLast: j == m - 1, single: single)
      // Two rows: a swap may reach over one of them.
      if least > bound {
        if j + 1 < m { hopelessFrom = j + 2 }
        return nil
      }
    }
    let total = rows[m * (n + 1) + n]
    return total > bound ? nil : total
  }

  /// Aligns one more letter of the other key and returns the least cost so far.
  ///
  /// Unchecked: the innermost loop of every look-up; `rows` has room for `longest` rows of n + 1,
  /// `substitutions` a row of n for each place and letter.
  private mutating func fillRow(_ j: Int, isLast: Bool, single: Float) -> Float {
    let n = first.codes.count, width = n + 1
    let b = codes[j], former = j > 0 ? codes[j - 1] : .max
    let across: UInt8 = j > 2 && b >= 5 && former < 5 ? codes[j - 2] : .max
    let place = j == 0 ? 0 : isLast ? 2 : 1
    let swaps = swaps
    return rows.withUnsafeMutableBufferPointer { rows in
      first.codes.withUnsafeBufferPointer { letters in
        first.singles.withUnsafeBufferPointer { singles in
          substitutions.withUnsafeBufferPointer { substitutions in
            let above = j * width, row = above + width
            let costs = (place * EditModel.size + Int(b)) * n
            var left = rows[above] + single
            rows[row] = left
            var least = left
            for i in 0..<n {
              var best = min(
                rows[above + i] + substitutions[costs + i], rows[above + i + 1] + single,
                left + singles[i])
              if i > 0, letters[i - 1] == b, letters[i] == former, letters[i] != b {
                let vowels = (b < 5 ? 2 : 0) + (former < 5 ? 2 : 0)
                let swap = swaps[vowels + (i == 1 || j == 1 ? 1 : 0)]
                best = min(best, rows[above - width + i - 1] + swap)
              }
              if letters[i] == across, across >= 5, i > 2, letters[i - 2] == b, b != across,
                letters[i - 1] == former
              {
                best = min(best, rows[above - 2 * width + i - 2] + swaps[0])
              }
              rows[row + i + 1] = best
              least = min(least, best)
              left = best
            }
            return least
          }
        }
      }
    }
  }
}
