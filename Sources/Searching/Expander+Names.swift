import CorpusIndex
import Findings
import NameMatching
import NameResolution
import TextAnalysis

/// The weights of spellings of a name relative to the name as typed.
///
/// They differ by little, so that they decide only between passages of equal relevance.
enum NameWeights {
  static let sameName: Float = 0.9
  static let alias: Float = 0.8
  /// A word derived from the place name rather than a form of it.
  static let derived: Float = 0.6
  static let misspelling: Float = 0.7

  static func weight(of form: NameForm) -> Float {
    switch form.match {
    case .exact: 1
    case .inflected, .sameName: sameName * form.likeness
    case .derived: derived
    case .alias: alias
    case .misspelling: misspelling * form.likeness
    }
  }
}

extension Expander {
  /// Adds the spellings of a word that is a name.
  ///
  /// - Parameters:
  ///   - group: The word with its forms.
  ///   - spelling: Which spellings match.
  ///   - isForced: Whether the query marks it as a name.
  ///   - explains: Whether each spelling gets a reason.
  /// - Throws: `IndexError`.
  func addNames(
    to group: inout TermGroup, spelling: SpellingMode, isForced: Bool, explains: Bool
  ) throws {
    guard !group.isStopWord, spelling != .literal, try isForced || isPlainlyName(group) else {
      return
    }
    let name = try resolver.resolve(group.label, mode: spelling)
    guard !name.isCommonWord else { return }
    group.isName = true
    group.completeness = name.completeness
    // A hyphenated name written as one word is the same name, not an inflection.
    for index in group.forms.indices where group.forms[index].terms == [name.typed] {
      if group.forms[index].match == .inflected {
        group.forms[index].match = .sameName
        group.forms[index].weight = NameWeights.sameName
      }
    }
    let known = Set(group.forms.filter { $0.terms.count == 1 }.compactMap(\.terms.first))
    for form in name.forms where !known.contains(form.term) && !form.needsSentence {
      group.forms.append(
        TermForm(
          terms: [form.term], weight: NameWeights.weight(of: form), match: form.match,
          reason: explains ? resolver.reason(for: form, of: name) : nil))
    }
  }

  /// Whether a word of a query is a name: the corpus uses it as one, or does not contain it and it
  /// is typed with a capital.
  private func isPlainlyName(_ group: TermGroup) throws -> Bool {
    let bytes = Array(group.label.utf8)
    guard let word = Segmenter.words(in: bytes).first, !word.isNumber else { return false }
    let forms = Analysis.forms(of: bytes)
    if let use = try reader.statistics(of: forms.surface), use.occurrences > 0 {
      return !WordUse.isWord(
        forms.surface, use, isTypedWithCapital: word.capitals != .none)
    }
    guard word.capitals != .none else { return false }
    // An inflection of a common word is not a name: Shuttles, if the corpus has shuttle.
    if !CyrillicSpelling.isCyrillic(bytes),
      let use = try reader.statistics(of: [Analysis.stemPrefix] + forms.stem),
      use.lowerCase > use.capitalised
    {
      return false
    }
    return true
  }
}
