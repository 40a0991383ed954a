/// A key as places of the alphabet, with what the costs ask of each letter.
struct CodedKey: Sendable {
  let codes: [UInt8]
  /// For each letter its cost of being left out.
  let singles: [Float]

  init(_ key: some Collection<UInt8>, _ model: EditModel) {
    var codes: [UInt8] = []
    codes.reserveCapacity(key.count)
    for letter in key { codes.append(EditModel.codes[Int(letter)]) }
    self.codes = codes
    var singles: [Float] = []
    singles.reserveCapacity(codes.count)
    for place in codes.indices {
      singles.append(
        model.singleCost(
          Int(codes[place]), Self.position(place, codes.count), Self.context(place, codes)))
    }
    self.singles = singles
  }

  static func position(_ place: Int, _ count: Int) -> Int {
    place == 0 ? 0 : place == count - 1 ? 2 : 1
  }

  static func context(_ place: Int, _ codes: [UInt8]) -> Int {
    if place > 0, codes[place - 1] < 5 { return 1 }
    if place + 1 < codes.count, codes[place + 1] < 5 { return 1 }
    return 0
  }
}

/// Room for one comparison after another, so that a look-up allocates once.
struct AlignmentSpace {
  var rows: [Float] = []
}

extension EditModel {
  /// The cost of carrying one key into the other (weighted Damerau–Levenshtein, optimal string
  /// alignment), or nil as soon as it must be more than `bound`.
  ///
  /// - Complexity: O(*n* · *m*) in the lengths of the keys.
  func cost(
    _ first: CodedKey, _ second: CodedKey, bound: Float = .infinity, in space: inout AlignmentSpace
  ) -> Float? {
    let n = first.codes.count, m = second.codes.count
    let width = m + 1
    if space.rows.count < (n + 1) * width {
      space.rows = [Float](repeating: 0, count: (n + 1) * width)
    }
    space.rows[0] = 0
    for j in 0..<m { space.rows[j + 1] = space.rows[j] + second.singles[j] }
    for i in 0..<n {
      let row = (i + 1) * width, above = i * width
      space.rows[row] = space.rows[above] + first.singles[i]
      var least = space.rows[row]
      let a = Int(first.codes[i])
      for j in 0..<m {
        let b = Int(second.codes[j])
        var best = space.rows[above + j]
        if a != b {
          let position = i == 0 || j == 0 ? 0 : i == n - 1 || j == m - 1 ? 2 : 1
          best += substitutionCost(a, b, position)
          if i > 0, j > 0, Int(first.codes[i - 1]) == b, Int(second.codes[j - 1]) == a {
            let swapped =
              space.rows[above - width + j - 1]
              + swapCost(a, b, isFirst: i == 1 || j == 1)
            best = min(best, swapped)
          }
          if isSwapAcross(first.codes, i, second.codes, j) {
            let swapped = space.rows[above - 2 * width + j - 2] + swapCost(a, b, isFirst: false)
            best = min(best, swapped)
          }
        }
        best = min(best, space.rows[above + j + 1] + first.singles[i])
        best = min(best, space.rows[row + j] + second.singles[j])
        space.rows[row + j + 1] = best
        least = min(least, best)
      }
      if least > bound { return nil }
    }
    let total = space.rows[n * width + m]
    return total > bound ? nil : total
  }

  /// Whether two consonants that end at these places are swapped across a vowel; never the first
  /// letter.
  ///
  /// The cost is that of swapping two adjacent consonants, which was learned: among 28,000 names of
  /// seven letters and more the result is as rarely another name (.06 % of the swaps).
  private func isSwapAcross(_ first: [UInt8], _ i: Int, _ second: [UInt8], _ j: Int) -> Bool {
    i > 2 && j > 2 && first[i] == second[j - 2] && first[i - 2] == second[j]
      && first[i - 1] == second[j - 1] && first[i] >= 5 && second[j] >= 5 && first[i - 1] < 5
      && first[i] != second[j]
  }

  /// The edits of the cheapest alignment, in the order of the keys.
  func edits(_ first: CodedKey, _ second: CodedKey) -> [KeyEdit] {
    var space = AlignmentSpace()
    _ = cost(first, second, in: &space)
    return edits(first, second, alignedIn: space)
  }

