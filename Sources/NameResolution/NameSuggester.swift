package import CorpusIndex
import Findings
import TextAnalysis

/// Finds the most similar names of the corpus if nothing was found.
package struct NameSuggester {
  let reader: IndexReader
  let resolver: NameResolver
  /// The most suggestions.
  static let most = 3

  /// Creates a suggester.
  package init(reader: IndexReader, resolver: NameResolver) {
    self.reader = reader
    self.resolver = resolver
  }

  /// The most similar names for the words of a query that are not in the corpus.
  package func suggestions(for query: String) throws -> [String] {
    let bytes = Array(query.utf8)
    var names: [ResolvedName] = []
    for word in Segmenter.words(in: bytes) where !word.isNumber {
      let text = String(decoding: bytes[word.range], as: UTF8.self)
      guard try reader.statistics(of: Analysis.forms(of: bytes[word.range]).surface) == nil else {
        continue
      }
      let capitalised = text.prefix(1).uppercased() + text.dropFirst()
      names.append(try resolver.resolve(capitalised, mode: .near))
    }
    return try suggestions(names)
  }

  /// The most similar of the accepted and refused candidates, best first.
  func suggestions(_ names: [ResolvedName]) throws -> [String] {
    let near =
      names.flatMap { name in
        name.forms.map { ($0.term, $0.odds) }
          + name.refused.filter { $0.cause != .split }.map { ($0.term, $0.odds) }
      }
      .sorted { $0.1 > $1.1 }
    var found: [String] = []
    for (term, _) in near.prefix(2 * NameSuggester.most) where found.count < NameSuggester.most {
      let form = try NameDisplay(reader: reader).form(of: term)
      if !found.contains(form) { found.append(form) }
    }
    return found
  }
}
