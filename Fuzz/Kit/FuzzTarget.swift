/// What is fed with any bytes at all: by `make fuzz`, which makes them up, and by the tests, with
/// those that once were found to do harm.
///
/// Each target checks what must hold for every input; a crash, a trap or a hang is a finding.
package enum FuzzTarget: String, Sendable, CaseIterable {
  /// Words, forms and the analysis of a query.
  case words
  /// The analysis of passages, as FTS5 asks for it: the same tokens as the segmenter's words.
  case tokens
  /// Plain text, Markdown and HTML, with their encodings.
  case pages
  /// JSON Lines.
  case records
  /// The catalogue, and a page read by it.
  case catalogue
  /// The query language.
  case queries
  /// Quotations: a text, a NUL, a quotation.
  case quotations
  /// Names: two, with a line end between them.
  case names
  /// The pages that FTS5 writes, damaged.
  case segments

  /// Feeds the target.
  package func run(_ bytes: [UInt8]) {
    switch self {
    case .words: WordsTarget.run(bytes)
    case .tokens: TokensTarget.run(bytes)
    case .pages: PagesTarget.run(bytes)
    case .records: RecordsTarget.run(bytes)
    case .catalogue: CatalogueTarget.run(bytes)
    case .queries: QueriesTarget.run(bytes)
    case .quotations: QuotationsTarget.run(bytes)
    case .names: NamesTarget.run(bytes)
    case .segments: SegmentsTarget.run(bytes)
    }
  }
}
