/// Which capitalised words stand directly beside which, in the texts of one vocabulary.
///
/// Only the first rows of a term are of interest (`NameNeighbour.mostRows`), so that what is kept of
/// a frequent name is bounded.
struct NeighbourNotes {
  /// A pair of terms, the former one in the upper half.
  typealias Pair = UInt64

  /// The ranks among its rows at which each term of a pair first stood beside the other.
  struct Ranks {
    /// The rank among the former term's rows; `none` if the latter is no neighbour of it.
    var ofFormer = none
    /// The rank among the latter term's rows; `none` if the former is no neighbour of it.
    var ofLatter = none

    static let none = UInt8.max
  }

  private(set) var pairs: [Pair: Ranks] = [:]

  /// Notes that two words stand side by side.
  ///
  /// - Parameters:
  ///   - former: The term of the first.
  ///   - formerRank: How many rows of the vocabulary have it before this one; nil if the second word
  ///     cannot be its neighbour.
  ///   - latter: The term of the second.
  ///   - latterRank: The same of the second.
  mutating func note(
    _ former: UInt32, rank formerRank: Int?, _ latter: UInt32, rank latterRank: Int?
  ) {
    let pair = Pair(former) << 32 | Pair(latter)
    var ranks = pairs[pair] ?? Ranks()
    if let formerRank, ranks.ofFormer == Ranks.none { ranks.ofFormer = UInt8(formerRank) }
    if let latterRank, ranks.ofLatter == Ranks.none { ranks.ofLatter = UInt8(latterRank) }
    pairs[pair] = ranks
  }

  /// The entries of each term that has any, by the numbers of the terms in an order.
  ///
  /// - Parameters:
  ///   - order: The numbers of all terms.
  ///   - body: Receives a term's number and its neighbours: their numbers, with rank and side.
  /// - Complexity: O(pairs + terms).
  func forEachTerm(
    in order: [UInt32], _ body: (Int, [(term: Int, rank: Int, isAfter: Bool)]) throws -> Void
  ) rethrows {
    guard !pairs.isEmpty else { return }
    var entries: [Int: [(term: Int, rank: Int, isAfter: Bool)]] = [:]
    entries.reserveCapacity(pairs.count * 2)
    for (pair, ranks) in pairs {
      let former = Int(pair >> 32), latter = Int(pair & 0xFFFF_FFFF)
      if ranks.ofFormer != Ranks.none {
        entries[former, default: []].append((latter, Int(ranks.ofFormer), true))
      }
      if ranks.ofLatter != Ranks.none {
        entries[latter, default: []].append((former, Int(ranks.ofLatter), false))
      }
    }
    for term in order {
      if let own = entries[Int(term)] { try body(Int(term), own) }
    }
  }
}
