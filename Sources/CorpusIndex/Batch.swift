import CorpusReading
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
  /// With a vocabulary, where the segments are our own: the lists of its terms.
  var postings: PostingBuffer?
  /// What was said while reading.
  var warnings: [String] = []
  /// How many files were read to their end.
  var filesRead = 0

  /// About how many bytes the batch holds.
  var footprint: Int { texts.count + tokens.byteCount }
}
