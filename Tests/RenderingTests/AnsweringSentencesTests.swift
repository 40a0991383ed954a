import Findings
import Izde
import TestSupport
import Testing

@testable import Rendering

/// Which sentences of a passage are printed: `[word]` is marked, `|` parts sentences.
@Suite struct AnsweringSentencesTests {
  /// A hit made of marked text.
  static func hit(_ marked: String) -> PassageHit {
    var hit = Samples.hit
    hit.text = marked.filter { !"[]|".contains($0) }
    hit.highlights = []
    hit.sentences = []
    var (offset, start, open) = (0, 0, 0)
    for character in marked {
      switch character {
      case "[": open = offset
      case "]":
        let form = hit.text.cut(open..<offset)
        hit.highlights.append(
          Highlight(
            start: open, end: offset, textRange: open..<offset, form: form,
            term: form.lowercased(), match: .exact))
      case "|":
        hit.sentences.append(start..<offset)
        start = offset + 1
      default: offset += String(character).utf8.count
      }
    }
    hit.sentences.append(start..<offset)
    return hit
  }

  @Test(arguments: [
    ("No word.| [Bread] came.| No more.", [1]),
    // One sentence with both words is enough.
    ("[Bread] came.| [Bread] and [salt].| [Salt] too.", [1]),
    ("[Bread] came.| Nothing.| [Salt] too.", [0, 2]),
    ("Nothing.| Nothing.", [0, 1]),
  ])
  func areAsFewAsHoldAllWords(_ marked: String, _ expected: [Int]) {
    #expect(Self.hit(marked).answeringSentences == expected)
  }

  @Test func whatIsLeftOutIsAnEllipsis() {
    let text = Answers.rendered(
      Answers.search(Self.hit("No word.| [Bread] came.| Nor here.| [Salt] came.| No more.")),
      command: "search", as: .text)
    #expect(text.contains("… *Bread* came. … *Salt* came. …"), "\(text)")
    let json = Answers.rendered(
      Answers.search(Self.hit("No word.| [Bread] came.")), command: "search", as: .jsonl)
    #expect(json.contains("\"text\":\"No word. Bread came.\""))
  }

  @Test func oneHeadingStandsOverPassagesOfOneArticle() {
    var other = Samples.hit
    (other.rank, other.id, other.place.line) = (2, "salt-road/9", 19)
    let answer = Answer.search(
      .init(hits: [Samples.hit, other], summary: Samples.summary("q", count: 2)))
    let text = Answers.rendered(answer, command: "search", as: .text)
    #expect(text.matches(of: /The salt road closes/).count == 1)
    #expect(text.contains("2  salt.txt:19 · salt-road/9"))
  }
}
