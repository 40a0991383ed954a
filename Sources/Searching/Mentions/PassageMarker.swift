package import CorpusIndex
package import NameResolution
import QueryLanguage
import TextAnalysis

/// Marks the mentions of a name in passages that are displayed for another reason.
package struct PassageMarker {
  private let matcher: PatternMatcher
  private let label: String

  /// Prepares to mark a name in all its spellings.
  ///
  /// - Throws: `IndexError`.
  package init(name: String, reader: IndexReader, resolver: NameResolver) throws {
    label = NameQuery(name).name
    var request = MentionRequest(name: label)
    request.includesParts = true
    let query = try MentionQuery(request, resolver: resolver)
    matcher = PatternMatcher(patterns: query.patterns, reader: reader)
  }

  /// The marks of a text, in order, without overlaps.
  ///
  /// - Complexity: O(words · patterns).
  package func marks(in text: [UInt8]) throws -> [TextMarker.Mark] {
    let words = PassageWords(text)
    return try matcher.spans(in: words).map { span in
      TextMarker.Mark(
        range: words.words[span.first].range.lowerBound..<words.words[span.last].range.upperBound,
        unit: 0, label: label, match: span.match)
    }
  }
}
