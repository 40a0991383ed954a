import CorpusReading
import SQLiteStore

/// Turns documents into batches: assigns numbers and slugs, and computes rows, tokens and counts.
struct CorpusAnalyzer {
  /// The next free numbers.
  struct Numbers: Sendable {
    var source = 1
    var article = 1
    var row = 1
  }

  /// How tokens get into the index.
  enum Indexing {
    /// FTS5 inserts them, into an index that has rows.
    case tokens
    /// As posting lists, from which segments are written, into a new index.
    case postings
  }

  /// The size in bytes at which a batch is passed on: small, so that the writer can start soon and
  /// finds the texts in the CPU cache.
  static let batchSize = 1 << 20
  /// The size in bytes at which a vocabulary is passed on and a new one begun.
  ///
  /// That is half a million written forms. Their stems are computed again for each vocabulary, and
  /// the lexicon is updated, so that it is as large as the memory of a build permits.
  static let largestVocabulary = 112 << 20

  private(set) var numbers: Numbers
  private(set) var batch = Batch()
  private(set) var analyzer = PassageAnalyzer()
  private let indexing: Indexing
  /// The number of the vocabulary's terms that were passed on.
  private var termsPassed = 0
  private var slugs: SlugRegister
  private let deliver: (Batch) -> Bool

  /// - Parameters:
  ///   - numbers: The next free numbers.
  ///   - slugs: The slugs that are in use.
  ///   - indexing: How tokens get into the index.
  ///   - deliver: Receives a full batch; returns false if no more is wanted.
  init(
    numbers: Numbers, slugs: SlugRegister, indexing: Indexing,
    deliver: @escaping (Batch) -> Bool
  ) {
    self.indexing = indexing
    self.numbers = numbers
    self.slugs = slugs
    self.deliver = deliver
  }

  /// The current file: what is known of it when its first document is read.
  struct OpenSource {
    var id: Int
    var firstRow: Int
    var documents = 0
    var words = 0
    var passages = 0
    var boilerplate = 0
    var map: [UInt8]?
    var pages: [UInt8]?
  }

  /// Begins a file.
  mutating func begin() -> OpenSource {
    defer { numbers.source += 1 }
    return OpenSource(id: numbers.source, firstRow: numbers.row)
  }

  /// Ends a file.
  mutating func end(
    _ source: OpenSource, file: SourceFile, report: DocumentReader.Report, bytesRead: Int
  ) throws {
    batch.sources.append(
      Batch.Source(
        id: source.id, file: file, sha256: report.sha256, encoding: report.encoding,
        documents: source.documents, words: source.words,
        passages: source.passages, boilerplate: source.boilerplate,
        rows: source.firstRow..<numbers.row,
        map: source.map, converter: report.converter, fields: report.fields, pages: source.pages))
    batch.bytesRead = bytesRead
    batch.filesRead += 1
    try handOver(atLeast: CorpusAnalyzer.batchSize)
  }

  /// Adds a document of the current file.
  mutating func add(_ document: Document, to source: inout OpenSource, bytesRead: Int) throws {
    source.documents += 1
    if let map = document.map { source.map = map.blob }
    if let pages = PageTable(starts: document.pageStarts) { source.pages = pages.blob }
    let firstArticle = numbers.article
    let names = document.articles.map { slugs.claim($0.proposedSlug) }
    numbers.article += document.articles.count
    var bounds = document.articles.map { _ in Int.max..<Int.max }
    // The title of an article comes before its rows and those of its excerpts; rows are in text
    // order.
    for index in document.articles.indices where document.articles[index].parent == nil {
      let article = document.articles[index]
      let start = numbers.row
      if let title = article.title, !title.isEmpty {
        append(title: title, article: firstArticle + index)
      }
      var pieces = article.passages.map { ($0, index) }
      for other in document.articles.indices where document.articles[other].parent == index {
        pieces += document.articles[other].passages.map { ($0, other) }
      }
      var isFirst = numbers.row == start
      pieces.sort { $0.0.range.lowerBound < $1.0.range.lowerBound }
      for (passage, owner) in pieces {
        let row = numbers.row
        source.passages += 1
        if passage.boilerplate == .hard { source.boilerplate += 1 }
        source.words += append(
          passage, of: document, article: firstArticle + owner, beginsArticle: isFirst)
        isFirst = false
        let first = bounds[owner].lowerBound == .max ? row : bounds[owner].lowerBound
        bounds[owner] = first..<row + 1
      }
      bounds[index] = start..<numbers.row
    }
    for (index, article) in document.articles.enumerated() {
      var facts = article
      facts.passages = []
      batch.articles.append(
        Batch.Article(
          id: firstArticle + index, source: source.id, record: document.record,
          document: document.id, slug: names[index],
          parent: article.parent.flatMap { names.indices.contains($0) ? names[$0] : nil },
          facts: facts,
          rows: bounds[index].lowerBound == .max ? numbers.row..<numbers.row : bounds[index]))
    }
    batch.bytesRead = bytesRead
    try handOver(atLeast: CorpusAnalyzer.batchSize)
  }

