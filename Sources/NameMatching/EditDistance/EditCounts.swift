/// How two keys differ, counted by kind of difference.
struct EditCounts {
  /// Costs.
  private var total: Float = 0, greatest: Float = 0
  /// Counts by kind of edit, in the order of `NearFeature.vowelChanges` … `swaps`.
  private var kinds = [Float](repeating: 0, count: 9)
  private var edits: Float = 0, start: Float = 0, end: Float = 0
  private var place: Float = 9, behind: Float = 9
  /// Counts of the pairs of `watched`.
  private var pairs = [Float](repeating: 0, count: Self.watched.count)

  /// Pairs of key letters whose exchange is counted apart; `-` for no letter.
  ///
  /// The exchanges that are most frequent among spellings of one name, in the order of
  /// `NearFeature.pairAO` and so on.
  static let watched = [
    "ao", "ei", "ou", "ae", "iu", "i-", "g-", "h-", "sz", "gk", "hk", "qw", "jz", "bv", "bp", "dt",
    "sw", "ai", "eo", "gh", "ij", "a-", "n-",
  ]
  private static let watchedPlaces: [Int: Int] = {
    var places: [Int: Int] = [:]
    for (place, pair) in watched.enumerated() {
      let codes = pair.utf8.map { $0 == 0x2D ? 24 : Int(EditModel.codes[Int($0)]) }
      if codes.count == 2 { places[pairNumber(codes[0], codes[1])] = place }
    }
    return places
  }()
  private static func pairNumber(_ a: Int, _ b: Int) -> Int { min(a, b) * 25 + max(a, b) }

  init(_ first: CodedKey, _ second: CodedKey, _ model: EditModel) {
    let n = first.codes.count, m = second.codes.count
    let edits = first.codes == second.codes ? [] : model.edits(first, second)
    self.edits = Float(edits.count)
    for edit in edits {
      let cost = model.plainCost(of: edit, first, second)
      total += cost
      greatest = max(greatest, cost)
      let at: Int, other: Int
      switch edit {
      case .substitution(let i, let j):
        let a = Int(first.codes[i]), b = Int(second.codes[j])
        let one = EditModel.classes[a], two = EditModel.classes[b]
        if a < 5, b < 5 {
          kinds[0] += 1
        } else if a < 5 || b < 5 {
          kinds[3] += 1
        } else {
          kinds[one == two ? 1 : 2] += 1
        }
        note(a, b)
        (at, other) = (i, j)
      case .insertion(let j):
        kinds[second.codes[j] < 5 ? 4 : 6] += 1
        note(Int(second.codes[j]), 24)
        (at, other) = (j == m - 1 ? n - 1 : j == 0 ? 0 : min(max(j, 1), n - 2), j)
      case .omission(let i):
        kinds[first.codes[i] < 5 ? 5 : 7] += 1
        note(Int(first.codes[i]), 24)
        (at, other) = (i, i == n - 1 ? m - 1 : i == 0 ? 0 : max(1, i))
      case .swap(let i, let j), .swapAcross(let i, let j):
        kinds[8] += 1
        (at, other) = (i, j)
      }
      if at == 0 || other == 0 { start += 1 }
      if at >= n - 1 || other >= m - 1 { end += 1 }
      place = min(place, Float(at))
      behind = min(behind, Float(max(0, n - 1 - at)))
    }
  }

  private mutating func note(_ a: Int, _ b: Int) {
    if let place = Self.watchedPlaces[Self.pairNumber(a, b)] { pairs[place] += 1 }
  }

  /// Writes the counts into the features of a candidate.
  func write(to row: inout NearFeatures) {
    row[.editCost] = total
    row[.greatestEdit] = greatest
    row[.editCount] = edits
    for (offset, count) in kinds.enumerated() { row[.vowelChanges, offset] = count }
    row[.editsAtStart] = start
    row[.editsAtEnd] = end
    row[.firstEdit] = place
    row[.behindEdits] = behind
    for (offset, count) in pairs.enumerated() { row[.pairAO, offset] = count }
  }
}
