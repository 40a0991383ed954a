import CorpusReading
import FTS5Segments
import SQLiteStore

/// A stretch of the corpus, analysed and ready to be written: rows, and what they are found by.
///
/// Reading and analysing run beside writing; a batch is what passes between the two.
struct Batch: Sendable {
  struct Source: Sendable {
    var id: Int
    var file: SourceFile
    var sha256: String
    var encoding: String?
    var documents: Int
    var words: Int
    var passages: Int
    var furniture: Int
    var rows: Range<Int>
    var map: [UInt8]?
    /// The converter with its version.
    var converter: String?
    /// Where records or rows had their fields.
    var fields: [String]?
    /// Where pages begin, as a blob of `PageTable`.
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

  /// A row of `passages`; `text` lies in the batch's `texts`.
  struct Row: Sendable {
    var row: Int
    var article: Int
    var range: Range<Int>
    var line: Int
    var paragraph: Int
    var flags: Schema.RowFlags
    /// The length for ranking: words without words of grammar.
    var length: Int
    var text: Range<Int>
    /// The end of its tokens in the batch's `postingTokens`, excluded; they begin where those of the
    /// row before end.
    var tokenEnd = 0
  }

  var sources: [Source] = []
  var articles: [Article] = []
  var rows: [Row] = []
  var texts: [UInt8] = []
  /// Where FTS5 inserts: the tokens that it takes instead of tokenizing again.
  var tokens = PreparedTokens()
  /// How many bytes of the corpus had been read when the batch was closed.
  var bytesRead = 0

  /// Counts gathered since the last that were handed over, where there are any.
  var vocabulary: Vocabulary?
  /// Where the segments are our own: the tokens, whose terms have the numbers of the vocabulary that
  /// is handed over with this batch or a later one.
  var postingTokens: [PostingToken] = []
  /// What was said while reading.
  var warnings: [String] = []
  /// How many files were read to their end.
  var filesRead = 0

  /// About how many bytes the batch holds.
  var footprint: Int { texts.count + tokens.byteCount }
}

extension PostingBuffer {
  /// Adds the tokens of a batch: a title to the first column, a passage to the second.
  func add(_ batch: borrowing Batch) {
    batch.postingTokens.withUnsafeBufferPointer { tokens in
      var start = 0
      for row in batch.rows {
        add(
          UnsafeBufferPointer(rebasing: tokens[start..<row.tokenEnd]), row: UInt32(row.row),
          column: row.flags.contains(.title) ? 0 : 1)
        start = row.tokenEnd
      }
    }
  }
}
