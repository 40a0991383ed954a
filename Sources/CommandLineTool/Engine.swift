package import Izde

/// The operations on an index that commands use.
///
/// `SearchIndex` implements them; tests substitute their own.
package protocol Engine {
  func search(_ query: String, options: SearchOptions) throws -> SearchAnswer
  func search(likePassage place: String, options: SearchOptions) throws -> SearchAnswer?
  func search(likeText text: String, options: SearchOptions) throws -> SearchAnswer
  func mentions(of name: String, options: MentionOptions) throws -> MentionAnswer
  func names(options: NameOptions) throws -> NameAnswer
  func family(of name: String, options: NameOptions) throws -> NameAnswer
  func figures(of word: String, options: FigureOptions) throws -> FigureAnswer
  func quote(_ text: String, options: QuoteOptions) throws -> QuoteAnswer
  func passage(id: String, context: Int) throws -> PassageInPlace?
  func reading(_ place: String, context: Int, marking name: String?) throws -> Reading?
  func suggestions(forID id: String) throws -> [String]
  func forEachExportedPassage(_ body: (ExportedPassage) -> Bool) throws
  func info() throws -> IndexInfo
  func verify(
    isQuick: Bool, reextracts: Bool, progress: (Progress) -> Void
  ) throws -> VerificationReport
}

extension SearchIndex: Engine {}

extension Engine {
  /// Reads mentions one file or record at a time; nil for an engine that finds them all at once.
  func mentionReader(of name: String, _ options: MentionOptions) throws -> MentionReader? {
    try (self as? SearchIndex)?.mentionReader(of: name, options: options)
  }
}

/// Creates engines.
package struct EngineSource {
  /// Opens the indexes in some folders, as one.
  package var open: ([String]) throws -> any Engine
  /// Builds or updates the index in a folder.
  ///
  /// No paths means those of the last run, by default `corpus`.
  package var build: ([String], String, BuildOptions, (Progress) -> Void) throws -> BuildReport
  /// Whether a folder holds an index.
  package var exists: (String) -> Bool = { _ in true }
  /// The draft of a catalogue entry for a file, as JSON.
  package var draft: (String) throws -> String
  /// Records in the names file of an index that two names are the same, or not; returns its path.
  package var decide: (_ one: String, _ other: String, _ areSame: Bool, String) throws -> String

  /// The engines of the library.
  package static var library: EngineSource {
    var source = EngineSource(
      open: { try SearchIndex(joining: $0) },
      build: { try SearchIndex.build($0, into: $1, options: $2, progress: $3) },
      draft: { try SearchIndex.draftCatalogueEntry(forFileAt: $0) },
      decide: { try SearchIndex.decide($0, $1, areSame: $2, forIndexAt: $3) })
    source.exists = { SearchIndex.exists(at: $0) }
    return source
  }

  /// Creates a source.
  package init(
    open: @escaping ([String]) throws -> any Engine,
    build: @escaping ([String], String, BuildOptions, (Progress) -> Void) throws -> BuildReport,
    draft: @escaping (String) throws -> String,
    decide: @escaping (String, String, Bool, String) throws -> String
  ) {
    self.open = open
    self.build = build
    self.draft = draft
    self.decide = decide
  }
}
