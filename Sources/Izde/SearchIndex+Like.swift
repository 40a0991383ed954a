import CorpusIndex
import Findings
import Platform
import Searching

extension SearchIndex {
  /// Ranked passages like one of the index, or like a whole article of it; those themselves left out.
  ///
  /// The summary's `query` is the place as given; its note names the words that were looked for.
  ///
  /// - Parameters:
  ///   - place: A passage (`salt-road/3`, `salt.txt:12`) or an article (`salt-road`).
  ///   - options: How to search.
  /// - Returns: The answer; nil where there is no such passage or article.
  /// - Throws: `IzdeError`.
  /// - Complexity: That of a search by 25 words.
  public func search(
    likePassage place: String, options: SearchOptions = SearchOptions()
  ) throws -> SearchAnswer? {
    let start = MonotonicClock.milliseconds()
    return try self.request {
      guard let (text, rows) = try text(at: place) else { return nil }
      var request = SearchIndex.request("", options)
      request.text = text
      request.excludedRows = rows
      return SearchIndex.answer(try engine.search(request), to: place, since: start)
    }
  }

  /// Ranked passages like a text that was pasted.
  ///
  /// The summary's `query` is the words that were looked for.
  ///
  /// - Parameters:
  ///   - text: The text: a sentence, a paragraph, an article.
  ///   - options: How to search.
  /// - Returns: The answer.
  /// - Throws: `IzdeError`.
  /// - Complexity: That of a search by 25 words, and O(bytes of the text).
  public func search(
    likeText text: String, options: SearchOptions = SearchOptions()
  ) throws -> SearchAnswer {
    let start = MonotonicClock.milliseconds()
    return try self.request {
      var request = SearchIndex.request("", options)
      request.text = Array(text.utf8)
      let result = try engine.search(request)
      return SearchIndex.answer(
        result, to: result.words.joined(separator: " "), since: start)
    }
  }

  /// The text of a passage or an article, with its rows.
  private func text(at place: String) throws -> (text: [UInt8], rows: ClosedRange<Int>)? {
    if let article = try reader.article(slug: place) {
      let passages = try reader.passages(in: article.rows).filter { $0.article == article.id }
      return (Array(passages.map(\.text).joined(separator: [0x0A, 0x0A])), article.rows)
    }
    return try passage(at: place).map { ($0.text, $0.row...$0.row) }
  }
}
