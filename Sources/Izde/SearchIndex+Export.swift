import CorpusIndex
public import Findings
import NameMatching
import Searching

/// A passage with its terms in the index, for another search engine.
public struct ExportedPassage: Sendable, Hashable {
  /// A word of the passage.
  public struct Word: Sendable, Hashable {
    /// The surface form: the word as written, but for letter case and composition.
    public var surface: String
    /// The stem; the surface form where that is its own stem.
    public var stem: String
    /// The keys of a name; empty if the corpus does not use the word as one.
    public var keys: [String] = []
    /// The keys of the names of which it may be a form; empty likewise.
    public var formKeys: [String] = []

    /// Creates a word.
    public init(
      surface: String, stem: String, keys: [String] = [], formKeys: [String] = []
    ) {
      self.surface = surface
      self.stem = stem
      self.keys = keys
      self.formKeys = formKeys
    }
  }

  /// The passage and its place.
  public var passage: PassageHit
  /// Its words, in order.
  public var words: [Word]

  /// Creates an exported passage.
  public init(passage: PassageHit, words: [Word]) {
    self.passage = passage
    self.words = words
  }
}

extension SearchIndex {
  /// Calls `body` with every passage and its terms, in index order, one at a time.
  ///
  /// All come from one snapshot of the index; a process that changes it meanwhile waits.
  /// - Parameter body: Takes a passage; false ends the export.
  /// - Throws: `IzdeError`.
  /// - Complexity: O(bytes of the passages) time, O(1) passages in memory.
  public func forEachExportedPassage(_ body: (ExportedPassage) -> Bool) throws {
    try request {
      let describer = PassageDescriber(reader: reader)
      var exporter = PassageExporter(reader: reader)
      let last = try Int(reader.meta("rows") ?? "0") ?? 0
      for first in stride(from: 1, through: last, by: PassageExporter.rowsAtOnce) {
        let end = min(last, first + PassageExporter.rowsAtOnce - 1)
        for passage in try reader.passages(in: first...end) {
          let hit = try describer.hit(passage, rank: 0, score: 0, marks: [])
          let words = try exporter.words(of: passage.text)
          guard body(ExportedPassage(passage: hit, words: words)) else { return }
        }
      }
    }
  }

  /// The words of a name in the form of exported passages, each treated as a name.
  ///
  /// - Parameter name: A name of one or several words.
  /// - Returns: Its words; their keys are those required in a passage.
  public static func exportedWords(of name: String) -> [ExportedPassage.Word] {
    var reader = WordTermReader()
    return reader.words(of: Array(name.utf8)).map { word in
      ExportedPassage.Word(
        surface: String(decoding: word.surface, as: UTF8.self),
        stem: String(decoding: word.stem, as: UTF8.self), keys: NameKeys(of: word.surface).own)
    }
  }
}

/// Makes the words of exported passages.
private struct PassageExporter {
  /// The number of rows read at once.
  static let rowsAtOnce = 256
  private static let mostKept = 200_000

  private let reader: IndexReader
  private var terms = WordTermReader()
  /// The keys of the terms so far; nil for a term that is not a name.
  private var keys: [[UInt8]: NameKeys?] = [:]

  init(reader: IndexReader) { self.reader = reader }

  mutating func words(of text: [UInt8]) throws -> [ExportedPassage.Word] {
    try terms.words(of: text).map { word in
      var exported = ExportedPassage.Word(
        surface: String(decoding: word.surface, as: UTF8.self),
        stem: String(decoding: word.stem, as: UTF8.self))
      for term in [word.surface] + (word.closed.map { [$0] } ?? []) {
        guard let found = try nameKeys(of: term) else { continue }
        exported.keys += found.own.filter { !exported.keys.contains($0) }
        exported.formKeys += found.forms.filter { !exported.formKeys.contains($0) }
      }
      return exported
    }
  }

  private mutating func nameKeys(of term: [UInt8]) throws -> NameKeys? {
    if let known = keys[term] { return known }
    if keys.count > Self.mostKept { keys.removeAll() }
    let found = try reader.isName(term) ? NameKeys(of: NameTerm.form(term)) : nil
    keys[term] = .some(found)
    return found
  }
}
