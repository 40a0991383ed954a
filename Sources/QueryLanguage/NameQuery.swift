/// A name typed for a list of mentions, and conditions on the articles.
///
/// Outside the conditions nothing is an operator: *Water & Bread* and *Seitkazin, Daniyar* are
/// names.
///
/// ```swift
/// let query = NameQuery("Shetpe outlet:Lada since:2011-12")
/// query.name  // Shetpe
/// query.filters.count  // 2
/// ```
package struct NameQuery: Sendable, Hashable {
  /// The text without the conditions.
  package var name: String
  /// The conditions that articles must meet or, if excluded, must not meet.
  package var filters: [QueryFilter]
  /// What was corrected or ignored.
  package var issues: [QueryIssue]

  /// Parses a name with conditions.
  ///
  /// - Complexity: O(bytes).
  package init(_ text: String) {
    name = text
    filters = []
    issues = []
    // Most names have no colon.
    guard text.utf8.contains(UInt8(ascii: ":")) || text.unicodeScalars.contains("\u{FF1A}") else {
      return
    }
    let source = QuerySource(text)
    var tokenizer = QueryTokenizer(source)
    let tokens = tokenizer.tokens()
    // Marks and signs outside conditions belong to the name, so only issues about fields are kept.
    issues = tokenizer.issues.items.filter(\.isAboutField)
    var kept = ""
    var position = 0
    var index = 0
    while index < tokens.count {
      defer { index += 1 }
      guard case .field(let field, _) = tokens[index].kind else { continue }
      var first = tokens[index].range.lowerBound
      let isExcluded =
        index > 0 && tokens[index - 1].kind == .minus
        && tokens[index - 1].range.upperBound == first
      if isExcluded { first -= 1 }
      var last = tokens[index].range.upperBound
      if index + 1 < tokens.count, tokens[index + 1].isValue {
        index += 1
        last = tokens[index].range.upperBound
      }
      add(source.text(first..<last), field, isExcluded, range: source.bytes(first..<last))
      kept += source.text(position..<max(position, first))
      position = last
    }
    kept += source.text(position..<source.scalars.count)
    name = kept.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Parses one condition by the rules of search queries.
  private mutating func add(
    _ text: String, _ field: QueryField, _ isExcluded: Bool, range: Range<Int>
  ) {
    let parsed = ParsedQuery(text)
    var read = parsed.filters
    let words = parsed.root.titleWords
    if field == .title, !words.isEmpty {
      read = [QueryFilter(.matches(.title, [words.joined(separator: " ")]), range: range)]
    }
    for var filter in read {
      filter.isExcluded = isExcluded
      filter.range = range
      filters.append(filter)
    }
    for var issue in parsed.issues where issue.isAboutField {
      issue.fix = nil
      issue.range = range
      if !issues.contains(where: { $0.message == issue.message }) { issues.append(issue) }
    }
    if read.isEmpty, !parsed.issues.contains(where: \.isAboutField) {
      issues.append(QueryIssue("“\(text)” has no value and is ignored.", range: range))
    }
  }
}

extension QueryToken {
  /// Whether it may be the value of a field.
  fileprivate var isValue: Bool {
    switch kind {
    case .text, .quoted: true
    default: false
    }
  }
}

extension QueryNode {
  /// The words of a title, excluded ones included.
  fileprivate var titleWords: [String] {
    switch self {
    case .term(let term): term.words.map(\.text)
    case .group(let group): group.clauses.flatMap { $0.node.titleWords }
    case .empty, .near, .filter: []
    }
  }
}
