/// What is known of documents beyond their bytes: `catalog.json`.
///
/// An entry is keyed by the SHA-256 of its file, so that it applies wherever the file lies, or by
/// the path of a file of one's own that still changes.
package struct Catalogue: Sendable, Hashable {
  /// What is known of one document.
  package struct Entry: Sendable, Hashable {
    /// The checksum or path under which it stands.
    package var key: String
    /// The articles in order, without excerpts.
    package var articles: [ArticleEntry] = []
    /// The page furniture.
    package var furniture: [FurnitureEntry] = []
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

  /// A piece of page furniture.
  package struct FurnitureEntry: Sendable, Hashable {
    /// Where it is: lines from 1, both included, or UTF-8 bytes from 0, end excluded.
    package enum Extent: Sendable, Hashable {
      case lines(ClosedRange<Int>)
      case bytes(Range<Int>)
    }

    /// Where it is.
    package var extent: Extent
    /// Why it is furniture.
    package var reason: String
    /// Whether it has content and is searched as ever.
    package var isSoft = false
  }

  /// The entries by checksum (64 lower-case hexadecimal digits) or path.
  package private(set) var entries: [String: Entry] = [:]

  /// Creates an empty catalogue.
  package init() {}

  /// Adds an entry; one under the same key is replaced.
  package mutating func add(_ entry: Entry) { entries[entry.key] = entry }

  /// Adds the entries of another catalogue, which win.
  package mutating func merge(_ other: Catalogue) {
    entries.merge(other.entries) { _, new in new }
  }

  /// The entry for a file: the one for its bytes, else the one for its path.
  package func entry(sha256: String, path: String) -> Entry? { entries[sha256] ?? entries[path] }

  /// Whether there is nothing in it.
  package var isEmpty: Bool { entries.isEmpty }
}
