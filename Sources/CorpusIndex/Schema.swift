/// The tables of an index, and its metadata.
package enum Schema {
  /// The version of the format; a reader of another version refuses the index.
  ///
  /// 2: every page ends with its checksum (`ChecksumFileSystem`).
  /// 3: the date as given in the source, and the options of the build, are stored.
  /// 4: files read by converters: name and version of the converter, and the starts of pages.
  /// 5: the name look-up stores the dictionary forms of each name.
  /// 6: the words beside each name are stored; the text is the first column of the FTS5 table.
  /// 7: counts that updates changed are kept in a table of their own; names are found without marks.
  package static let format = 7
  /// `PRAGMA application_id`: the letters `izde`.
  package static let applicationID = 0x697A_6465
  /// The file name of the database in the folder of an index.
  package static let fileName = "izde.db"
  /// The FTS5 table.
  ///
  /// It stores no text: `passages` does.
  package static let ftsTable = "passages_fts"
  /// The number of its columns.
  package static let columnCount = 2
  /// The column of passages: the first, since FTS5 takes two bytes more for each row of another.
  package static let textColumn = 0
  /// The column of titles.
  package static let titleColumn = 1
  /// The number of rows in a chunk of `row_statistics`.
  package static let chunkRows = 1 << 15

  /// The separator of roots in `meta`: the one character that cannot be in a path.
  static let rootSeparator: Character = "\0"

  /// The page size in bytes.
  ///
  /// Large pages speed up a large build, while an index of five articles is still small.
  static let pageSize = 16_384
  /// The size of FTS5's leaf pages in bytes; a look-up decodes its leaf from the start.
  static let leafSize = 4_000

  /// - `sources`: the files, each with the data to detect changes; `map` maps offsets in the text
  ///   of an HTML page to offsets in its file; `converter` is the name and version of the program
  ///   that extracted the text, if izde did not; `pages` has the starts of pages (`PageTable`);
  ///   `fields` the field names of a file of records or rows (`FieldMapping`), one a line.
  /// - `articles`: the metadata of each article, and its rows in `passages`, `first_row` to
  ///   `last_row`. If it has a title and is no excerpt, the first of them holds the title, for
  ///   searching.
  /// - `passages`: a row per passage; `start` and `end` are UTF-8 bytes from 0 in its document, end
  ///   excluded.
  /// - `row_statistics`: two bytes a row, the length in words and the flags of `RowStatistics`.
  /// - `lexicon`: every term with its counts.
  /// - `lexicon_changes`: the counts of the terms that updates have changed, which replace those of
  ///   `lexicon`; a term with 0 occurrences is no longer there (`LexiconChanges`). `terms` is both.
  /// - `names`: the terms of the lexicon that are used as names.
  /// - `name_index`: the look-up structure of `NameMatching`, in segments.
  /// - `name_neighbours`: by the id of a name what stands beside it (`StoredNeighbours`); null if it
  ///   must be read from the passages since an update, no row if nothing stands there. The row with
  ///   id 0 has the terms that have become names since their neighbours were stored, or are names no
  ///   longer.
  package static let statements =
    termStatements + """
      CREATE TABLE sources(
        id INTEGER PRIMARY KEY, root TEXT NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL,
        sha256 TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL, encoding TEXT,
        documents INTEGER NOT NULL, words INTEGER NOT NULL,
        passages INTEGER NOT NULL, furniture INTEGER NOT NULL,
        first_row INTEGER NOT NULL, last_row INTEGER NOT NULL, map BLOB,
        converter TEXT, pages BLOB, fields TEXT);
      CREATE TABLE articles(
        id INTEGER PRIMARY KEY, source INTEGER NOT NULL, record INTEGER, document TEXT,
        slug TEXT NOT NULL, title TEXT, author TEXT, outlet TEXT, original_outlet TEXT,
        translator TEXT, date TEXT, date_given TEXT, date_inferred INTEGER NOT NULL, url TEXT, language TEXT,
        parent TEXT, note TEXT, first_row INTEGER NOT NULL, last_row INTEGER NOT NULL);
      CREATE TABLE passages(
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL, start INTEGER NOT NULL,
        "end" INTEGER NOT NULL, line INTEGER NOT NULL, paragraph INTEGER NOT NULL,
        flags INTEGER NOT NULL, title TEXT, text TEXT);
      CREATE TABLE row_statistics(chunk INTEGER PRIMARY KEY, data BLOB NOT NULL);
      CREATE TABLE name_neighbours(id INTEGER PRIMARY KEY, data BLOB);
      CREATE VIRTUAL TABLE passages_fts USING fts5(
        text, title, content='passages', content_rowid='id', columnsize=0, tokenize='izde');
      """

  /// The statistics of the whole corpus: also the joined tables of several indexes.
  private static let termStatements = """
    CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
    CREATE TABLE lexicon(
      term BLOB PRIMARY KEY, passages INTEGER NOT NULL, occurrences INTEGER NOT NULL,
      capitalised INTEGER NOT NULL, lower_case INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE lexicon_changes(
      term BLOB PRIMARY KEY, passages INTEGER NOT NULL, occurrences INTEGER NOT NULL,
      capitalised INTEGER NOT NULL, lower_case INTEGER NOT NULL) WITHOUT ROWID;
    CREATE VIEW terms AS
      SELECT * FROM lexicon l
      WHERE NOT EXISTS(SELECT 1 FROM lexicon_changes c WHERE c.term=l.term)
      UNION ALL SELECT * FROM lexicon_changes WHERE occurrences>0;
    CREATE TABLE names(id INTEGER PRIMARY KEY, term BLOB NOT NULL);
    CREATE TABLE name_index(segment INTEGER PRIMARY KEY, data BLOB NOT NULL);

    """

  /// The joined tables of several indexes (`JoinedTables`): `slugs` has the articles whose slug is
  /// taken by an earlier index.
  static let joinedStatements =
    termStatements + """
      CREATE TABLE slugs(part INTEGER NOT NULL, former TEXT NOT NULL, slug TEXT NOT NULL);
      """
  /// The file in which they are stored, in a folder of indexes.
  static let joinedFileName = "joined.db"

  /// What is made once the rows are in: an index on slugs, for looking passages up by their ids.
  static let indexes = """
    CREATE INDEX articles_by_slug ON articles(slug);
    CREATE UNIQUE INDEX sources_by_path ON sources(root, path);
    """

  /// Flags of a row of `passages`.
  package struct RowFlags: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    /// Boilerplate, excluded from ranking.
    package static let boilerplate = RowFlags(rawValue: 1)
    /// Boilerplate with content, such as a caption: ranked, but skipped when text is matched across
    /// it.
    package static let softBoilerplate = RowFlags(rawValue: 2)
    /// A heading.
    package static let heading = RowFlags(rawValue: 4)
    /// The row of an article's title: a match there counts for the article; the row is no passage.
    package static let title = RowFlags(rawValue: 8)
    /// The first row of an article that is no excerpt.
    package static let beginsArticle = RowFlags(rawValue: 16)
  }
}
