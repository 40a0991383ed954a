package import Findings

/// Turns answers into bytes of one format.
///
/// Callers take `output` away whenever they like; a renderer only ever appends.
package protocol Renderer {
  /// What was rendered and not yet taken away, in UTF-8.
  var output: [UInt8] { get set }
  /// Writes what stands before the first answer.
  mutating func begin()
  /// Writes one answer.
  mutating func render(_ answer: Answer)
  /// Writes what stands after the last answer.
  mutating func end()
}

/// How answers are to be printed.
package struct RenderOptions: Sendable {
  /// The command that is answered (`search`).
  package var command = ""
  /// The width of the page in columns.
  package var width = 100
  /// Whether colour may be used.
  package var usesColor = false
  /// Whether reasons and scores are printed.
  package var explains = false
  /// Whether several queries are answered, so that each needs its heading.
  package var isBatch = false
  /// By what mentions are gathered.
  package var grouping: MentionGrouping?
  /// Whether mentions are sorted by their context, so that they do not stand under their articles.
  package var isSorted = false
  /// The fingerprint of the corpus, for reports that a colleague is to repeat.
  package var fingerprint: String?
  /// The command line as it can be typed again, for reports.
  package var invocation: String?
  /// The version of the program.
  package var version = ""
  /// Whether HTML is to stand within another page, such as a notebook.
  package var isFragment = false

  /// The defaults.
  package init() {}
}

extension OutputFormat {
  /// The renderer of this format.
  package func renderer(_ options: RenderOptions) -> any Renderer {
    switch self {
    case .text: TextRenderer(options)
    case .jsonl: JSONRenderer(options, isOneDocument: false)
    case .json: JSONRenderer(options, isOneDocument: true)
    case .csv: TableRenderer(options, dialect: .csv)
    case .tsv: TableRenderer(options, dialect: .tsv)
    case .markdown: MarkdownRenderer(options)
    case .html: HTMLRenderer(options)
    case .bibtex: CitationRenderer(.bibtex)
    case .ris: CitationRenderer(.ris)
    }
  }
}
