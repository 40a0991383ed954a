import Findings
import Testing

@testable import QuoteFinding

/// The last check before *exact* trusts no trail: whatever the search made wrong is refused here.
@Suite struct ExactCheckTests {
  /// Lays a quotation on a source of one passage, each word on the one at its place, after a change.
  static func confirms(
    _ quoted: String, on source: String, range: Range<Int>? = nil,
    _ change: (inout Trail) -> Void = { _ in }
  ) -> Bool {
    let corpus = InMemoryCorpus(source)
    let window = SourceWindow(rows: [SourceRow(row: 0, passage: corpus.passages[0])])
    let quotation = Quotation(Array(quoted.utf8))
    var trail = Trail()
    for index in quotation.words.indices {
      trail.pairs.append(Trail.Pair(quoted: index..<index + 1, source: index..<index + 1))
    }
    change(&trail)
    return ExactCheck.confirms(
      trail, quotation: quotation.bytes, range: range ?? 0..<quotation.words.count,
      quotedWords: quotation.words, window: window)
  }

  static let text = "The harbour closed before dawn"

  @Test func whatIsTheSameIsConfirmed() {
    #expect(Self.confirms(Self.text, on: Self.text))
    #expect(Self.confirms("the HARBOUR closed", on: Self.text))
    #expect(Self.confirms("4,000 men", on: "4000 men went home"))
  }

  @Test(arguments: ["The harbor closed before dawn", "The harbour closes before dawn"])
  func anotherWordIsNot(_ quoted: String) {
    #expect(!Self.confirms(quoted, on: Self.text))
  }

  @Test func aGapIsNotConfirmed() {
    // A word of both is passed over.
    #expect(!Self.confirms(Self.text, on: Self.text) { $0.pairs.remove(at: 2) })
    // Only one of the source is.
    #expect(
      !Self.confirms("The harbour before dawn", on: Self.text) { trail in
        trail.pairs[2].source = 3..<4
        trail.pairs[3].source = 4..<5
      })
    // The quotation continues after the last pair.
    #expect(!Self.confirms(Self.text, on: Self.text) { $0.pairs.removeLast() })
    // It begins before the first.
    #expect(!Self.confirms(Self.text, on: Self.text) { $0.pairs.removeFirst() })
  }

  @Test func anOverlapIsNotConfirmed() {
    #expect(!Self.confirms("so so", on: "so it goes") { $0.pairs[1].source = 0..<1 })
    #expect(
      !Self.confirms("so it goes", on: "so it goes") { trail in
        trail.pairs.append(Trail.Pair(quoted: 1..<2, source: 1..<2))
      })
  }

  @Test func onlyWhatStandsInBracketsMayBeLeftOut() {
    let bracketed = "The harbour [of the town] closed"
    func leavesOut(_ trail: inout Trail) {
      trail.pairs[2].source = 5..<6
      trail.skippedSource = [2..<5]
    }
    #expect(Self.confirms("The harbour closed", on: bracketed, leavesOut))
    #expect(!Self.confirms("The harbour closed", on: "The harbour of the town closed", leavesOut))
    #expect(
      !Self.confirms("The old harbour", on: "The harbour") { trail in
        trail.pairs = [
          Trail.Pair(quoted: 0..<1, source: 0..<1), Trail.Pair(quoted: 2..<3, source: 1..<2),
        ]
        trail.skippedQuoted = [1..<2]
      })
  }
}
