/// Aligns words with affine gaps (Gotoh 1982), semi-globally: all of the quotation, with the ends
/// of the source free as specified.
///
/// - Complexity: O(quotation × source) in time and bytes; `AnchoredAligner` keeps both small.
struct Aligner {
  let quotation: Quotation
  let window: SourceWindow

  /// The step that led to a cell, in the lowest three bits; whether a gap continues, in the bits
  /// above.
  private enum Way {
    static let match: UInt8 = 0
    static let omit: UInt8 = 1
    static let insert: UInt8 = 2
    static let joinQuoted: UInt8 = 3
    static let joinSource: UInt8 = 4
    static let interruption: UInt8 = 5
    static let number: UInt8 = 6
    static let omitGoesOn: UInt8 = 8
    static let insertGoesOn: UInt8 = 16
  }

  private static let far: Int32 = 1 << 28

  /// The cheapest alignment of words `quoted` with words of `source`.
  func align(
    _ quoted: Range<Int>, with source: Range<Int>, freeStart: Bool, freeEnd: Bool
  ) -> Alignment {
    let rows = quoted.count
    let columns = source.count
    guard rows > 0, columns > 0 else { return gaps(quoted, source, freeStart, freeEnd) }
    let width = columns + 1
    var ways = [UInt8](repeating: 0, count: (rows + 1) * width)
    // The best cost of the row above, of the one before that (for joined words) and of this one,
    // and the cost of a running insertion for each column.
    var before = [Int32](repeating: Aligner.far, count: width)
    var above = [Int32](repeating: 0, count: width)
    var here = [Int32](repeating: 0, count: width)
    var inserting = [Int32](repeating: Aligner.far, count: width)
    // Where a sentence may run on over a row that ends here: the column at which the row begins.
    let jumps = jumps(in: source)
    let numbers = NumberPairs(quoted, of: quotation, source, of: window)
    // The rows of costs, kept only where numbers of several words may be stepped over.
    var rowsAbove: [[Int32]] = []

    if !freeStart {
      for column in 1..<width {
        let open = column == 1 ? AlignmentCost.open : AlignmentCost.extend
        above[column] = above[column - 1] + open
        ways[column] = Way.omit | (column > 1 ? Way.omitGoesOn : 0)
      }
    }
    for row in 1...rows {
      let word = quotation.words[quoted.lowerBound + row - 1]
      if !numbers.isEmpty { rowsAbove.append(above) }
      let endsNumber = numbers.hasNumber(endingAtRow: row)
      var omitting = Aligner.far
      for column in 0..<width {
        let isBracketed = word.isBracketed
        let open =
          above[column] + (isBracketed ? AlignmentCost.bracketed : AlignmentCost.openInsertion)
        let goOn =
          inserting[column] + (isBracketed ? AlignmentCost.bracketed : AlignmentCost.extend)
        var way: UInt8 = 0
        inserting[column] = min(open, goOn)
        if goOn < open { way |= Way.insertGoesOn }
        var best = inserting[column]
        var choice = Way.insert
        if column > 0 {
          let other = window.words[source.lowerBound + column - 1]
          let diagonal = above[column - 1] + AlignmentCost.substitute(word, other)
          if diagonal <= best {
            best = diagonal
            choice = Way.match
          }
          let isFree = freeEnd && row == rows
          let openOmit =
            isFree
            ? Aligner.far
            : here[column - 1] + (other.isBracketed ? AlignmentCost.bracketed : AlignmentCost.open)
          let omitOn =
            isFree
            ? Aligner.far
            : omitting + (other.isBracketed ? AlignmentCost.bracketed : AlignmentCost.extend)
          omitting = min(openOmit, omitOn)
          if omitOn < openOmit { way |= Way.omitGoesOn }
          if omitting < best {
            best = omitting
            choice = Way.omit
          }
          if row > 1, word.joined == other.id, word.joined != 0,
            before[column - 1] + AlignmentCost.join < best
          {
            best = before[column - 1] + AlignmentCost.join
            choice = Way.joinQuoted
          }
          if column > 1, other.joined == word.id, other.joined != 0,
            above[column - 2] + AlignmentCost.join < best
          {
            best = above[column - 2] + AlignmentCost.join
            choice = Way.joinSource
          }
          if endsNumber, let pair = numbers.ending(row: row, column: column) {
            let cost =
              rowsAbove[row - pair.quoted][column - pair.source]
              + (pair.areEqual ? AlignmentCost.join : AlignmentCost.otherNumber)
            if cost < best || cost == best && pair.areEqual {
              best = cost
              choice = Way.number
            }
          }
          if row < rows, let start = jumps[column], start > 0,
            here[start] + AlignmentCost.interruption < best
          {
            best = here[start] + AlignmentCost.interruption
            choice = Way.interruption
          }
        }
        here[column] = best
        ways[row * width + column] = way | choice
      }
      swap(&before, &above)
      swap(&above, &here)
    }
    var end = columns
    if freeEnd, let least = above.indices.min(by: { above[$0] < above[$1] }) { end = least }
    return trace(
      ways, width: width, quoted: quoted, source: source, end: end, freeStart: freeStart,
      jumps: jumps, numbers: numbers, cost: above[end])
  }

