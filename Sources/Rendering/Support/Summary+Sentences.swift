import Findings

extension Completeness.Gap {
  /// `12 not shown: cut by the limit (--limit 0)`.
  var sentence: String {
    let next = remedy.map { " (\($0))" } ?? ""
    guard let count else { return "not complete: \(reason)\(next)" }
    return "\(String(grouped: count)) not shown: \(reason)\(next)"
  }
}

extension Summary {
  /// The similar spellings that were not joined; nil if there are none.
  var leftOutSentence: String? {
    guard leftOut > 0 else { return nil }
    let rest = leftOut - leftOutForms.count
    let named = leftOutForms.joined(separator: ", ")
    if leftOutForms.isEmpty { return "\(String(grouped: leftOut)) near spellings not joined" }
    return "near, not joined: \(named)" + (rest > 0 ? " and \(String(grouped: rest)) more" : "")
  }
}

extension QuoteMatch {
  /// How the words are set in the source: `set in quotation marks`, `set as a block quotation`.
  var settingSentence: String? {
    setting.map { $0.hasPrefix("in ") ? "set \($0)" : "set as a \($0)" }
  }
}

extension MissingWord {
  /// `not in the corpus: “curfiew”; nearest: curfew`.
  var sentence: String {
    let near = nearest.isEmpty ? "" : "; nearest: \(nearest.joined(separator: ", "))"
    return "not in the corpus: “\(word)”\(near)"
  }
}
