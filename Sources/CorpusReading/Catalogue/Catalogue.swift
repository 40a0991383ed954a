/// What is known of documents beyond their bytes: `catalog.json`.
///
/// An entry is keyed by the SHA-256 of its file, so that it applies wherever the file lies, or by
/// the path of a file of one's own that still changes.
package struct Catalogue: Sendable, Hashable {
  /// What is known of one document.
  package struct Entry: Sendable, Hashable {
    /// The checksum or path under which it stands.
    package var key: String
    /// The path of the file when the entry was made, relative to the indexed folder.
    package var file: String?
    /// The articles in order, without excerpts.
    package var articles: [ArticleEntry] = []
    /// The boilerplate.
    package var furniture: [FurnitureEntry] = []
    /// Where records or rows have their fields.
    package var fields: FieldMapping?
  }

  /// What is known of one article.
  package struct ArticleEntry: Sendable, Hashable {
    /// The lines it covers, from 1, both included; nil for the whole file.
    package var lines: ClosedRange<Int>?
    /// The slug.
    package var slug: String?
    /// The title.
    package var title: String?
    /// The author.
    package var author: String?
    /// Where it is published.
    package var outlet: String?
    /// Where it was published first.
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
  package struct FurnitureEntry: Sendable, Hashable {
    /// Where it is: lines from 1, both included, or UTF-8 bytes from 0, end excluded.
    package enum Extent: Sendable, Hashable {
      case lines(ClosedRange<Int>)
      case bytes(Range<Int>)
    }

    /// Where it is.
    package var extent: Extent
    /// Why it is boilerplate.
    package var reason: String
    /// Whether it has content and is searched as ever.
    package var isSoft = false
  }

  /// The entries by checksum (64 lower-case hexadecimal digits) or path.
  package private(set) var entries: [String: Entry] = [:]
  /// The keys of entries for checksums by the last part of `Entry.file`.
  private var keysByFileName: [String: Set<String>] = [:]

  /// Creates an empty catalogue.
  package init() {}

  /// Adds an entry; one under the same key is replaced.
  package mutating func add(_ entry: Entry) {
    if let former = entries.updateValue(entry, forKey: entry.key), let file = former.file {
      keysByFileName[Self.fileName(file)]?.remove(entry.key)
    }
    if let file = entry.file {
      keysByFileName[Self.fileName(file), default: []].insert(entry.key)
    }
  }

  /// Adds the entries of another catalogue, which win.
  package mutating func merge(_ other: Catalogue) {
    for entry in other.entries.values { add(entry) }
  }

  /// The entry for a file: the one for its bytes, else the one for its path.
  package func entry(sha256: String, path: String) -> Entry? { entries[sha256] ?? entries[path] }

  /// The entry that was made for a former version of a file: its checksum is another, its path is
  /// the same, or its file name is and one of its titles stands in the file.
  ///
  /// The title is asked for so that one `index.html` does not get the entry of another. Of several
  /// candidates none is taken: which one is meant cannot be known.
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

  /// Whether an entry says where fields are.
  package var hasFields: Bool { entries.values.contains { $0.fields != nil } }

  /// Whether there is nothing in it.
  package var isEmpty: Bool { entries.isEmpty }
}