  private func jumps(in source: Range<Int>) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for row in window.rows.indices where window.interruptions[row] != nil {
      let (start, end) = (window.starts[row], window.starts[row + 1])
      guard start > source.lowerBound, end <= source.upperBound, start < end else { continue }
      result[end - source.lowerBound] = start - source.lowerBound
    }
    return result
  }

  /// An alignment without a word in common.
  func gaps(_ quoted: Range<Int>, _ source: Range<Int>, _ freeStart: Bool, _ freeEnd: Bool)
    -> Alignment
  {
    var steps: [AlignmentStep] = []
    var cost: Int32 = 0
    if !quoted.isEmpty {
      steps.append(
        AlignmentStep(
          kind: .insert, quoted: quoted, source: source.lowerBound..<source.lowerBound))
      cost += AlignmentCost.open + AlignmentCost.extend * Int32(quoted.count - 1)
    }
    if !source.isEmpty, !freeStart, !freeEnd {
      steps.append(
        AlignmentStep(kind: .omit, quoted: quoted.upperBound..<quoted.upperBound, source: source))
      cost += AlignmentCost.open + AlignmentCost.extend * Int32(min(source.count, 1 << 20) - 1)
    }
    return Alignment(steps: steps, cost: cost)
  }

  private func trace(
    _ ways: [UInt8], width: Int, quoted: Range<Int>, source: Range<Int>, end: Int,
    freeStart: Bool, jumps: [Int: Int], numbers: NumberPairs, cost: Int32
  ) -> Alignment {
    var steps: [AlignmentStep] = []
    var row = quoted.count
    var column = end
    /// The gap that must continue, whatever is best for the cell itself.
    var forced: UInt8?
    while row > 0 || (column > 0 && !freeStart) {
      let cell = ways[row * width + column]
      let choice = forced ?? (row == 0 ? Way.omit : cell & 7)
      forced = nil
      let (rowEnd, columnEnd) = (row, column)
      let kind: AlignmentStep.Kind
      switch choice {
      case Way.match:
        row -= 1
        column -= 1
        kind =
          quotation.words[quoted.lowerBound + row].id == window.words[source.lowerBound + column].id
          ? .equal : .substitute
      case Way.omit:
        if cell & Way.omitGoesOn != 0 { forced = Way.omit }
        column -= 1
        kind = .omit
      case Way.joinQuoted:
        row -= 2
        column -= 1
        kind = .join
      case Way.joinSource:
        row -= 1
        column -= 2
        kind = .join
      case Way.number:
        let pair = numbers.ending(row: row, column: column)
        row -= pair?.quoted ?? 1
        column -= pair?.source ?? 1
        kind = pair?.areEqual == true ? .join : .substitute
      case Way.interruption:
        column = jumps[column] ?? 0
        kind = .interruption
      default:
        if cell & Way.insertGoesOn != 0 { forced = Way.insert }
        row -= 1
        kind = .insert
      }
      steps.append(
        AlignmentStep(
          kind: kind, quoted: quoted.lowerBound + row..<quoted.lowerBound + rowEnd,
          source: source.lowerBound + column..<source.lowerBound + columnEnd))
    }
    return Alignment(steps: steps.reversed(), cost: cost)
  }
}
