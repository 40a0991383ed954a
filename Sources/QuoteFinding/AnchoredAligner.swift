/// Aligns long texts quickly: runs of words that occur once in each are aligned first (Cohen's
/// patience diff), and only the parts between them word by word.
struct AnchoredAligner {
  private let aligner: Aligner
  /// The most cells computed for one gap; a larger one is treated as replaced as a whole.
  private static let maximumCells = 1_500_000
  private static let runLength = 4

  init(quotation: Quotation, window: SourceWindow) {
    aligner = Aligner(quotation: quotation, window: window)
  }

  /// The alignment of words `quoted` with words of `source`, whose ends are free.
  func align(_ quoted: Range<Int>, with source: Range<Int>) -> Alignment {
    if quoted.count * source.count <= 12_000 {
      return aligner.align(quoted, with: source, freeStart: true, freeEnd: true)
    }
    let anchors = anchors(quoted, source)
    guard !anchors.isEmpty else {
      return bounded(quoted, source, freeStart: true, freeEnd: true)
    }
    var steps: [AlignmentStep] = []
    var cost: Int32 = 0
    var isCut = false
    var quotedAt = quoted.lowerBound
    var sourceAt = source.lowerBound
    for (index, anchor) in anchors.enumerated() {
      var gapStart = sourceAt
      if index == 0 {
        // The words before the first anchor are hardly further off than twice their number.
        gapStart = max(sourceAt, anchor.source - 2 * (anchor.quoted - quotedAt) - 32)
      }
      let gap = bounded(
        quotedAt..<anchor.quoted, gapStart..<anchor.source, freeStart: index == 0, freeEnd: false)
      steps += gap.steps
      cost += gap.cost
      isCut = isCut || gap.isCut
      for offset in 0..<anchor.count {
        steps.append(
          AlignmentStep(
            kind: .equal, quoted: anchor.quoted + offset..<anchor.quoted + offset + 1,
            source: anchor.source + offset..<anchor.source + offset + 1))
      }
      quotedAt = anchor.quoted + anchor.count
      sourceAt = anchor.source + anchor.count
    }
    let rest = quoted.upperBound - quotedAt
    let end = min(source.upperBound, sourceAt + 2 * rest + 32)
    let gap = bounded(
      quotedAt..<quoted.upperBound, sourceAt..<end, freeStart: false, freeEnd: true)
    return Alignment(
      steps: steps + gap.steps, cost: cost + gap.cost, isCut: isCut || gap.isCut)
  }

  private func bounded(
    _ quoted: Range<Int>, _ source: Range<Int>, freeStart: Bool, freeEnd: Bool
  ) -> Alignment {
    if quoted.isEmpty, freeStart || freeEnd { return Alignment(steps: [], cost: 0) }
    guard quoted.count * source.count <= AnchoredAligner.maximumCells else {
      var replaced = aligner.gaps(quoted, source, freeStart, freeEnd)
      replaced.isCut = true
      return replaced
    }
    return aligner.align(quoted, with: source, freeStart: freeStart, freeEnd: freeEnd)
  }

  private struct Anchor {
    var quoted: Int
    var source: Int
    var count: Int
  }

  /// The longest chain of runs that are in the same order in both texts.
  private func anchors(_ quoted: Range<Int>, _ source: Range<Int>) -> [Anchor] {
    let length = AnchoredAligner.runLength
    let quotedRuns = uniqueRuns(aligner.quotation.words, quoted, length)
    let sourceRuns = uniqueRuns(aligner.window.words, source, length)
    var pairs: [(quoted: Int, source: Int)] = []
    for (run, at) in quotedRuns where at >= 0 {
      if let other = sourceRuns[run], other >= 0 { pairs.append((at, other)) }
    }
    pairs.sort { $0.quoted < $1.quoted }
    var result: [Anchor] = []
    for pair in longestIncreasing(pairs) {
      if let last = result.last, pair.quoted < last.quoted + last.count {
        // It continues the run before it, or conflicts with it.
        if pair.source - pair.quoted == last.source - last.quoted {
          result[result.count - 1].count = pair.quoted + length - last.quoted
        }
        continue
      }
      if let last = result.last, pair.source < last.source + last.count { continue }
      result.append(Anchor(quoted: pair.quoted, source: pair.source, count: length))
    }
    return result
  }

  /// The start of each run of words; −1 for one that occurs more than once.
  private func uniqueRuns(_ words: [QuoteWord], _ range: Range<Int>, _ length: Int)
    -> [UInt64: Int]
  {
    var result: [UInt64: Int] = [:]
    guard range.count >= length else { return result }
    result.reserveCapacity(range.count)
    for start in range.lowerBound...(range.upperBound - length) {
      var run: UInt64 = WordNumber.start
      for word in words[start..<start + length] { run = (run ^ word.id) &* 0x9E37_79B9_7F4A_7C15 }
      if let known = result[run] {
        if known >= 0 { result[run] = -1 }
      } else {
        result[run] = start
      }
    }
    return result
  }

  /// The longest subsequence that increases in the source too (patience sorting).
  private func longestIncreasing(_ pairs: [(quoted: Int, source: Int)])
    -> [(quoted: Int, source: Int)]
  {
    var piles: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = piles.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[piles[middle]].source < pair.source { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = piles[low - 1] }
      if low == piles.count { piles.append(index) } else { piles[low] = index }
    }
    var chain: [(quoted: Int, source: Int)] = []
    var at = piles.last ?? -1
    while at >= 0 {
      chain.append(pairs[at])
      at = previous[at]
    }
    return chain.reversed()
  }
}
