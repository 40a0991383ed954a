internal import Attribution
internal import Findings
internal import TextAnalysis

/// How words are set in the source, and their speaker if the text names one.
///
/// Both are inferred: from quotation marks, and by the rules of `SpeakerFinder`.
struct Surroundings {
  let window: SourceWindow
  let source: Range<Int>

  private var firstWord: QuoteWord { window.words[source.lowerBound] }
  private var lastWord: QuoteWord { window.words[source.upperBound - 1] }
  private var row: Int { Int(firstWord.row) }
  private var passage: QuotablePassage { window.rows[row].passage }

  /// `in quotation marks`, `block quotation`, or nil for the article’s own words.
  var setting: String? {
    if isMarked { return "in quotation marks" }
    if passage.article.parent != nil { return "block quotation" }
    if row > 0, window.rows[row - 1].passage.bytes.last == 0x3A { return "block quotation" }
    return nil
  }

  private var isMarked: Bool {
    QuotationMarks.opening(in: passage.bytes, before: firstWord.range.lowerBound) != nil
  }

  /// A speaker's name and the evidence: rows, and byte ranges in their texts.
  struct Found {
    var nameRow: Int
    var name: Range<Int>
    var row: Int
    var evidence: Range<Int>
    var isInferred: Bool
  }

  /// The number of rows on each side that are read for the speaker.
  private static let reach = 12

  /// The speaker; nil if the text does not name one.
  var speaker: Found? {
    let last = Int(lastWord.row)
    let first = max(0, row - Surroundings.reach)
    let end = min(window.rows.count, last + Surroundings.reach)
    let finder = SpeakerFinder(
      (first..<end).map { index in
        Paragraph(
          window.rows[index].passage.bytes, isInterruption: window.interruptions[index] != nil)
      })
    var found: FoundSpeaker?
    if isMarked {
      found = finder.speaker(
        ofQuotationFrom: firstWord.range.lowerBound, in: row - first, to: lastWord.fullEnd,
        in: last - first)
    } else if let head = rowAboveBlock, head >= first {
      found = finder.introduction(in: head - first)
    }
    return found.map { found in
      Found(
        nameRow: first + found.nameParagraph, name: found.name,
        row: first + found.evidenceParagraph, evidence: found.evidence,
        isInferred: found.isInferred)
    }
  }

  /// The row that introduces a block quotation: the one before it, or before the first row of the
  /// excerpt.
  private var rowAboveBlock: Int? {
    var at = row
    if passage.article.parent != nil {
      while at > 0, window.rows[at - 1].passage.article.id == passage.article.id { at -= 1 }
    }
    return (0..<at).reversed().first { window.interruptions[$0] == nil }
  }

  /// The author of the excerpt with the words, if the catalogue has one.
  var authorOfExcerpt: String? {
    passage.article.parent == nil || isMarked ? nil : passage.article.author
  }
}
