/// Distinguishes text meant as a regular expression from words.
///
/// Only constructs that hardly occur in prose count, since whole sentences are pasted into
/// searches: an editor's *[T]he* and *(un)lawful* are words.
package enum RegularExpressionShape {
  /// The first construct of a regular expression (`[Ss]`, `.*`, `(e|ing)`, `\\b`); nil if there is
  /// none.
  ///
  /// - Complexity: O(n).
  package static func construct(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices {
      if let end = end(at: index, in: scalars) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[index..<end])
        return String(view)
      }
    }
    return nil
  }

  /// The end of a construct that begins here; nil if none does.
  private static func end(at index: Int, in text: [Unicode.Scalar]) -> Int? {
    func scalar(_ offset: Int) -> Unicode.Scalar? {
      text.indices.contains(index + offset) ? text[index + offset] : nil
    }
    let isAfterLetter = scalar(-1)?.isLetter ?? false
    switch text[index] {
    case "\\":
      guard let next = scalar(1), "bBdDwWsS.*+?()[]".unicodeScalars.contains(next) else {
        return nil
      }
      return index + 2
    case ".":
      guard let next = scalar(1), next == "*" || next == "+" else { return nil }
      return isAfterLetter || scalar(2)?.isLetter ?? false ? index + 2 : nil
    case "^":
      let isFirst = !text[..<index].contains { !$0.isGap }
      return isFirst && (scalar(1)?.isLetter ?? false) ? index + 1 : nil
    case "[": return characterClass(at: index, in: text, isAfterLetter: isAfterLetter)
    case "(":
      guard let close = text[index...].firstIndex(of: ")"),
        let bar = text[index..<close].firstIndex(of: "|"), bar > index + 1,
        !text[index..<close].contains(where: \.isGap)
      else { return nil }
      let isGlued = isAfterLetter || text[(close + 1)...].first?.isLetter ?? false
      return isGlued ? close + 1 : nil
    case "{":
      guard isAfterLetter || scalar(-1) == "]", let close = text[index...].firstIndex(of: "}"),
        close > index + 1,
        text[(index + 1)..<close].allSatisfy({ $0.isASCIIDigit || $0 == "," })
      else { return nil }
      return close + 1
    default: return nil
    }
  }

  /// `[a-z]`, `[^x]`, `[Ss]hetpe`, `[aeiou]*`: a character class, not an editor's insertion.
  private static func characterClass(
    at index: Int, in text: [Unicode.Scalar], isAfterLetter: Bool
  ) -> Int? {
    guard let close = text[index...].firstIndex(of: "]"), close > index + 1 else { return nil }
    let inner = Array(text[(index + 1)..<close])
    guard !inner.contains(where: \.isGap) else { return nil }
    let after = text[(close + 1)...].first
    let isRange = (1..<max(1, inner.count - 1)).contains {
      inner[$0] == "-" && inner[$0 - 1].beginsWord && inner[$0 + 1].beginsWord
        && inner.count % 3 == 0
    }
    let isNegated = inner[0] == "^" && inner.count > 1
    let isQuantified = inner.count > 1 && (after == "*" || after == "+" || after == "{")
    let isGlued = isAfterLetter || after?.isLetter ?? false
    let isBothCases =
      inner.count == 2 && isGlued && inner[0] != inner[1]
      && inner[0].properties.lowercaseMapping == inner[1].properties.lowercaseMapping
    return isRange || isNegated || isQuantified || isBothCases ? close + 1 : nil
  }
}
