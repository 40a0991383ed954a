import CorpusIndex
import FTS5Segments
import TextAnalysis

/// Counts the rows of a word without reading its lists: the lexicon counts for each stem the rows
/// that hold any of its inflections.
struct DocumentFrequency {
  let reader: IndexReader

  /// How many rows about answer a unit, at most: of several words the rarest decides.
  ///
  /// - Complexity: O(forms) look-ups.
  func estimate(_ unit: SearchUnit) throws -> Int {
    try unit.words.map { try estimate($0) }.min() ?? 0
  }

  /// How many rows about hold a word, at most.
  func estimate(_ word: TermGroup) throws -> Int {
    var sum = 0
    for form in word.forms {
      var least = Int.max
      for term in form.terms { least = min(least, try passages(of: term)) }
      sum += least == .max ? 0 : least
    }
    return sum
  }

  /// How many rows hold a word under any of its forms; nil where that must be counted in the lists.
  ///
  /// - Complexity: O(forms) look-ups, and O(postings) of the forms that do not belong to its stem.
  func count(_ word: TermGroup) throws -> Int? {
    guard word.forms.allSatisfy({ $0.terms.count == 1 }) else { return nil }
    let terms = word.forms.map { $0.terms[0] }
    if terms.count == 1 { return try passages(of: terms[0]) }
    guard let stem = DocumentFrequency.stem(of: word, terms: terms) else { return nil }
    let inflections = terms.filter { DocumentFrequency.belongs($0, to: stem) }
    let sum = try passages(of: [Analysis.stemPrefix] + stem)
    // Other spellings, and the word with a hyphen: rare, and mostly not there.
    let others = try terms.filter {
      try !DocumentFrequency.belongs($0, to: stem) && passages(of: $0) > 0
    }
    let rows = united(try lists(of: others))
    guard !rows.isEmpty else { return sum }
    let common = try lists(of: inflections, among: rows)
    return sum + rows.count - united(common).count
  }

  /// The stem whose count in the lexicon is that of the word's inflections together.
  private static func stem(of word: TermGroup, terms: [[UInt8]]) -> [UInt8]? {
    let stem = word.stem
    guard !stem.isEmpty, terms.contains([Analysis.stemPrefix] + stem), terms.contains(stem),
      // A stem that as a word would have another stem is not counted with its inflections.
      belongs(stem, to: stem)
    else { return nil }
    return stem
  }

  /// Whether the lexicon counts a term's rows under a stem.
  private static func belongs(_ term: [UInt8], to stem: [UInt8]) -> Bool {
    guard let first = term.first else { return false }
    if first == Analysis.stemPrefix { return term.dropFirst().elementsEqual(stem) }
    return first != Analysis.closedPrefix && Analysis.stem(of: term) == stem
  }

  private func lists(of terms: [[UInt8]], among rows: [UInt32]? = nil) throws -> [[UInt32]] {
    var lists: [[UInt32]] = []
    var list = PostingList()
    try reader.read(each: terms, among: rows, into: &list) { lists.append($1.rows) }
    return lists
  }

  private func passages(of term: [UInt8]) throws -> Int {
    try reader.statistics(of: term)?.passages ?? 0
  }
}
