internal import Findings
internal import TextAnalysis

extension Inquiry {
  /// The verdict on a quotation with marked omissions, if all its parts follow one another in one
  /// article; nil if they do not.
  func omissionReport(_ query: String) throws -> QuoteReport? {
    let segments = quotation.segments
    for segment in segments {
      for index in segment.prefix(64) {
        _ = try finder.frequency(of: quotation.words[index])
      }
    }
    func weight(_ segment: Range<Int>) -> Double {
      segment.reduce(0) { $0 + finder.information(of: quotation.words[$1]) }
    }
    guard
      let anchor = segments.indices.max(by: { weight(segments[$0]) < weight(segments[$1]) })
    else { return nil }
    var best: Chain?
    var isFarCut = false
    for row in try anchorRows(segments[anchor]) {
      guard
        let window = try reader.window(around: row, before: Inquiry.reach, after: Inquiry.reach)
      else { continue }
      guard let chain = chain(through: anchor, in: window, row: row) else {
        isFarCut = try isFarCut || goesOn(window)
        continue
      }
      if best.map({ chain.similarity > $0.similarity }) ?? true { best = chain }
      if chain.isExact { break }
    }
    if isFarCut, !(best?.isExact ?? false) {
      completeness.add(
        Completeness.Gap(
          reason: "the parts around an omission mark were looked for within "
            + "\(Inquiry.reach) words of each other", remedy: "quote each part by itself"))
    }
    guard let best else { return nil }
    return try report(query, best)
  }

  /// The number of words before and after the most informative part within which the others are
  /// searched for.
  private static let reach = 6_000

  /// Whether the document continues beyond a window.
  private func goesOn(_ window: SourceWindow) throws -> Bool {
    guard let first = window.rows.first, let last = window.rows.last else { return false }
    for number in [first.row - 1, last.row + 1] where number >= 0 && number < corpus.rowCount {
      if try corpus.passage(number)?.document == first.passage.document { return true }
    }
    return false
  }

  /// The parts of a quotation, each placed after the one before it.
  struct Chain {
    var window: SourceWindow
    var links: [Link]

    enum Link {
      case exact(Trail)
      case near(Placement)

      var source: Range<Int> {
        switch self {
        case .exact(let trail): trail.source
        case .near(let placement): placement.source
        }
      }
    }

    var isExact: Bool { links.allSatisfy { if case .exact = $0 { true } else { false } } }
    var similarity: Double {
      links.reduce(0) { sum, link in
        if case .near(let placement) = link { sum + placement.similarity } else { sum + 1 }
      } / Double(max(1, links.count))
    }
  }

  private func anchorRows(_ segment: Range<Int>) throws -> [Int] {
    var rows: [Int] = []
    for place in try exactPlaces(of: segment) { rows.append(place.row) }
    if rows.isEmpty {
      for laid in try placements(of: segment).prefix(2) {
        guard let piece = laid.pieces.first, let row = piece.key.first, isAltered(piece) else {
          continue
        }
        rows.append(row)
      }
    }
    return rows
  }

  private func chain(through anchor: Int, in window: SourceWindow, row: Int) -> Chain? {
    let segments = quotation.segments
    let article = articleWords(around: row, in: window)
    let center = window.rows.firstIndex { $0.row == row }.map { window.starts[$0] } ?? 0
    let reach = 2 * segments[anchor].count + 16
    let near = max(article.lowerBound, center - reach)..<article.upperBound
    guard let middle = link(segments[anchor], in: near, of: window, isLast: false) else {
      return nil
    }
    var links = [middle]
    var at = middle.source.upperBound
    for segment in segments[(anchor + 1)...] {
      guard let next = link(segment, in: at..<article.upperBound, of: window, isLast: false) else {
        return nil
      }
      links.append(next)
      at = next.source.upperBound
    }
    at = middle.source.lowerBound
    for segment in segments[..<anchor].reversed() {
      guard let next = link(segment, in: article.lowerBound..<at, of: window, isLast: true) else {
        return nil
      }
      links.insert(next, at: 0)
      at = next.source.lowerBound
    }
    return Chain(window: window, links: links)
  }

