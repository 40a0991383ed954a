package import CorpusIndex
package import Findings
package import NameResolution
import TextAnalysis

/// Lists the names of the corpus with their spellings, or explains the spellings of one name.
package struct NameLister {
  let reader: IndexReader
  let resolver: NameResolver
  private let titles: RepeatedTitles
  /// The most similar spellings that were not joined to be listed.
  static let mostRefused = 12

  /// Creates a lister.
  package init(reader: IndexReader, resolver: NameResolver) {
    self.reader = reader
    self.resolver = resolver
    titles = RepeatedTitles(reader: reader)
  }

  /// The names, by descending frequency.
  ///
  /// The most frequent spelling of a name takes the others that no more frequent one has taken.
  ///
  /// - Returns: The names, and what the limit omitted.
  /// - Complexity: O(names), and a look-up for each family that is given.
  package func families(
    mode: SpellingMode, minimumCount: Int, onlyVariants: Bool, limit: Int?
  ) throws -> (families: [NameFamily], completeness: Completeness) {
    var names: [(term: [UInt8], count: Int)] = []
    try reader.forEachName { term, use in
      guard use.capitalised > 0, NeverMisspelt.allows(term) else { return }
      names.append((term, use.occurrences))
    }
    names.sort {
      $0.count != $1.count ? $0.count > $1.count : $0.term.lexicographicallyPrecedes($1.term)
    }
    var taken: Set<[UInt8]> = []
    var families: [NameFamily] = []
    var completeness = Completeness()
    for (term, _) in names where !taken.contains(term) {
      taken.insert(term)
      let form = try NameDisplay(reader: reader).form(of: term)
      let name = try resolver.resolve(form, mode: mode)
      let members = name.forms.filter {
        !$0.needsSentence && ($0.term == term || taken.insert($0.term).inserted)
      }
      var family = try self.family(members, of: name, named: form)
      guard family.count >= minimumCount, !onlyVariants || family.spellings.count > 1 else {
        continue
      }
      // Only a name that would have been returned counts as omitted by the limit.
      if let limit, families.count >= limit {
        completeness.add(.init(reason: "cut by the limit", remedy: "--limit 0"))
        break
      }
      family.kind = try NameKind(reader: reader).kind(of: term)
      families.append(family)
    }
    families.sort { $0.count != $1.count ? $0.count > $1.count : $0.form < $1.form }
    return (families, completeness)
  }

  /// One name with its spellings and those not joined; nil if the corpus does not contain it.
  package func family(of text: String, mode: SpellingMode) throws -> NameFamily? {
    let bytes = Array(text.utf8)
    let words = Segmenter.words(in: bytes)
    let isOneWord = words.dropLast().allSatisfy(\.joinsNext)
    guard isOneWord else { return try fullName(text, mode: mode) }
    let joined = words.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined()
    let name = try resolver.resolve(joined, mode: mode)
    guard !name.forms.isEmpty else { return nil }
    var family = try self.family(
      name.forms.filter { !$0.needsSentence }, of: name, named: nil)
    if let head = name.forms.max(by: { $0.count < $1.count }) {
      family.kind = name.isCommonWord ? "word" : try NameKind(reader: reader).kind(of: head.term)
    }
    family.rejected = try refused(name)
    family.rejectedCount = name.refused.count
    return family
  }

  /// A name of several words is counted by its mentions.
  private func fullName(_ text: String, mode: SpellingMode) throws -> NameFamily? {
    var request = MentionRequest(name: text)
    request.spelling = mode
    request.explains = true
    let result = try MentionFinder(reader: reader, resolver: resolver).mentions(request)
    guard let head = result.spellings.first else { return nil }
    return NameFamily(
      form: head.form, kind: "name", count: result.count, spellings: result.spellings)
  }

  private func family(
    _ forms: [NameForm], of name: ResolvedName, named form: String?
  ) throws -> NameFamily {
    let spellings = try forms.map { member in
      SpellingCount(
        form: try NameDisplay(reader: reader).form(of: member.term),
        count: member.count - (try titles.occurrences(of: member.term)), match: member.match,
        reason: resolver.reason(for: member, of: name))
    }
    .sorted { $0.count != $1.count ? $0.count > $1.count : $0.form < $1.form }
    return NameFamily(
      form: form ?? spellings.first?.form ?? "", kind: "name",
      count: spellings.reduce(0) { $0 + $1.count }, spellings: spellings)
  }

  private func refused(_ name: ResolvedName) throws -> [SpellingCount] {
    try name.refused.prefix(NameLister.mostRefused).map { refused in
      SpellingCount(
        form: try NameDisplay(reader: reader).form(of: refused.term), count: refused.count,
        match: .misspelling, reason: resolver.reason(for: refused, of: name))
    }
  }
}
