internal import Findings
import Platform
internal import TextAnalysis

extension Inquiry {
  /// The most windows aligned for one part of the quotation.
  private static let maximumWindows = 8

  /// The verdict on a quotation that is nowhere unchanged.
  func nearReport(_ query: String) throws -> QuoteReport {
    if let report = try variantReport(query) { return report }
    let whole = try placements(of: all)
    guard let best = whole.first else { return try truePieces(query) ?? absent(query) }

    if best.leftover.isEmpty, best.pieces.count == 1, isAltered(best.pieces[0]) {
      var matches = [try match(for: best.pieces[0])]
      for other in whole.dropFirst() where other.leftover.isEmpty && other.pieces.count == 1 {
        let piece = other.pieces[0]
        guard isAltered(piece),
          piece.similarity >= best.pieces[0].similarity - Agreement.shownSimilarity
        else { continue }
        matches.append(try match(for: piece))
      }
      return QuoteReport(
        query: query, verdict: .altered, similarity: best.pieces[0].similarity, matches: matches)
    }

    var budget = 12
    let parts = try parts(of: all, known: whole, budget: &budget)
    if parts.isEmpty, let report = try truePieces(query) { return report }
    if parts.isEmpty {
      var report = absent(query)
      // One or two common words do not make a passage similar.
      if let nearest = whole.compactMap(\.whole).max(by: { $0.information < $1.information }),
        nearest.equalWords >= 2, 6 * nearest.equalWords >= all.count
      {
        report.nearest = try passage(around: nearest)
        report.similarity = report.nearest?.similarity ?? 0
      }
      return report
    }
    let covered = parts.reduce(0.0) { $0 + $1.similarity * Double($1.quoted.count) }
    return QuoteReport(
      query: query, verdict: .partial, similarity: covered / Double(all.count),
      matches: try parts.map { try match(for: $0) })
  }

  /// The alignment of a part of the quotation with one window.
  struct Laid {
    /// The whole alignment, including poor matches.
    var whole: Placement?
    /// The pieces that match well.
    var pieces: [Placement]
    /// The parts without a match here.
    var leftover: [Range<Int>]

    /// The quality: the information of the pieces, reduced by their differences.
    var quality: Double { pieces.reduce(0) { $0 + $1.information * $1.similarity } }
  }

  /// The best windows for a stretch of the quotation, the best first.
  func placements(of range: Range<Int>) throws -> [Laid] {
    var result: [Laid] = []
    var known: Set<[Int]> = []
    let reach = range.count + range.count / 4 + 8
    let candidates = try finder.candidates(for: range, limit: 32)
    let most = range.count > 100 ? Self.maximumWindows / 2 : Self.maximumWindows
    if candidates.count > most,
      candidates[most].score >= Agreement.uncomparedShare * candidates[0].score
    {
      completeness.add(
        Completeness.Gap(
          reason: "more passages share so many of its words than the \(most) that were compared",
          remedy: "quote more words"))
    }
    for candidate in candidates.prefix(most) {
      guard try isWorthReading(candidate.row, for: range),
        let window = try reader.window(around: candidate.row, before: reach, after: reach)
      else { continue }
      let aligner = AnchoredAligner(quotation: quotation, window: window)
      let alignment = aligner.align(range, with: 0..<window.words.count)
      if alignment.isCut {
        completeness.add(
          Completeness.Gap(
            reason: "a long differing part was not compared word by word",
            remedy: "quote it in parts"))
      }
      let steps = AlignmentEdges(quotation: quotation, window: window).mended(alignment.steps)
      let laid = try lay(steps, of: range, in: window)
      guard let key = (laid.pieces.first ?? laid.whole)?.key, known.insert(key).inserted else {
        continue
      }
      result.append(laid)
    }
    return result.sorted { $0.quality > $1.quality }
  }

