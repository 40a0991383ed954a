import Testing

@testable import TextAnalysis

/// Sentences are marked by a bar where one begins.
@Suite struct SentencesTests {
  @Test(arguments: [
    "The ferry was sold. |Nobody had told the village. |Why?",
    "“It was sold.” |She left. |“Why?” |he asked",
    "Mr. Osip and J. Weaver left at 5.30 a.m.",
    "The well is dry… |Bread came.",
    "Two wells\n|The first is dry.",
    "The first\nis dry.",
    "Paid: \"Two coins\" and no more.",
    "",
    "no word of a stop",
  ])
  func begin(_ marked: String) {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    let text = Array(parts.joined().utf8)
    var expected: [Int] = []
    var offset = 0
    for part in parts {
      expected.append(offset)
      offset += part.utf8.count
    }
    let starts = Sentences.starts(of: Segmenter.words(in: text), in: text)
    #expect(starts == expected, "\(marked)")
    for offset in text.indices {
      let range = Sentences.range(at: offset, starts: starts, end: text.count)
      #expect(range.contains(offset))
    }
  }
}