  /// The edits of the alignment whose cost has been found last in this space.
  func edits(
    _ first: CodedKey, _ second: CodedKey, alignedIn space: borrowing AlignmentSpace
  ) -> [KeyEdit] {
    let n = first.codes.count, m = second.codes.count, width = m + 1
    var edits: [KeyEdit] = []
    var i = n, j = m
    while i > 0 || j > 0 {
      let here = space.rows[i * width + j]
      if i > 0, j > 0 {
        let a = Int(first.codes[i - 1]), b = Int(second.codes[j - 1])
        let diagonal = space.rows[(i - 1) * width + j - 1]
        if a == b, here == diagonal { i -= 1; j -= 1; continue }
        let position = i == 1 || j == 1 ? 0 : i == n || j == m ? 2 : 1
        if a != b, here == diagonal + substitutionCost(a, b, position) {
          edits.append(.substitution(i - 1, j - 1)); i -= 1; j -= 1; continue
        }
        if a != b, i > 1, j > 1, Int(first.codes[i - 2]) == b, Int(second.codes[j - 2]) == a,
          here == space.rows[(i - 2) * width + j - 2] + swapCost(a, b, isFirst: i == 2 || j == 2)
        {
          edits.append(.swap(i - 2, j - 2)); i -= 2; j -= 2; continue
        }
        if isSwapAcross(first.codes, i - 1, second.codes, j - 1),
          here == space.rows[(i - 3) * width + j - 3] + swapCost(a, b, isFirst: false)
        {
          edits.append(.swapAcross(i - 3, j - 3)); i -= 3; j -= 3; continue
        }
      }
      if i > 0, here == space.rows[(i - 1) * width + j] + first.singles[i - 1] {
        edits.append(.omission(i - 1)); i -= 1
      } else {
        edits.append(.insertion(j - 1)); j -= 1
      }
    }
    return edits.reversed()
  }

  /// The numbered features of an edit; their weights sum up to its cost.
  func features(of edit: KeyEdit, _ first: CodedKey, _ second: CodedKey) -> [Int] {
    let n = first.codes.count, m = second.codes.count
    switch edit {
    case .substitution(let i, let j):
      let position = i == 0 || j == 0 ? 0 : i == n - 1 || j == m - 1 ? 2 : 1
      return Self.substitutionFeatures(Int(first.codes[i]), Int(second.codes[j]), position)
    case .swap(let i, let j):
      return Self.swapFeatures(
        Int(first.codes[i]), Int(first.codes[i + 1]), isFirst: i == 0 || j == 0)
    case .swapAcross(let i, _):
      return Self.swapFeatures(Int(first.codes[i]), Int(first.codes[i + 2]), isFirst: false)
    case .omission(let i):
      return Self.singleFeatures(
        Int(first.codes[i]), CodedKey.position(i, n), CodedKey.context(i, first.codes))
    case .insertion(let j):
      return Self.singleFeatures(
        Int(second.codes[j]), CodedKey.position(j, m), CodedKey.context(j, second.codes))
    }
  }

  /// The sum of the weights of an edit's features, which is its cost if that is not too small:
  /// `features` without an array for each edit.
  func plainCost(of edit: KeyEdit, _ first: CodedKey, _ second: CodedKey) -> Float {
    func single(_ letter: UInt8, _ position: Int, _ context: Int) -> Float {
      0 - weights[Self.single + (position * 2 + context) * 24 + Int(letter)]
        - weights[Self.singleClass + (Self.classes[Int(letter)] == 0 ? 0 : 1) * 3 + position]
    }
    switch edit {
    case .omission(let i):
      return single(
        first.codes[i], CodedKey.position(i, first.codes.count), CodedKey.context(i, first.codes))
    case .insertion(let j):
      return single(
        second.codes[j], CodedKey.position(j, second.codes.count),
        CodedKey.context(j, second.codes))
    default:
      return features(of: edit, first, second).reduce(Float(0)) { $0 - weights[$1] }
    }
  }

  /// Features of a pair of readings as a whole: how long, how sure, how many edits.
  func pairFeatures(
    edits: [KeyEdit], _ first: CodedKey, _ second: CodedKey,
    _ assumptions: NameReading.Assumptions
  ) -> [Int] {
    var features = [Self.bias, Self.length + min(11, min(first.codes.count, second.codes.count))]
    for bit in 0..<5 where assumptions.rawValue & (1 << UInt8(bit)) != 0 {
      features.append(Self.assumption + bit)
    }
    features.append(Self.editCount + min(4, edits.count))
    var consonants = 0
    for edit in edits {
      switch edit {
      case .substitution(let i, let j):
        if first.codes[i] >= 5 || second.codes[j] >= 5 { consonants += 1 }
      case .omission(let i): if first.codes[i] >= 5 { consonants += 1 }
      case .insertion(let j): if second.codes[j] >= 5 { consonants += 1 }
      case .swap, .swapAcross: break
      }
    }
    features.append(Self.consonantEdits + min(3, consonants))
    return features
  }
}
