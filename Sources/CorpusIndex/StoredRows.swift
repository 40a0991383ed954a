package import CorpusReading

/// A file that was indexed.
package struct StoredSource: Sendable, Hashable {
  /// The number of the file in the index.
  package var id: Int
  /// The folder that was indexed, as an absolute path.
  package var root: String
  /// The path relative to the root.
  package var path: String
  /// What kind of file it is: `text`, `html`, `jsonl`.
  package var kind: String
  /// The SHA-256 of the file, in hexadecimal.
  package var sha256: String
  /// The encoding, where it is not UTF-8.
  package var encoding: String?
  /// Maps offsets in the text of an HTML page to offsets in its file; nil for other files.
  package var map: OffsetMap?
  /// The name and version of the converter; nil if izde read the file itself.
  package var converter: String?
  /// The starts of its pages; nil if it has none.
  package var pages: PageTable?
}

/// The metadata of an article.
package struct StoredArticle: Sendable, Hashable {
  /// The number of the article in the index.
  package var id: Int
  /// The number of its file.
  package var source: Int
  /// The line of a JSON Lines record, from 1.
  package var record: Int?
  /// The `id` of a JSON Lines record.
  package var document: String?
  /// The slug that identifies it to users.
  package var slug: String
  package var title: String?
  package var author: String?
  package var outlet: String?
  package var originalOutlet: String?
  package var translator: String?
  package var date: String?
  package var dateGiven: String?
  package var dateIsInferred: Bool
  package var url: String?
  package var language: String?
  /// The slug of the article that quotes this one.
  package var parent: String?
  package var note: String?
  /// Its rows, with that of the title if it has one.
  package var rows: ClosedRange<Int>
}

/// A passage as stored.
package struct StoredPassage: Sendable {
  /// The row: the rowid of the FTS5 table.
  package var row: Int
  /// The number of its article.
  package var article: Int
  /// Its range in its document: UTF-8 bytes from 0, end excluded.
  package var range: Range<Int>
  /// The line it begins on, from 1.
  package var line: Int
  /// The number of the paragraph in its article, from 1.
  package var paragraph: Int
  /// What kind of passage it is.
  package var flags: Schema.RowFlags
  /// The text.
  package var text: [UInt8]
}
