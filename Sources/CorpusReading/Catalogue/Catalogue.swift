/// Metadata of documents that is not in their files: `catalog.json`.
///
/// The key of an entry is the SHA-256 of its file, so that the entry applies wherever the file is,
/// or, for a file that still changes, its path.
package struct Catalogue: Sendable, Hashable {
  /// The metadata of one document.
  package struct Entry: Sendable, Hashable {
    /// Its checksum or path, the key of the entry.
    package var key: String
    /// The path of the file when the entry was made, relative to the indexed folder.
    package var file: String?
    /// The articles in order, without excerpts.
    package var articles: [ArticleEntry] = []
    /// The boilerplate.
    package var boilerplate: [BoilerplateEntry] = []
    /// The field names of records or rows.
    package var fields: FieldMapping?
  }

  /// The metadata of one article.
  package struct ArticleEntry: Sendable, Hashable {
    /// The lines it covers, from 1, both included; nil for the whole file.
    package var lines: ClosedRange<Int>?
    /// The slug.
    package var slug: String?
    /// The title.
    package var title: String?
    /// The author.
    package var author: String?
    /// The outlet in which it was published.
    package var outlet: String?
    /// The outlet in which it was first published.
    package var originalOutlet: String?
    /// The translator.
    package var translator: String?
    /// The date: `2011-12-21`, `2011-12` or `2011`.
    package var date: String?
    /// Whether the date was inferred.
    package var dateIsInferred = false
    /// The address.
    package var url: String?
    /// The language tag.
    package var language: String?
    /// A remark.
    package var note: String?
    /// Lines that are captions of pictures.
    package var captions: [Int] = []
    /// Lines that are headings, beside those that rules find.
    package var headings: [Int] = []
    /// Passages that it quotes from other authors.
    package var excerpts: [ArticleEntry] = []
  }

  /// A piece of boilerplate.
  package struct BoilerplateEntry: Sendable, Hashable {
    /// Its range: lines from 1, both included, or UTF-8 bytes from 0, end excluded.
    package enum Extent: Sendable, Hashable {
      case lines(ClosedRange<Int>)
      case bytes(Range<Int>)
    }

    /// Its range.
    package var extent: Extent
    /// Why it is boilerplate.
    package var reason: String
    /// Whether it has content and is searched like other text.
    package var isSoft = false
  }

  /// The entries by checksum (64 lower-case hexadecimal digits) or path.
  package private(set) var entries: [String: Entry] = [:]
  /// The keys of entries with a checksum, by the last component of `Entry.file`.
  private var keysByFileName: [String: Set<String>] = [:]

  /// Creates an empty catalogue.
  package init() {}

  /// Adds an entry, replacing one with the same key.
  package mutating func add(_ entry: Entry) {
    if let former = entries.updateValue(entry, forKey: entry.key), let file = former.file {
      keysByFileName[Self.fileName(file)]?.remove(entry.key)
    }
    if let file = entry.file {
      keysByFileName[Self.fileName(file), default: []].insert(entry.key)
    }
  }

  /// Adds the entries of another catalogue, which take precedence.
  package mutating func merge(_ other: Catalogue) {
    for entry in other.entries.values { add(entry) }
  }

  /// The entry for a file: by its checksum, else by its path.
  package func entry(sha256: String, path: String) -> Entry? { entries[sha256] ?? entries[path] }

  /// The entry that was made for an earlier version of a file: its checksum differs, but its path
  /// is the same, or its file name is and one of its titles is in the file.
  ///
  /// The title is required so that one `index.html` does not get the entry of another. If there are
  /// several candidates, none is used.
  package func formerEntry(path: String, text: [UInt8]) -> Entry? {
    let candidates = (keysByFileName[Self.fileName(path)] ?? []).compactMap { entries[$0] }
    let atPath = candidates.filter { $0.file == path }
    if let entry = atPath.first { return atPath.count == 1 ? entry : nil }
    let named = candidates.filter { entry in
      entry.articles.contains { article in
        article.title.map { Self.contains(text, Array($0.utf8)) } ?? false
      }
    }
    return named.count == 1 ? named[0] : nil
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= text.count else { return false }
    var start = 0
    while let found = text[start...].firstIndex(of: first), found + part.count <= text.count {
      if text[found..<found + part.count].elementsEqual(part) { return true }
      start = found + 1
    }
    return false
  }

  /// Whether an entry has field names.
  package var hasFields: Bool { entries.values.contains { $0.fields != nil } }
}
