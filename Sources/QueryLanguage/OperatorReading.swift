import TextAnalysis

/// Decides whether AND, OR and NOT in capitals are operators or words of a pasted text.
///
/// The decision is made for the query as a whole. In a text wholly in capitals and in a sentence
/// they are words, unless the query has other operator syntax (quotation marks next to them,
/// parentheses around them, `+`, `-`, a field). `&&` and `|` are always operators.
struct OperatorReading {
  /// The fewest words of a sentence.
  ///
  /// By argument, not measured: a list of alternatives has few words per operator and hardly any
  /// stop words.
  private static let sentenceWords = 8
  /// The fewest English function words of a sentence.
  private static let sentenceFunctionWords = 3
  /// The fewest words per operator in a sentence.
  private static let wordsPerOperator = 4

  private let source: QuerySource
  private(set) var issues: IssueList

  init(issues: IssueList, source: QuerySource) {
    self.issues = issues
    self.source = source
  }

  /// The tokens, with operators that cannot be meant as such turned into words.
  ///
  /// - Complexity: O(bytes of the query).
  mutating func resolved(_ tokens: [QueryToken]) -> [QueryToken] {
    let named = tokens.indices.filter { isNamed(tokens[$0]) }
    guard !named.isEmpty, !hasQuerySyntax(tokens) else { return tokens }
    var words = named
    var reason = "the query is all in capitals"
    if !isAllCapitals(tokens) {
      reason = "the query reads as a sentence"
      if !isSentence(tokens, operators: named.count) {
        words = named.filter { stands(besideGrammar: $0, in: tokens) }
        reason = "a function word is next to it"
      }
    }
    guard let first = words.first else { return tokens }
    let names = words.map { source.text(tokens[$0].range) }
    let shown = ["AND", "OR", "NOT"].filter(names.contains)
    issues.add(
      "\(shown.joined(separator: ", ")) \(shown.count == 1 ? "is" : "are") searched for as "
        + "\(shown.count == 1 ? "a word" : "words"), not used as "
        + "\(shown.count == 1 ? "an operator" : "operators"): \(reason). "
        + "Parentheses around the operator, or + and -, say that it is meant.",
      source.bytes(tokens[first].range))
    var output = tokens
    for index in words { output[index].kind = .text }
    return output
  }

  /// Whether a token is an operator that is also an English word.
  private func isNamed(_ token: QueryToken) -> Bool {
    switch token.kind {
    case .and, .or, .not: source.scalars[token.range.lowerBound].isLetter
    default: false
    }
  }

  /// Whether something indicates that query syntax is used.
  private func hasQuerySyntax(_ tokens: [QueryToken]) -> Bool {
    var depth = 0
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .plus, .minus:
        // A sign touches its word.
        if index + 1 < tokens.count, tokens[index + 1].beginsPrimary,
          tokens[index + 1].range.lowerBound == token.range.upperBound
        {
          return true
        }
      case .field, .near, .mode: return true
      case .open: depth += 1
      case .close: depth -= 1
      case .and, .or, .not:
        if !isNamed(token) || depth > 0 { return true }
        for place in [index - 1, index + 1] where tokens.indices.contains(place) {
          if case .quoted = tokens[place].kind { return true }
        }
      default: break
      }
    }
    return false
  }

  /// Whether the other words have capitals and hardly any small letters.
  private func isAllCapitals(_ tokens: [QueryToken]) -> Bool {
    var capitals = 0
    var small = 0
    for token in tokens {
      guard case .text = token.kind else { continue }
      for scalar in source.scalars[token.range] {
        if scalar.properties.isUppercase { capitals += 1 }
        if scalar.properties.isLowercase { small += 1 }
      }
    }
    // A chemical symbol or an "e.g." does not make a title in capitals ordinary text.
    return capitals > 0 && small * 20 <= capitals
  }

  private func isSentence(_ tokens: [QueryToken], operators: Int) -> Bool {
    var words = 0
    var grammar = 0
    for token in tokens {
      guard case .text = token.kind else { continue }
      words += 1
      if StopWords.contains(Array(source.text(token.range).utf8)) { grammar += 1 }
    }
    return words >= Self.sentenceWords && grammar >= Self.sentenceFunctionWords
      && words >= Self.wordsPerOperator * operators
  }

  /// Whether an auxiliary before NOT, or a determiner or preposition after any of the three,
  /// indicates a sentence: *did NOT come*, *OR the police*.
  private func stands(besideGrammar index: Int, in tokens: [QueryToken]) -> Bool {
    func word(_ place: Int) -> String? {
      guard tokens.indices.contains(place), case .text = tokens[place].kind else { return nil }
      return source.text(tokens[place].range)
    }
    if tokens[index].kind == .not, let before = word(index - 1),
      Self.auxiliaries.contains(before)
    {
      return true
    }
    return word(index + 1).map { Self.determiners.contains($0) } ?? false
  }

  private static let auxiliaries: Set<String> = [
    "am", "are", "be", "been", "can", "could", "did", "do", "does", "had", "has", "have", "is",
    "must", "shall", "should", "was", "were", "will", "would",
  ]

  private static let determiners: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "of", "in", "to", "by", "for", "with",
    "from", "his", "her", "its", "our", "their",
  ]
}
