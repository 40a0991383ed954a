import Findings
import QuoteFinding
import TextAnalysis

/// A corpus held in memory: each text is a document, each line of it that is not empty a passage.
final class InMemoryCorpus: QuotableCorpus, Sendable {
  struct Text {
    var file: String
    var bytes: [UInt8]
    /// Line numbers, from 1, that are page furniture.
    var furniture: Set<Int> = []
    /// Articles with their lines; a line outside belongs to an article of its file's name.
    var articles: [(lines: ClosedRange<Int>, article: ArticleReference)] = []
  }

  let passages: [QuotablePassage]
  private let texts: [[UInt8]]
  private let terms: [[UInt8]: TermOccurrences]
  private let frequencies: [[UInt8]: Int]

  init(_ documents: [Text]) {
    var passages: [QuotablePassage] = []
    var texts: [[UInt8]] = []
    var terms: [[UInt8]: TermOccurrences] = [:]
    var frequencies: [[UInt8]: Int] = [:]
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
            isFurniture: document.furniture.contains(index + 1)))
      }
    }
    for (row, passage) in passages.enumerated() {
      var seen: Set<[UInt8]> = []
      for word in Segmenter.words(in: passage.bytes) {
        let term = Analysis.forms(of: passage.bytes[word.range]).surface
        terms[term, default: TermOccurrences()].rows.append(Int32(row))
        terms[term]?.positions.append(Int32(word.position))
        if seen.insert(term).inserted { frequencies[term, default: 0] += 1 }
      }
    }
    self.passages = passages
    self.texts = texts
    self.terms = terms
    self.frequencies = frequencies
  }

  convenience init(_ texts: String...) {
    self.init(
      texts.enumerated().map { Text(file: "text-\($0.offset + 1)", bytes: Array($0.element.utf8)) })
  }

  var rowCount: Int { passages.count }
  func passageFrequency(of surfaceTerm: [UInt8]) -> Int { frequencies[surfaceTerm] ?? 0 }
  func occurrences(of surfaceTerm: [UInt8]) -> TermOccurrences {
    terms[surfaceTerm] ?? TermOccurrences()
  }
  func passage(_ row: Int) -> QuotablePassage { passages[row] }
  func documentBytes(_ range: Range<Int>, ofRow row: Int) -> [UInt8]? {
    Array(texts[passages[row].document][range])
  }
}
