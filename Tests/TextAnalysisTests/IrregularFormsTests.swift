import Testing

@testable import TextAnalysis

@Suite struct IrregularFormsTests {
  static func family(_ word: String) -> [String]? {
    let surface = Array(word.utf8)
    guard let family = IrregularForms.family(of: surface, stem: Analysis.stem(of: surface)) else {
      return nil
    }
    return ([family.stem] + family.forms).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("shot", "shoot shot"), ("shooting", "shoot shot"), ("shoots", "shoot shot"),
    ("took", "take took taken"), ("taking", "take took taken"), ("hanging", "hang hung"),
    ("children", "child children"), ("crises", "crisi crises"), ("nuclei", "nucleus nuclei"),
    ("found", "find found"), ("lives", "life lives"), ("half", "half halves"),
  ])
  func families(_ word: String, _ expected: String) {
    #expect(Self.family(word)?.joined(separator: " ") == expected)
  }

  /// *Founded* is not *find*, *thoughts* not *think*: only the form itself belongs to the verb.
  @Test(arguments: [
    "founded", "strike2", "baker", "wound", "left", "saw", "rose", "was", "thoughts", "",
  ])
  func others(_ word: String) { #expect(Self.family(word) == nil) }
}
