package import CorpusIndex
internal import CorpusReading
internal import FTS5Segments
internal import Findings
internal import NameMatching
import Platform

/// An index as a source of quotations.
package final class IndexedCorpus: QuotableCorpus {
  private let reader: IndexReader
  package let rowCount: Int

  /// Uses an open index.
  package init(_ reader: IndexReader) throws {
    self.reader = reader
    // Row 0 is never used.
    rowCount = (Int(try reader.meta("rows") ?? "") ?? 0) + 1
  }

  package func passageFrequency(of surfaceTerm: [UInt8]) throws -> Int {
    try reader.statistics(of: surfaceTerm)?.passages ?? 0
  }

  package func postings(of surfaceTerm: [UInt8]) throws -> TermPostings {
    var list = PostingList()
    try reader.read(surfaceTerm, into: &list)
    // Title rows are included; they contain no passage.
    return TermPostings(rows: list.rows) { [list] index, result in
      var positions: [TokenPosition] = []
      try list.appendPositions(at: index, to: &positions)
      for position in positions where position.column == Schema.textColumn {
        result.append(UInt32(truncatingIfNeeded: position.offset))
      }
    }
  }

  package func rowLength(_ row: Int) throws -> Int? {
    let length = try reader.rowStatistics().length(of: row)
    return length < Int(RowStatistics.longest) ? length : nil
  }

  package func passage(_ row: Int) throws -> QuotablePassage? {
    guard let stored = try reader.passage(row), let article = try reader.article(stored.article)
    else { return nil }
    let describer = PassageDescriber(reader: reader)
    let isSoft = stored.flags.contains(.softBoilerplate)
    return try QuotablePassage(
      bytes: stored.text, place: describer.place(of: stored), id: describer.id(of: stored),
      article: describer.article(of: stored),
      // Records of one file are documents of their own.
      document: article.source << 32 | (article.record ?? 0), textStart: stored.range.lowerBound,
      isBoilerplate: stored.flags.contains(.boilerplate) && !isSoft,
      isInterruption: isSoft || stored.flags.contains(.heading))
  }

  package func fileRange(of range: Range<Int>, in passage: QuotablePassage, row: Int) throws
    -> Range<Int>
  {
    let text = passage.textStart + range.lowerBound..<passage.textStart + range.upperBound
    guard let stored = try reader.passage(row), let article = try reader.article(stored.article)
    else { return text }
    return try reader.source(article.source)?.map?.fileRange(of: text) ?? text
  }

  /// Reads a plain text file if it is still where it was indexed; the caller compares it with the
  /// stored text.
  package func documentBytes(_ range: Range<Int>, ofRow row: Int) throws -> [UInt8]? {
    guard range.count <= 1 << 20, let stored = try reader.passage(row),
      let article = try reader.article(stored.article), article.record == nil,
      let source = try reader.source(article.source), source.map == nil, source.encoding == nil
    else { return nil }
    return FileSystem.bytes(range, of: source.root + "/" + source.path)
  }

  /// Whether two words are the same name by romanisation and inflection.
  package static func isSameName(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard let found = NameProfile(of: one).comparison(with: NameProfile(of: other), least: 0.5)
    else { return false }
    return found.relation != .misspelling
  }
}
