internal import Findings
internal import TextAnalysis

extension Inquiry {
  /// Places with the words in another form: other diacritics, another spelling or inflection,
  /// numbers and contractions written out, a date in another order.
  func variantReport(_ query: String) throws -> QuoteReport? {
    guard quotation.segments.count == 1, (3...80).contains(all.count) else { return nil }
    var matches: [QuoteMatch] = []
    var best = 0.0
    var known: Set<[Int]> = []
    let variants = QuotationVariants(quotation)
    if variants.isCut {
      completeness.add(
        Completeness.Gap(
          reason: "not every way to write its numbers, dates and contractions was looked for",
          remedy: "quote fewer words"))
    }
    for text in variants.texts {
      let variant = Quotation(Array(text.utf8))
      let range = 0..<variant.words.count
      let rows =
        try PhraseLocator(
          corpus: corpus, quotation: variant, range: range, brokenWords: brokenWords,
          meetsStems: true
        ).rows() ?? []
      let stems = range.map { Analysis.stem(of: variant.term(of: variant.words[$0])) }
      if rows.count > Inquiry.mostVariantRows {
        completeness.add(
          Completeness.Gap(
            reason: "of the places where it stands otherwise written the first "
              + "\(Inquiry.mostVariantRows) were compared", remedy: "quote more words"))
      }
      for row in rows.prefix(Inquiry.mostVariantRows) {
        guard
          let window = try reader.window(
            around: row, before: range.count + 4, after: range.count + 4),
          let source = place(of: stems, in: window)
        else { continue }
        // The whole place is known, so its ends are aligned.
        let alignment = Aligner(quotation: quotation, window: window)
          .align(all, with: source, freeStart: false, freeEnd: false)
        guard let found = placement(alignment.steps, window),
          known.insert(found.key).inserted
        else { continue }
        let made = try match(for: found)
        guard !made.differences.isEmpty else { continue }
        matches.append(made)
        best = max(best, found.similarity)
      }
    }
    guard !matches.isEmpty else { return nil }
    return QuoteReport(query: query, verdict: .altered, similarity: best, matches: matches)
  }

  /// The most places of a variant that are compared word by word.
  private static let mostVariantRows = 64

  private func place(of stems: [[UInt8]], in window: SourceWindow) -> Range<Int>? {
    guard stems.count <= window.words.count else { return nil }
    let words = window.words.indices.map {
      Analysis.stem(of: Analysis.forms(of: window.bytes(of: window.words[$0])).surface)
    }
    return (0...(words.count - stems.count)).first {
      words[$0..<$0 + stems.count].elementsEqual(stems)
    }.map { $0..<$0 + stems.count }
  }

  /// The longest start and end of the quotation that are in one piece somewhere, at least five
  /// words: what is genuine in an otherwise invented quotation.
  func truePieces(_ query: String) throws -> QuoteReport? {
    let least = 5
    guard all.count > least, all.count <= 400 else { return nil }
    var matches: [QuoteMatch] = []
    var covered = 0
    for isStart in [true, false] {
      var length = least
      var last: (place: ExactPlace, range: Range<Int>)?
      while length < all.count - covered {
        let range = isStart ? 0..<length : all.count - length..<all.count
        guard let place = try plainPlaces(of: range).first else { break }
        last = (place, range)
        length += 1
      }
      guard let last, let found = try located(last.place, last.range) else { continue }
      covered += last.range.count
      matches.append(try match(for: found.trail, in: found.window, of: last.range))
    }
    guard !matches.isEmpty else { return nil }
    return QuoteReport(
      query: query, verdict: .partial, similarity: Double(covered) / Double(all.count),
      matches: matches)
  }
}