  /// Passes the last batch on.
  mutating func finish() throws { try handOver(atLeast: 0) }

  private mutating func handOver(atLeast size: Int) throws {
    guard batch.footprint >= size else { return }
    if indexing == .postings {
      batch.terms = TermBytes(analyzer.vocabulary, from: termsPassed)
      termsPassed += batch.terms.count
    }
    if size == 0 || analyzer.vocabulary.footprint > CorpusAnalyzer.largestVocabulary {
      batch.vocabulary = analyzer.drain()
      batch.isLast = size == 0
      termsPassed = 0
    }
    let (texts, tokens, rows) = (
      batch.texts.count, batch.postingTokens.count, batch.rows.count
    )
    guard deliver(batch) else { throw Cancelled() }
    batch = Batch()
    guard size > 0 else { return }
    // The next batch will be about as large: reserving avoids copies when its arrays grow.
    batch.texts.reserveCapacity(texts + texts / 8)
    batch.postingTokens.reserveCapacity(tokens + tokens / 4)
    batch.rows.reserveCapacity(rows + rows / 4)
  }

  /// Thrown when no more is wanted.
  struct Cancelled: Error {}

  private mutating func append(title: String, article: Int) {
    var title = title
    title.withUTF8 { bytes in
      _ = append(
        bytes,
        Batch.Row(
          row: numbers.row, article: article, range: 0..<0, line: 0, paragraph: 0,
          flags: [.title, .beginsArticle],
          length: 0, text: 0..<0))
    }
  }

  private mutating func append(
    _ passage: Passage, of document: Document, article: Int, beginsArticle: Bool
  ) -> Int {
    var flags: Schema.RowFlags = beginsArticle ? [.beginsArticle] : []
    if passage.boilerplate == .hard { flags.insert(.boilerplate) }
    if passage.interrupts, passage.boilerplate != .hard { flags.insert(.softBoilerplate) }
    if passage.isHeading { flags.insert(.heading) }
    return document.text.withUnsafeBufferPointer { text in
      append(
        UnsafeBufferPointer(rebasing: text[passage.range]),
        Batch.Row(
          row: numbers.row, article: article, range: passage.range, line: passage.line,
          paragraph: passage.paragraph, flags: flags, length: 0, text: 0..<0))
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ row: Batch.Row) -> Int {
    var row = row
    let start = batch.texts.count
    batch.texts.append(contentsOf: text)
    row.text = start..<batch.texts.count
    let count = analyzer.analyze(
      text, row: UInt32(row.row),
      notesNeighbours: indexing == .postings && !row.flags.contains(.title))
    row.length = count.contentWords
    switch indexing {
    case .postings:
      batch.postingTokens.append(contentsOf: analyzer.tokens)
      row.tokenEnd = batch.postingTokens.count
    case .tokens:
      analyzer.forEachToken { term, start, end, isColocated in
        batch.tokens.append(term, start: start, end: end, isColocated: isColocated)
      }
      batch.tokens.endText(byteCount: text.count)
    }
    batch.rows.append(row)
    numbers.row += 1
    return count.words
  }

  /// Adds a warning issued while reading.
  mutating func warn(_ warning: String) { batch.warnings.append(warning) }
}
