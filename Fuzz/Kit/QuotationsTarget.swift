import Findings
import QuoteFinding
import TextAnalysis

enum QuotationsTarget {
  static func run(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, bytes.count < 4_000 else { return }
    let corpus = LineCorpus(Array(parts[0]))
    let quotation = String(decoding: parts[1], as: UTF8.self)
    guard let report = try? QuotationFinder(corpus: corpus).report(on: quotation) else { return }
    precondition((0...1).contains(report.similarity), "a similarity is a share")
    let count = quotation.utf8.count
    for match in report.matches {
      precondition(match.place.start <= match.place.end, "a range")
      precondition(match.place.end <= corpus.text.count, "within the text")
      precondition(match.quotedRange.upperBound <= count, "within the quotation")
      for difference in match.differences {
        precondition(difference.quotedRange.upperBound <= count, "within the quotation")
      }
    }
    if report.verdict == .exact {
      precondition(report.matches.allSatisfy { $0.differences.isEmpty }, "exact has no differences")
    }
  }
}

/// One text, a passage a line.
struct LineCorpus: QuotableCorpus {
  let text: [UInt8]
  private var passages: [QuotablePassage] = []
  private var terms: [[UInt8]: [(row: UInt32, positions: [UInt32])]] = [:]

  init(_ text: [UInt8]) {
    self.text = text
    var start = 0
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init) {
      defer { start += line.count + 1 }
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let row = passages.count
      passages.append(
        QuotablePassage(
          bytes: line, place: Place(file: "a", start: start, end: start + line.count, line: 1),
          id: "a/\(row)", article: ArticleReference(id: "a"), document: 0))
      for word in Segmenter.words(in: line) {
        let term = Analysis.forms(of: line[word.range]).surface
        if terms[term]?.last?.row != UInt32(row) {
          terms[term, default: []].append((UInt32(row), []))
        }
        let last = terms[term, default: []].count - 1
        terms[term]?[last].positions.append(UInt32(word.position))
      }
    }
  }

  var rowCount: Int { passages.count }
  func passageFrequency(of surfaceTerm: [UInt8]) -> Int { terms[surfaceTerm]?.count ?? 0 }
  func postings(of surfaceTerm: [UInt8]) -> TermPostings {
    let found = terms[surfaceTerm] ?? []
    return TermPostings(rows: found.map(\.row)) { $1 += found[$0].positions }
  }
  func passage(_ row: Int) -> QuotablePassage? { passages[row] }
  func documentBytes(_ range: Range<Int>, ofRow row: Int) -> [UInt8]? { Array(text[range]) }
}
