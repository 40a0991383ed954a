package import CorpusIndex
package import Findings
package import NameResolution
import TextAnalysis

/// Lists the names of the corpus by families, and tells how a family was joined.
package struct NameLister {
  let reader: IndexReader
  let resolver: NameResolver
  /// At most so many near spellings that were not joined are shown.
  static let mostRefused = 12

  /// Creates a lister.
  package init(reader: IndexReader, resolver: NameResolver) {
    self.reader = reader
    self.resolver = resolver
  }

  /// The names by descending count: single names, and full names of persons.
  ///
  /// The most frequent spelling of a name takes the others that no more frequent one has taken. A
  /// family is what `mentions` finds for its most frequent spelling, so that both counts agree.
  ///
  /// - Returns: The families, and what the limit omitted.
  /// - Complexity: O(names), and the mentions of each family that is given.
  package func families(
    mode: SpellingMode, minimumCount: Int, onlyVariants: Bool, limit: Int?
  ) throws -> (families: [NameFamily], completeness: Completeness) {
    var taken: Set<[UInt8]> = []
    var families: [NameFamily] = []
    var completeness = Completeness()
    for entry in try entries() where !taken.contains(entry.key) {
      taken.insert(entry.key)
      let form = try entry.fullName ?? NameDisplay(reader: reader).form(of: entry.key)
      let result = try mentions(of: form, mode: mode, explains: false)
      guard let family = family(of: result, named: form) else { continue }
      for spelling in family.spellings { taken.insert(Self.key(of: spelling.form)) }
      guard family.count >= minimumCount, !onlyVariants || family.spellings.count > 1 else {
        continue
      }
      // Only a family that would have been given is one that the limit cut.
      if let limit, families.count >= limit {
        completeness.add(.init(reason: "cut by the limit", remedy: "--limit 0"))
        break
      }
      families.append(family)
      families[families.count - 1].kind =
        try entry.fullName == nil ? NameKind(reader: reader).kind(of: entry.key) : "person"
    }
    families.sort { $0.count != $1.count ? $0.count > $1.count : $0.form < $1.form }
    return (families, completeness)
  }

  /// A name of the corpus before its family is known.
  private struct Entry {
    /// The term of a single name; the surface forms of a full one, separated by spaces.
    var key: [UInt8]
    var count: Int
    /// A full name as it is written.
    var fullName: String?
  }

  /// The names by descending count.
  private func entries() throws -> [Entry] {
    var entries: [Entry] = []
    try reader.forEachName { term, use in
      guard use.capitalised > 0, NeverMisspelt.allows(term), !NameKind.isLabel(term) else { return }
      entries.append(Entry(key: term, count: use.occurrences))
    }
    let finder = FullNameFinder(reader: reader)
    for entry in entries {
      for (name, count) in try finder.names(given: entry.key) {
        entries.append(Entry(key: Self.key(of: name), count: count, fullName: name))
      }
    }
    return entries.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.key.lexicographicallyPrecedes($1.key)
    }
  }

  /// The surface forms of a spelling, separated by spaces; the closed term of a hyphenated one.
  private static func key(of form: String) -> [UInt8] {
    let bytes = Array(form.utf8)
    let words = Segmenter.words(in: bytes)
    let surfaces = words.map { Analysis.forms(of: bytes[$0.range]).surface }
    if surfaces.count > 1, words.dropLast().allSatisfy(\.joinsNext) {
      return Analysis.closedTerm(of: surfaces)
    }
    return Array(surfaces.joined(separator: [0x20]))
  }

  private func mentions(
    of name: String, mode: SpellingMode, explains: Bool
  ) throws -> MentionResult {
    var request = MentionRequest(name: name)
    request.spelling = mode
    request.explains = explains
    return try MentionFinder(reader: reader, resolver: resolver).mentions(request)
  }

  /// The family of one name, with what was not joined; nil where the corpus has it not.
  package func family(of text: String, mode: SpellingMode) throws -> NameFamily? {
    let bytes = Array(text.utf8)
    let words = Segmenter.words(in: bytes)
    let result = try mentions(of: text, mode: mode, explains: true)
    guard var family = family(of: result, named: nil) else { return nil }
    guard words.dropLast().allSatisfy(\.joinsNext) else { return family }
    let joined = words.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined()
    let name = try resolver.resolve(joined, mode: mode)
    if let head = name.forms.max(by: { $0.count < $1.count }) {
      family.kind = name.isCommonWord ? "word" : try NameKind(reader: reader).kind(of: head.term)
    }
    family.rejected = try refused(name)
    family.rejectedCount = name.refused.count
    return family
  }

  /// The family that mentions make; nil where there are none.
  private func family(of result: MentionResult, named form: String?) -> NameFamily? {
    guard let head = result.spellings.first else { return nil }
    return NameFamily(
      form: form ?? head.form, kind: "name", count: result.count, spellings: result.spellings)
  }

  private func refused(_ name: ResolvedName) throws -> [SpellingCount] {
    try name.refused.prefix(NameLister.mostRefused).map { refused in
      SpellingCount(
        form: try NameDisplay(reader: reader).form(of: refused.term), count: refused.count,
        match: .misspelling, reason: resolver.reason(for: refused, of: name))
    }
  }
}
