/// A difference between two spellings in the same script.
package struct SpellingDifference: Sendable, Hashable {
  /// The kind of difference.
  package enum Kind: Sendable, Hashable {
    /// Both denote the same sound: *zh*, *j*.
    case convention
    /// Two neighbouring letters are transposed.
    case swap
    /// Letters that only the second has.
    case addition
    /// Letters that only the first has.
    case omission
    /// Substituted letters.
    case change
  }

  /// Its position in the first spelling: letters from 0, without silent signs.
  package var place: Int
  /// The letters of the first spelling.
  package var from: String
  /// The letters of the second.
  package var to: String
  /// The kind.
  package var kind: Kind

  /// The difference in plain words.
  package var words: String {
    switch kind {
    case .convention:
      from.isEmpty ? "\(to) not sounded" : to.isEmpty ? "\(from) not sounded" : "\(from) = \(to)"
    case .swap: "\(from.first ?? " ") and \(from.last ?? " ") swapped"
    case .addition: "\(to) added"
    case .omission: "\(from) missing"
    case .change: "\(to) for \(from)"
    }
  }

  /// The differences that turn one spelling into another, in order; applying them all gives the
  /// second.
  ///
  /// - Complexity: O(*n* · *m*) in the lengths of the words.
  static func between(_ first: [UInt32], _ second: [UInt32]) -> [SpellingDifference] {
    pieces(first, second).map { piece in
      let from = text(first[piece.from]), to = text(second[piece.to])
      var difference = SpellingDifference(
        place: piece.from.lowerBound, from: from, to: to, kind: .change)
      if piece.from.count == 2, piece.to.count == 2,
        first[piece.from].elementsEqual(second[piece.to].reversed())
      {
        difference.kind = .swap
        return difference
      }
      // An additional letter is a matter of convention only together with its neighbour: s, sh; a,
      // ay.
      let wide = piece.widened(first, second)
      if sound(alike: first[piece.from], second[piece.to]) {
        difference.kind = .convention
      } else if let wide, sound(alike: first[wide.from], second[wide.to]) {
        return SpellingDifference(
          place: wide.from.lowerBound, from: text(first[wide.from]), to: text(second[wide.to]),
          kind: .convention)
      } else if from.isEmpty {
        difference.kind = .addition
      } else if to.isEmpty {
        difference.kind = .omission
      }
      return difference
    }
  }

  private struct Piece {
    var from: Range<Int>
    var to: Range<Int>

    func widened(_ first: [UInt32], _ second: [UInt32]) -> Piece? {
      if from.lowerBound > 0, to.lowerBound > 0 {
        return Piece(
          from: (from.lowerBound - 1)..<from.upperBound, to: (to.lowerBound - 1)..<to.upperBound)
      }
      if from.upperBound < first.count, to.upperBound < second.count {
        return Piece(
          from: from.lowerBound..<(from.upperBound + 1), to: to.lowerBound..<(to.upperBound + 1))
      }
      return nil
    }
  }

  private static func text(_ letters: ArraySlice<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for letter in letters { if let scalar = Unicode.Scalar(letter) { text.append(scalar) } }
    return String(text)
  }

  private static func sound(alike first: ArraySlice<UInt32>, _ second: ArraySlice<UInt32>) -> Bool {
    let one = NameProfile(letters: Array(first), declined: false).readings.map(\.key)
    let two = NameProfile(letters: Array(second), declined: false).readings.map(\.key)
    if one.isEmpty || two.isEmpty { return one.isEmpty && two.isEmpty }
    return one.contains { two.contains($0) }
  }

  /// The parts that differ, by the cheapest alignment of letters (unit costs, transpositions
  /// allowed).
  private static func pieces(_ first: [UInt32], _ second: [UInt32]) -> [Piece] {
    let n = first.count, m = second.count, width = m + 1
    var table = [Int](repeating: 0, count: (n + 1) * width)
    for i in 0...n {
      for j in 0...m {
        if i == 0 || j == 0 { table[i * width + j] = i + j; continue }
        let same = first[i - 1] == second[j - 1]
        var best = table[(i - 1) * width + j - 1] + (same ? 0 : 1)
        best = min(best, table[(i - 1) * width + j] + 1, table[i * width + j - 1] + 1)
        if i > 1, j > 1, !same, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          best = min(best, table[(i - 2) * width + j - 2] + 1)
        }
        table[i * width + j] = best
      }
    }
    var pieces: [Piece] = []
    var i = n, j = m
    func push(_ di: Int, _ dj: Int) {
      let from = (i - di)..<i, to = (j - dj)..<j
      if let last = pieces.last, last.from.lowerBound == i, last.to.lowerBound == j,
        di != 2, last.from.count < 2 || last.to.count != last.from.count
      {
        pieces[pieces.count - 1] = Piece(
          from: from.lowerBound..<last.from.upperBound, to: to.lowerBound..<last.to.upperBound)
      } else {
        pieces.append(Piece(from: from, to: to))
      }
      i -= di
      j -= dj
    }
    while i > 0 || j > 0 {
      let here = table[i * width + j]
      if i > 0, j > 0, first[i - 1] == second[j - 1], here == table[(i - 1) * width + j - 1] {
        i -= 1
        j -= 1
      } else if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1],
        here == table[(i - 2) * width + j - 2] + 1
      {
        push(2, 2)
      } else if i > 0, j > 0, here == table[(i - 1) * width + j - 1] + 1 {
        push(1, 1)
      } else if i > 0, here == table[(i - 1) * width + j] + 1 {
        push(1, 0)
      } else {
        push(0, 1)
      }
    }
    return widenedApart(pieces.reversed())
  }

  /// Pieces in order; one that would touch its neighbour after widening is joined to it.
  private static func widenedApart(_ pieces: [Piece]) -> [Piece] {
    var joined: [Piece] = []
    for piece in pieces {
      if let last = joined.last, piece.from.lowerBound - last.from.upperBound <= 0,
        last.from.count + piece.from.count > 0
      {
        joined[joined.count - 1] = Piece(
          from: last.from.lowerBound..<piece.from.upperBound,
          to: last.to.lowerBound..<piece.to.upperBound)
      } else {
        joined.append(piece)
      }
    }
    return joined
  }
}
