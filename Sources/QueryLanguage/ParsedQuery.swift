/// A parsed query: the tree, the conditions on the whole query, and the issues found.
///
/// ```swift
/// let query = ParsedQuery("strike +Zhanaozen -football date:2011-12..2012-06")
/// query.description  // date:2011-12..2012-06 strike +Zhanaozen -football
/// ```
package struct ParsedQuery: Sendable, Hashable {
  /// The query as typed.
  package let text: String
  /// The condition on the text of passages.
  package var root: QueryNode
  /// The conditions that every article must meet (or, if excluded, must not meet), apart from the
  /// tree.
  package var filters: [QueryFilter]
  /// What was corrected or ignored, by position; at most `mostIssues`.
  package var issues: [QueryIssue]

  /// Further issues are not listed.
  package static let mostIssues = 64
  /// Parentheses nested deeper are ignored.
  package static let deepestGroup = 32

  /// Parses a query.
  ///
  /// Any text gives a tree. Linear in its length.
  package init(_ text: String) {
    let source = QuerySource(text)
    var tokenizer = QueryTokenizer(source)
    let tokenized = tokenizer.tokens()
    var reading = OperatorReading(issues: tokenizer.issues, source: source)
    let tokens = reading.resolved(tokenized)
    var balancer = ParenthesisBalancer(issues: reading.issues, source: source)
    let balanced = balancer.balance(tokens)
    var parser = QueryParser(source: source, tokens: balanced, issues: balancer.issues)
    let result = parser.parse()
    self.text = text
    root = result.root
    filters = result.filters
    var issues = parser.issues.items
    if root == .empty, filters.isEmpty {
      issues.append(
        QueryIssue("The query has no words to search for.", range: 0..<source.byteCount))
    } else if filters.isEmpty, case .group(let group) = root, group.isOnly(.mustNot) {
      issues.append(
        QueryIssue(
          "The query only excludes; add a word to search for.", range: 0..<source.byteCount))
    }
    // Sorting is stable, so that issues at one position keep their order.
    self.issues = Array(
      issues.sorted { $0.range.lowerBound < $1.range.lowerBound }.prefix(Self.mostIssues))
  }

  /// A query of plain words, of which any will do: nothing in them is read as a sign.
  ///
  /// - Parameter words: The words, each with how often it counts.
  package init(words: [(word: String, count: Int)]) {
    var text = ""
    var clauses: [QueryClause] = []
    for (word, count) in words {
      for _ in 0..<count {
        if !text.isEmpty { text += " " }
        let start = text.utf8.count
        text += word
        let range = start..<text.utf8.count
        clauses.append(
          QueryClause(
            .should, .term(QueryTerm(words: [QueryWord(word, range: range)], range: range))))
      }
    }
    self.text = text
    filters = []
    issues = []
    root =
      clauses.count > 1
      ? .group(QueryGroup(clauses, range: 0..<text.utf8.count)) : clauses.first?.node ?? .empty
  }

  /// The words searched for, as typed and in order, without excluded ones and field values.
  package var plainWords: [String] {
    root.wantedTerms.flatMap { $0.words.map(\.text) }
  }

  /// The whole query with the issue corrected; nil if there is no correction.
  ///
  /// Linear in the length of the query.
  package func suggestion(for issue: QueryIssue) -> String? {
    guard let fix = issue.fix else { return nil }
    let bytes = Array(text.utf8)
    guard fix.range.upperBound <= bytes.count else { return nil }
    let mended =
      Array(bytes[..<fix.range.lowerBound]) + Array(fix.replacement.utf8)
      + Array(bytes[fix.range.upperBound...])
    let text = String(decoding: mended, as: UTF8.self)
    return text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}

extension ParsedQuery: CustomStringConvertible {
  /// The query in canonical form; parsing it gives the same tree.
  package var description: String { QueryPrinter.text(of: self) }
}

extension QueryNode: CustomStringConvertible {
  /// The node in canonical form.
  package var description: String { QueryPrinter.text(of: self) }
}
