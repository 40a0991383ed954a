/// Words of a quotation that are nearby in the source, in another order.
extension Inquiry {
  /// The placement of a part of the quotation just before or after the rest of it, or among omitted
  /// words within it.
  func moved(_ stretch: Range<Int>, of piece: Placement, among steps: [AlignmentStep]) -> Placement?
  {
    let reach = 2 * all.count + 16
    let window = piece.window
    let regions = [
      max(0, piece.source.lowerBound - reach)..<piece.source.lowerBound,
      piece.source.upperBound..<min(window.words.count, piece.source.upperBound + reach),
    ]
    let aligner = AnchoredAligner(quotation: quotation, window: window)
    var best: Placement?
    for region in regions + omitted(among: steps, within: piece.source) where !region.isEmpty {
      let alignment = aligner.align(stretch, with: region)
      guard let found = placement(alignment.steps, window), found.similarity >= 0.6,
        found.equalWords >= min(3, stretch.count)
      else { continue }
      if found.similarity > best?.similarity ?? 0 { best = found }
    }
    return best
  }

  /// The runs of source words with which no word of the quotation is aligned.
  private func omitted(among steps: [AlignmentStep], within source: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for step in steps where step.kind == .omit && source.contains(step.source.lowerBound) {
      if let last = result.last, last.upperBound == step.source.lowerBound {
        result[result.count - 1] = last.lowerBound..<step.source.upperBound
      } else {
        result.append(step.source)
      }
    }
    return result.filter { $0.count >= 2 }
  }

  /// Finds words that seem inserted but are just before or after the piece: *Tony Blair, former
  /// prime minister* for *Former prime minister Tony Blair*.
  func withMovedInsertions(_ piece: Placement) -> Placement {
    var result = piece
    var index = 0
    while index < result.steps.count {
      var end = index
      while end < result.steps.count, result.steps[end].kind == .insert { end += 1 }
      guard end > index else {
        index += 1
        continue
      }
      let stretch = result.steps[index].quoted.lowerBound..<result.steps[end - 1].quoted.upperBound
      if stretch.count >= 2, end - index < result.steps.count,
        let found = run(stretch, near: result)
      {
        result.steps.removeSubrange(index..<end)
        result.moved.append((stretch, found, []))
        result.source =
          min(
            result.source.lowerBound, found.lowerBound)..<max(
            result.source.upperBound, found.upperBound)
        result.equalWords += stretch.count
      } else {
        index = end
      }
    }
    return result
  }

  /// The range of the same words within a few words of a piece.
  private func run(_ stretch: Range<Int>, near piece: Placement) -> Range<Int>? {
    let words = piece.window.words
    let ids = quotation.words[stretch].map(\.id)
    let reach = stretch.count + 12
    let before = max(0, piece.source.lowerBound - reach)..<piece.source.lowerBound
    let after =
      piece.source.upperBound..<min(words.count, piece.source.upperBound + reach)
    for region in [before, after] where region.count >= ids.count {
      for start in region.lowerBound...(region.upperBound - ids.count)
      where words[start..<start + ids.count].lazy.map(\.id).elementsEqual(ids) {
        return start..<start + ids.count
      }
    }
    return nil
  }

  /// A piece extended by a part that changed its position.
  func adding(_ moved: Placement, _ stretch: Range<Int>, to piece: Placement) -> Placement {
    var result = piece
    result.moved.append((stretch, moved.source, moved.steps))
    result.quoted =
      min(
        piece.quoted.lowerBound, stretch.lowerBound)..<max(
        piece.quoted.upperBound, stretch.upperBound)
    result.source =
      min(
        piece.source.lowerBound, moved.source.lowerBound)..<max(
        piece.source.upperBound, moved.source.upperBound)
    result.equalWords += moved.equalWords
    result.information += moved.information
    let words = Double(result.quoted.count)
    let lost =
      (1 - piece.similarity) * Double(piece.quoted.count)
      + (1 - moved.similarity) * Double(stretch.count) + 1
    result.similarity = max(0, 1 - lost / words)
    return result
  }

}