  private func lay(_ steps: [AlignmentStep], of range: Range<Int>, in window: SourceWindow) throws
    -> Laid
  {
    let splitter = PlacementSplitter(
      quotation: quotation, window: window, information: finder.information)
    let (pieces, leftover) = splitter.split(steps, of: range)
    var laid = Laid(
      whole: placement(steps, window), pieces: pieces.compactMap { placement($0, window) },
      leftover: [])
    // Parts that are all nearby have only changed their order.
    let unlaid = leftover.filter { $0.count >= 2 }
    if let hull = placement(pieces.flatMap { $0 }, window) {
      let found = unlaid.compactMap { stretch in
        moved(stretch, of: hull, among: steps).flatMap {
          isFarOn($0, stretch, from: hull) ? nil : (stretch, $0)
        }
      }
      if !found.isEmpty, found.count == leftover.count {
        laid.pieces = [found.reduce(hull) { adding($1.1, $1.0, to: $0) }]
        return laid
      }
    }
    laid.leftover = leftover
    laid.pieces = laid.pieces.map(withMovedInsertions)
    return laid
  }

  /// Whether a part precedes or follows the rest in the same order but far off.
  private func isFarOn(_ moved: Placement, _ stretch: Range<Int>, from hull: Placement) -> Bool {
    let gap =
      stretch.lowerBound >= hull.quoted.upperBound
      ? moved.source.lowerBound - hull.source.upperBound
      : hull.source.lowerBound - moved.source.upperBound
    return gap >= PlacementSplitter.longJump
  }

  func placement(_ steps: [AlignmentStep], _ window: SourceWindow) -> Placement? {
    Placement(
      steps: steps, window: window, quotation: quotation, information: finder.information)
  }

  /// The parts of a range, each at its best place; parts that are nowhere are omitted.
  private func parts(of range: Range<Int>, known: [Laid]? = nil, budget: inout Int) throws
    -> [Placement]
  {
    guard budget > 0, range.count >= 3 else { return [] }
    budget -= 1
    let laid = try known ?? placements(of: range)
    // Unchanged parts first: they need no alignment.
    for option in laid {
      let good = option.pieces.filter(isPart)
      guard !good.isEmpty else { continue }
      var result = good
      var at = range.lowerBound
      for piece in good.sorted(by: { $0.quoted.lowerBound < $1.quoted.lowerBound }) {
        if piece.quoted.lowerBound > at, piece.quoted.lowerBound - at < range.count {
          result += try parts(of: at..<piece.quoted.lowerBound, budget: &budget)
        }
        at = max(at, piece.quoted.upperBound)
      }
      if at < range.upperBound { result += try parts(of: at..<range.upperBound, budget: &budget) }
      return result.sorted { $0.quoted.lowerBound < $1.quoted.lowerBound }
    }
    return []
  }

  // MARK: How much agreement is enough

  /// The information that words must have, in nats, not to match by chance: the logarithm of the
  /// number of passages, plus a margin for words that often occur together.
  private var chance: Double {
    logarithm(Double(corpus.rowCount + 1)) + Agreement.phraseMargin
  }

  /// Whether the passage is recognisable: the shorter the quotation, the more it must agree.
  func isAltered(_ placement: Placement) -> Bool {
    let words = placement.quoted.count
    if isShortened(placement) { return true }
    let order = Agreement.orderOfEachWord * Double(placement.equalWords)
    return placement.similarity >= Agreement.leastSimilarity(ofWords: words)
      && placement.equalWords >= Agreement.leastEqualWords
      && placement.information + order >= chance
  }

  /// Whether all words of a quotation are in one sentence, in order, with some omitted: even for
  /// few words this is not by chance if two of them are not function words.
  private func isShortened(_ placement: Placement) -> Bool {
    let words = placement.quoted.count
    guard words >= 4, placement.quoted == all, placement.equalWords == words,
      placement.moved.isEmpty, placement.source.count <= 2 * words + 1
    else { return false }
    let sentence = placement.source.dropFirst()
    return !sentence.contains { placement.window.words[$0].traits.contains(.startsSentence) }
      && placement.quoted.filter { !StopWords.contains(quotation.surface($0)) }.count >= 2
  }

  /// Whether a part of a quotation is here, and not only common words.
  private func isPart(_ placement: Placement) -> Bool {
    let words = placement.quoted.count
    let isMuch =
      Double(words) >= Agreement.muchShare * Double(all.count) || words >= Agreement.muchWords
    let needed = chance + (isMuch ? Agreement.partMargin : Agreement.smallPartMargin)
    return placement.equalWords >= Agreement.leastEqualWordsOfPart
      && placement.similarity >= Agreement.leastSimilarityOfPart && placement.information >= needed
  }
}