  /// The place of a part in a stretch of the source: unchanged, or changed if it is long enough.
  private func link(
    _ segment: Range<Int>, in region: Range<Int>, of window: SourceWindow, isLast: Bool
  ) -> Chain.Link? {
    let walk = walk(segment, in: window)
    let starts: any Sequence<Int> = isLast ? Array(region.reversed()) : Array(region)
    for start in starts {
      if let trail = walk.trail(from: start), trail.source.upperBound <= region.upperBound,
        confirms(trail, segment, window)
      {
        return .exact(trail)
      }
    }
    guard segment.count >= 4, !region.isEmpty else { return nil }
    let alignment = AnchoredAligner(quotation: quotation, window: window)
      .align(segment, with: region)
    // A part that continues for long where the source does not is not a change of wording.
    let splitter = PlacementSplitter(
      quotation: quotation, window: window, information: finder.information)
    let (pieces, leftover) = splitter.split(
      AlignmentEdges(quotation: quotation, window: window).mended(alignment.steps), of: segment)
    guard leftover.isEmpty, pieces.count == 1, let found = placement(pieces[0], window),
      isAltered(found), region.contains(found.source.lowerBound),
      found.source.upperBound <= region.upperBound
    else { return nil }
    return .near(found)
  }

  /// The words of a window that belong to the article of a row.
  private func articleWords(around row: Int, in window: SourceWindow) -> Range<Int> {
    guard let center = window.rows.firstIndex(where: { $0.row == row }) else { return 0..<0 }
    func root(_ index: Int) -> String {
      let article = window.rows[index].passage.article
      return article.parent ?? article.id
    }
    let own = root(center)
    func belongs(_ index: Int) -> Bool {
      window.rows[index].passage.isBoilerplate || root(index) == own
    }
    var lower = center
    while lower > 0, belongs(lower - 1) { lower -= 1 }
    var upper = center + 1
    while upper < window.rows.count, belongs(upper) { upper += 1 }
    return window.starts[lower]..<window.starts[upper]
  }

  private func report(_ query: String, _ chain: Chain) throws -> QuoteReport {
    guard let first = chain.links.first?.source, let last = chain.links.last?.source else {
      return absent(query)
    }
    let window = chain.window
    let source = first.lowerBound..<last.upperBound
    var built = try cut(source, in: window, quoted: all)
    var notes: [String] = []
    var differences: [WordDifference] = []
    var isStitched = false
    let finder = DifferenceFinder(quotation: quotation, window: window, isSameName: isSameName)
    var at = first.lowerBound
    for (index, link) in chain.links.enumerated() {
      if index > 0 {
        let omitted = at..<link.source.lowerBound
        // None if the source itself has the dots.
        if !omitted.isEmpty {
          notes.append("marked omission of \(omitted.count) word\(omitted.count == 1 ? "" : "s")")
        }
        if !omitted.isEmpty {
          let first = quotation.segments[index].lowerBound
          let words = OmittedWords(window: window, range: omitted, quoted: first)
          let faults = words.faults()
          isStitched =
            isStitched
            || faults.notes.count == 1
              && words.leavesWholeSentences(quotation.words[first])
          differences += faults.differences
          notes += faults.notes
          if !faults.notes.isEmpty {
            notes.append("left out: “\(text(source: omitted, in: window))”")
          }
        }
      }
      at = link.source.upperBound
      switch link {
      case .exact(let trail): notes += try match(for: trail, in: window, of: all).notes
      case .near(let placement):
        let found = finder.differences(in: placement.steps)
        differences += found.differences
        notes += found.notes
      }
    }
    built.match.notes = unique(notes)
    built.match.differences = differences.map { difference($0, in: built, window) }
    built.match.similarity = chain.similarity
    let isExact = chain.isExact && differences.isEmpty
    isStitched = isStitched && chain.isExact && differences.allSatisfy { $0.kind == .omission }
    return QuoteReport(
      query: query, verdict: isExact ? .exact : isStitched ? .partial : .altered,
      similarity: chain.similarity,
      matches: [finished(built, window, source)])
  }
}
