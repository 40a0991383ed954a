import Findings
import NameMatching
import NameResolution
import TextAnalysis

/// A word of what is looked for, with every term under which it may stand.
struct MentionSlot {
  /// What was resolved.
  var name: ResolvedName
  /// The forms by their terms.
  var forms: [[UInt8]: NameForm] { didSet { lengths = MentionSlot.lengths(of: forms) } }
  /// A bit for each length of a term, up to 63 bytes: most words are refused by it at once.
  private var lengths: UInt64
  /// Whether it only holds other words together, so that its agreement says nothing.
  var isGrammar = false
  /// Whether only capitals count: *UN* is not *un*.
  var isAcronym = false
  /// The stem of an ordinary word, whose inflections stand for it; nil for names and as typed.
  var stem: [UInt8]?

  init(_ name: ResolvedName) {
    self.name = name
    forms = Dictionary(name.forms.map { ($0.term, $0) }) { first, _ in first }
    lengths = MentionSlot.lengths(of: forms)
  }

  /// Whether it is more than a particle: where it stands tells where the name may stand.
  var isTelling: Bool { name.typed.count > 3 }

  private static func lengths(of forms: [[UInt8]: NameForm]) -> UInt64 {
    forms.keys.reduce(0) { $0 | 1 << UInt64(min($1.count, 63)) }
  }

  /// The terms of the index in whose postings the word may stand.
  var terms: [[UInt8]] {
    guard let stem else { return Array(forms.keys) }
    return Array(forms.keys) + [stem, [Analysis.stemPrefix] + stem]
  }

  /// Leaves out what is made of the name: a part of a longer name is the name itself.
  mutating func dropDerived() {
    forms = forms.filter { $0.value.match != .derived }
  }

  /// The form in which a word of a text stands for this one, if it does.
  func form(at index: Int, in text: PassageWords) -> NameForm? {
    let surface = text.surfaces[index]
    guard lengths & 1 << UInt64(min(surface.count, 63)) != 0, let form = forms[surface] else {
      return inflection(surface)
    }
    var capitals = text.words[index].capitals
    if capitals == .tag, !name.takesTags {
      // What is asked for with a capital is asked for as a text has it.
      if CyrillicSpelling.isCyrillic(surface) { return nil }
      capitals = .none
    }
    // A name in another spelling is written with a capital; a word in lower case is another word.
    // An adjective of a place is written without one in most languages.
    if capitals == .none, form.match != .derived, !form.takesLowerCase,
      form.match != .exact || name.needsCapital
    {
      return nil
    }
    if isAcronym, capitals != .all, form.match == .exact { return nil }
    if form.needsSentence, !CaseEvidence.allows(form, at: index, in: text) { return nil }
    return form
  }

  /// A surface form as an inflection of an ordinary word, if it is one.
  private func inflection(_ surface: [UInt8]) -> NameForm? {
    guard let stem, stem.first == surface.first || surface.count < 4,
      Analysis.stem(of: surface) == stem
    else { return nil }
    return NameForm(
      term: surface, odds: NameForm.certain, likeness: 0.95, match: .inflected, count: 0)
  }

  /// The same with the last word of the form, which a hyphenated word has beyond the first.
  func formAndEnd(at index: Int, in text: PassageWords) -> (form: NameForm, last: Int)? {
    if let (term, last) = text.hyphenated(at: index), let closed = forms[term],
      text.words[index].capitals != .none
    {
      return (closed, last)
    }
    return form(at: index, in: text).map { ($0, index) }
  }
}

/// Single letters that may stand for a given name.
enum Initials {
  /// Whether a surface form is one letter.
  static func isLetter(_ surface: [UInt8]) -> Bool {
    surface.count == 1 && surface[0] >= 0x61 && surface[0] <= 0x7A
      || surface.count == 2 && surface[0] >= 0xC3 && surface[0] <= 0xD4
  }

  /// The Latin and Cyrillic letters and digraphs that may be the initial of a name with such key letters.
  static func terms(for keys: Set<UInt8>) -> [[UInt8]] {
    letters.filter { !keys.isDisjoint(with: $0.keys) }.map(\.term)
  }

  private static let letters: [(term: [UInt8], keys: Set<UInt8>)] =
    ((Array(0x61...0x7A) + Array(0x430...0x44F)).compactMap { (value: UInt32) in
      Unicode.Scalar(value).map { Array(String(Character($0)).utf8) }
    }
    + Initial.digraphs)
    .map { ($0, Set(NameProfile(of: $0).readings.compactMap(\.key.first))) }
}
