import CorpusReading
import FTS5Segments
import SQLiteStore

/// A part of the corpus that has been analysed and is ready to be written.
///
/// Reading and analysing run in parallel to writing; batches are passed between them.
struct Batch: Sendable {
  struct Source: Sendable {
    var id: Int
    var file: SourceFile
    var sha256: String
    var encoding: String?
    var documents: Int
    var words: Int
    var passages: Int
    var boilerplate: Int
    var rows: Range<Int>
    var map: [UInt8]?
    /// The name and version of the converter.
    var converter: String?
    /// The field names of records or rows.
    var fields: [String]?
    /// The starts of pages, as an encoded `PageTable`.
    var pages: [UInt8]?
  }

  struct Article: Sendable {
    var id: Int
    var source: Int
    var record: Int?
    var document: String?
    var slug: String
    var parent: String?
    var facts: CorpusReading.Article
    var rows: Range<Int>
  }

  /// A row of `passages`; its text is in the batch's `texts`.
  struct Row: Sendable {
    var row: Int
    var article: Int
    var range: Range<Int>
    var line: Int
    var paragraph: Int
    var flags: Schema.RowFlags
    /// The length used for ranking: the number of words that are not stop words.
    var length: Int
    var text: Range<Int>
    /// The end of its tokens in the batch's `postingTokens`, excluded; they begin at the end of the
    /// previous row's.
    var tokenEnd = 0
  }

  var sources: [Source] = []
  var articles: [Article] = []
  var rows: [Row] = []
  var texts: [UInt8] = []
  /// If FTS5 inserts: the prepared tokens that it takes instead of tokenizing again.
  var tokens = PreparedTokens()
  /// The number of bytes of the corpus read when the batch was completed.
  var bytesRead = 0

  /// The vocabulary with its counts, if this is the last batch that uses it.
  var vocabulary: Vocabulary?
  /// If izde writes the segment: the terms that are new in this batch, numbered after those of the
  /// batches since the last vocabulary.
  var terms = TermBytes()
  /// Whether no other batch follows.
  var isLast = false
  /// The tokens, if izde writes the segment.
  var postingTokens: [PostingToken] = []
  /// Warnings issued while reading.
  var warnings: [String] = []
  /// The number of files read to their end.
  var filesRead = 0

  /// The approximate size of the batch in bytes.
  var footprint: Int { texts.count + tokens.byteCount }
}

extension PostingBuffer {
  /// Adds the tokens of a batch.
  func add(_ batch: borrowing Batch) {
    batch.postingTokens.withUnsafeBufferPointer { tokens in
      var start = 0
      for row in batch.rows {
        add(
          UnsafeBufferPointer(rebasing: tokens[start..<row.tokenEnd]), row: UInt32(row.row),
          column: row.flags.contains(.title) ? Schema.titleColumn : Schema.textColumn)
        start = row.tokenEnd
      }
    }
  }
}
