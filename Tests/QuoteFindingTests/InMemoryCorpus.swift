import Findings
import QuoteFinding
import TextAnalysis

/// A corpus held in memory: each text is a document, each line of it that is not empty a passage.
final class InMemoryCorpus: QuotableCorpus, Sendable {
  struct Text {
    var file: String
    var bytes: [UInt8]
    /// Line numbers, from 1, that are boilerplate.
    var boilerplate: Set<Int> = []
    /// Articles with their lines; a line outside belongs to an article of its file's name.
    var articles: [(lines: ClosedRange<Int>, article: ArticleReference)] = []
  }

  let passages: [QuotablePassage]
  private let texts: [[UInt8]]
  private let lengths: [Int]
  private let terms: [[UInt8]: [(row: UInt32, positions: [UInt32])]]

  init(_ documents: [Text]) {
    var passages: [QuotablePassage] = []
    var texts: [[UInt8]] = []
    var terms: [[UInt8]: [(row: UInt32, positions: [UInt32])]] = [:]
    for (number, document) in documents.enumerated() {
      texts.append(document.bytes)
      var start = 0
      for (index, line) in document.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        .enumerated()
      {
        defer { start += line.count + 1 }
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        let article = document.articles.last { $0.lines.contains(index + 1) }?.article
        passages.append(
          QuotablePassage(
            bytes: Array(line),
            place: Place(
              file: document.file, start: start, end: start + line.count, line: index + 1),
            id: "\(document.file)/\(index + 1)",
            article: article ?? ArticleReference(id: document.file), document: number,
            isBoilerplate: document.boilerplate.contains(index + 1)))
      }
    }
    var lengths: [Int] = []
    for (row, passage) in passages.enumerated() {
      var seen: Set<[UInt8]> = []
      let words = Segmenter.words(in: passage.bytes)
      lengths.append(words.count)
      var parts: [[UInt8]] = []
      for word in words {
        let forms = Analysis.forms(of: passage.bytes[word.range])
        let stem = forms.stem == forms.surface ? [] : [[Analysis.stemPrefix] + forms.stem]
        parts.append(forms.surface)
        let closed = parts.count > 1 && !word.joinsNext ? [Analysis.closedTerm(of: parts)] : []
        if !word.joinsNext { parts = [] }
        for term in [forms.surface] + stem + closed {
          if seen.insert(term).inserted { terms[term, default: []].append((UInt32(row), [])) }
          let last = terms[term, default: []].count - 1
          terms[term]?[last].positions.append(UInt32(word.position))
        }
      }
    }
    self.passages = passages
    self.texts = texts
    self.lengths = lengths
    self.terms = terms
  }

  convenience init(_ texts: String...) {
    self.init(
      texts.enumerated().map { Text(file: "text-\($0.offset + 1)", bytes: Array($0.element.utf8)) })
  }

  var rowCount: Int { passages.count }
  func passageFrequency(of surfaceTerm: [UInt8]) -> Int { terms[surfaceTerm]?.count ?? 0 }
  func postings(of surfaceTerm: [UInt8]) -> TermPostings {
    let found = terms[surfaceTerm] ?? []
    return TermPostings(rows: found.map(\.row)) { $1 += found[$0].positions }
  }
  func rowLength(_ row: Int) -> Int? { lengths[row] }
  func passage(_ row: Int) -> QuotablePassage? { passages[row] }
  func documentBytes(_ range: Range<Int>, ofRow row: Int) -> [UInt8]? {
    Array(texts[passages[row].document][range])
  }
}
