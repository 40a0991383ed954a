import Findings
import TestSupport
import Testing

@testable import Searching

/// The context of a mention, cut by length, or completed to its sentences.
@Suite struct SentenceContextTests {
  private let text =
    "The ferry was sold. Nobody had told the people of Zhanatas, who wait. The bread is gone."

  private func context(_ characters: Int, completes: Bool) -> (left: String, right: String) {
    let bytes = Array(text.utf8)
    let context = Context(
      text: bytes, characters: characters, sentences: completes ? [0, 20, 70] : nil)
    return (context.before(50), context.after(58))
  }

  @Test func byLengthItIsCutAtWords() {
    let found = context(12, completes: false)
    #expect(found.left == "people of " && found.right == ", who wait.")
  }

  @Test func completedItReachesTheEndsOfItsSentences() {
    let short = context(5, completes: true)
    #expect(short.left == "Nobody had told the people of " && short.right == ", who wait.")
    let long = context(35, completes: true)
    #expect(long.left.hasPrefix("The ferry") && long.right.hasSuffix("gone."))
  }
}
