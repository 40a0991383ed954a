package import CorpusIndex
package import Findings
package import NameResolution
package import QueryLanguage
import TextAnalysis

/// Finds the forms under which a word of a query may stand in the corpus.
package struct Expander {
  let reader: IndexReader
  let resolver: NameResolver
  /// How much an inflection counts beside the word as typed.
  let inflected: Float

  /// Creates an expander.
  package init(
    reader: IndexReader, resolver: NameResolver? = nil,
    parameters: RankingParameters = RankingParameters()
  ) {
    self.reader = reader
    self.resolver = resolver ?? NameResolver(reader: reader)
    inflected = parameters.inflectionWeight
  }

  /// What a term of a query is ranked by; nil where it has no word in it.
  ///
  /// - Parameters:
  ///   - term: The term.
  ///   - spelling: How freely names may be spelled.
  ///   - explains: Whether each spelling of a name is given its reason, which costs more than to find
  ///     it.
  /// - Returns: The words with their forms.
  /// - Throws: `IndexError`.
  package func unit(
    for term: QueryTerm, spelling: SpellingMode, explains: Bool = true
  ) throws -> SearchUnit? {
    let isLiteral = spelling == .literal || term.mode == .literal
    var words: [TermGroup] = []
    for (index, word) in term.words.enumerated() {
      let isPrefix = term.isPrefix && index == term.words.count - 1
      guard var group = try group(for: word.text, isLiteral: isLiteral, isPrefix: isPrefix) else {
        continue
      }
      if !isLiteral, !isPrefix {
        try addNames(
          to: &group, spelling: spelling, isForced: term.mode == .name, explains: explains)
      }
      words.append(group)
    }
    guard !words.isEmpty else { return nil }
    var unit = SearchUnit(words: words)
    unit.slop = term.slop
    unit.isTitleOnly = term.scope == .title
    return unit
  }

  /// The forms of one typed word.
  package func group(for text: String, isLiteral: Bool, isPrefix: Bool = false) throws -> TermGroup?
  {
    let bytes = Array(text.utf8)
    let parts = Segmenter.words(in: bytes).map { word in
      Analysis.forms(of: bytes[word.range])
    }
    guard let first = parts.first else { return nil }
    var group = TermGroup(label: text, forms: [])
    if isPrefix, parts.count == 1 {
      group.forms = try reader.terms(withPrefix: first.surface)
        .map { TermForm(terms: [$0], weight: 1, match: $0 == first.surface ? .exact : .inflected) }
      return group
    }
    if parts.count > 1 {
      group.forms = [TermForm(terms: parts.map(\.surface), weight: 1, match: .exact)]
      guard !isLiteral else { return group }
      let closed = Analysis.closedTerm(of: parts.map(\.surface))
      let joined = Array(closed.dropFirst())
      group.forms.append(
        TermForm(
          terms: [joined], weight: inflected, match: .inflected,
          reason: "written in one word"))
      return group
    }
    group.stem = first.stem
    group.forms = [TermForm(terms: [first.surface], weight: 1, match: .exact)]
    guard !isLiteral else { return group }
    // An occurrence of the word as typed stands in the list of its stem too.
    if first.stem != first.surface { group.forms[0].weight = 1 - inflected }
    group.isStopWord = StopWords.contains(Folding.folded(first.surface))
    let stem = first.stem
    if stem != first.surface {
      group.forms.append(
        TermForm(
          terms: [stem], weight: inflected, match: .inflected, reason: "the same stem"))
    }
    group.forms.append(
      TermForm(
        terms: [[Analysis.stemPrefix] + stem], weight: inflected, match: .inflected,
        reason: "the same stem"))
    addIrregular(to: &group, surface: first.surface)
    group.forms.append(
      TermForm(
        terms: [[Analysis.closedPrefix] + Folding.folded(first.surface)],
        weight: inflected, match: .inflected, reason: "written with a hyphen"))
    return group
  }

  /// Adds the inflections that have another stem: *shoot* and *shooting* to *shot*.
  private func addIrregular(to group: inout TermGroup, surface: [UInt8]) {
    guard let family = IrregularForms.family(of: surface, stem: group.stem) else { return }
    // A query that has several of them has one word more than once.
    group.stem = family.stem
    let basic = [family.stem, [Analysis.stemPrefix] + family.stem]
    for term in basic + family.forms where !group.forms.contains(where: { $0.terms == [term] }) {
      group.forms.append(
        TermForm(
          terms: [term], weight: inflected, match: .inflected, reason: "an irregular inflection"))
    }
  }
}
