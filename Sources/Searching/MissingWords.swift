package import CorpusIndex
package import Findings
package import NameResolution
import QueryLanguage
import TextAnalysis

/// Finds the words of a query that the corpus lacks, with the nearest that it has.
package struct MissingWords {
  private let reader: IndexReader
  private let resolver: NameResolver
  /// At most so many are named for each word.
  private static let most = 3
  /// So many words of a query are looked at: a pasted page has hundreds.
  private static let mostWords = 32

  /// Prepares to look.
  package init(reader: IndexReader, resolver: NameResolver) {
    self.reader = reader
    self.resolver = resolver
  }

  /// The words of a search that stand nowhere in the corpus, in no inflection and no spelling.
  ///
  /// - Throws: `IndexError`.
  /// - Complexity: For each missing word O(terms that begin alike · length²).
  package func words(of result: SearchResult, spelling: SpellingMode) throws -> [MissingWord] {
    try words(result.wantedWords, spelling: spelling)
  }

  /// The same of a name that mentions were asked for.
  package func words(ofName text: String, spelling: SpellingMode) throws -> [MissingWord] {
    let bytes = Array(NameQuery(text).name.utf8)
    return try words(
      Segmenter.words(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) },
      spelling: spelling)
  }

  private func words(_ words: [String], spelling: SpellingMode) throws -> [MissingWord] {
    var seen: Set<String> = []
    return try words.prefix(Self.mostWords).compactMap { word in
      guard seen.insert(word.lowercased()).inserted, try isMissing(word, spelling) else {
        return nil
      }
      return MissingWord(word: word, nearest: try nearest(to: word))
    }
  }

  private func isMissing(_ word: String, _ spelling: SpellingMode) throws -> Bool {
    let bytes = Array(word.utf8)
    let parts = Segmenter.words(in: bytes)
    guard let first = parts.first, parts.count == 1, !first.isNumber else { return false }
    let forms = Analysis.forms(of: bytes)
    guard forms.surface.count > 2 else { return false }
    for term in [
      forms.surface, forms.stem, [Analysis.stemPrefix] + forms.stem,
      Analysis.closedTerm(of: [forms.surface]),
    ]
    where try reader.statistics(of: term).map({ $0.occurrences > 0 }) ?? false {
      return false
    }
    guard spelling != .literal else { return true }
    return try resolver.resolve(word, mode: spelling).forms.isEmpty
  }

  /// The words of the corpus with the fewest errors, the commonest first.
  ///
  /// The first letter is taken to be right, left out, doubled or swapped with the second: the whole
  /// lexicon is not read.
  private func nearest(to word: String) throws -> [String] {
    let surface = Analysis.forms(of: Array(word.utf8)).surface
    let typed = Spelling.scalars(of: String(decoding: surface, as: UTF8.self))
    let allowed = typed.count < 5 ? 1 : 2
    let outline = surface.withUnsafeBytes { unsafe WordOutline($0) }
    var beginnings: Set<[UInt8]> = []
    for scalar in typed.prefix(2).compactMap(Unicode.Scalar.init) {
      beginnings.insert(Array(String(Character(scalar)).utf8))
    }
    var found: [(errors: Int, count: Int, term: [UInt8])] = []
    for beginning in beginnings {
      try reader.forEachTerm(withPrefix: beginning) { term in
        guard unsafe WordOutline(term).mayBe(outline, withErrors: allowed) else { return }
        let letters = Spelling.scalars(of: String(decoding: term, as: UTF8.self))
        let errors = Spelling.distance(typed, letters, atMost: allowed)
        if errors <= allowed { found.append((errors, 0, Array(term))) }
      }
    }
    let fewest = found.map(\.errors).min() ?? 0
    for index in found.indices where found[index].errors == fewest {
      found[index].count = try reader.statistics(of: found[index].term)?.occurrences ?? 0
    }
    return try found.filter { $0.errors == fewest && $0.count > 0 }
      .sorted { ($1.count, $0.term.description) < ($0.count, $1.term.description) }
      .prefix(Self.most).map { try NameDisplay(reader: reader).form(of: $0.term) }
  }
}

/// How many letters a word has, and which: enough to exclude most words as near ones.
struct WordOutline {
  private var letters = 0
  /// A bit for the last byte of each letter, by its lowest six bits.
  private var kinds: UInt64 = 0

  /// - Complexity: O(bytes of the word).
  init(_ word: UnsafeRawBufferPointer) {
    for place in word.indices {
      let isLast = unsafe place + 1 == word.count || word[place + 1] & 0xC0 != 0x80
      guard isLast else { continue }
      letters += 1
      unsafe kinds |= 1 << UInt64(word[place] & 63)
    }
  }

  /// Whether the words may differ by so many errors: each changes the number of letters by at most
  /// one, and the kinds by at most one that goes and one that comes.
  func mayBe(_ other: WordOutline, withErrors errors: Int) -> Bool {
    abs(letters - other.letters) <= errors && (kinds ^ other.kinds).nonzeroBitCount <= 2 * errors
  }
}
