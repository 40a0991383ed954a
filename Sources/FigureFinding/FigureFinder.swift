internal import Attribution
package import CorpusIndex
internal import FTS5Segments
package import Findings
package import NameResolution
internal import Searching
internal import TextAnalysis

/// A request for figures.
package struct FigureRequest: Sendable {
  /// The word for what is counted, as typed: `killed`, `laid off`.
  package var word: String
  package var spelling = SpellingMode.near
  package var includesBoilerplate = false
  package var limit: Int?

  /// Creates a request.
  package init(word: String) { self.word = word }
}

/// The figures found in a corpus.
package struct FigureResult: Sendable {
  /// Grouped by place and date, the places with the most figures first; limited.
  package var groups: [FigureGroup] = []
  /// The number of figures without the limit.
  package var count = 0
  /// The number of passages with figures.
  package var passages = 0
  package var completeness = Completeness()
  package var notes: [QueryNote] = []
}

/// Finds each number that a corpus gives for an event or thing, with its sentence.
///
/// Every passage with a word for it is read.
package struct FigureFinder {
  private let reader: IndexReader
  private let resolver: NameResolver?

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - reader: The index.
  ///   - resolver: Joins the spellings of one place; nil joins none.
  package init(reader: IndexReader, resolver: NameResolver? = nil) {
    self.reader = reader
    self.resolver = resolver
  }

  /// The figures for a request.
  ///
  /// - Throws: `IndexError`.
  /// - Complexity: O(postings of the words), plus reading the passages that hold them.
  package func figures(_ request: FigureRequest) throws -> FigureResult {
    var result = FigureResult()
    guard let thing = Thing(request.word, spelling: request.spelling) else { return result }
    if thing.group == nil, request.spelling == .near {
      result.notes.append(
        QueryNote(
          message: "no synonyms are known for “\(request.word)”: only its own forms are looked for")
      )
    }
    var figures: [Figure] = []
    for row in try rows(of: thing) {
      guard let passage = try reader.passage(Int(row)) else { continue }
      if passage.flags.contains(.boilerplate), !request.includesBoilerplate { continue }
      let found = try self.figures(in: passage, thing)
      if !found.isEmpty { result.passages += 1 }
      figures += found
    }
    result.count = figures.count
    result.completeness.limit(to: request.limit, of: figures.count)
    var grouper = FigureGrouper(resolver: resolver)
    result.groups = try grouper.groups(figures, limit: request.limit)
    return result
  }

  /// The rows with one of the words.
  private func rows(of thing: Thing) throws -> [UInt32] {
    var terms: Set<[UInt8]> = []
    for way in thing.entries {
      guard let word = way.entry.words.first else { continue }
      if way.entry.isStem, way.entry.words.count == 1 {
        terms.formUnion(try reader.terms(withPrefix: word))
      } else {
        terms.insert(word)
        if let stem = way.stem {
          terms.insert(stem)
          terms.insert([Analysis.stemPrefix] + stem)
        }
      }
    }
    var rows: Set<UInt32> = []
    var list = PostingList()
    for term in terms {
      try reader.read(term, into: &list)
      rows.formUnion(list.rows)
    }
    return rows.sorted()
  }

  private func figures(in passage: StoredPassage, _ thing: Thing) throws -> [Figure] {
    let paragraph = Paragraph(passage.text)
    var figures: [Figure] = []
    var around: Surroundings?
    for sentence in paragraph.sentences {
      let triggers = thing.triggers(in: sentence, of: paragraph)
      guard triggers.contains(where: { $0.thing == 0 }) else { continue }
      let numbers = NumberReader(paragraph: paragraph, sentence: sentence).numbers()
      guard !numbers.isEmpty else { continue }
      let links = FigureLinker(
        paragraph: paragraph, sentence: sentence, numbers: numbers, triggers: triggers
      ).links()
      for link in links {
        let context = try around ?? speakers(around: passage, paragraph)
        around = context
        figures.append(try figure(link, sentence, paragraph, passage, context))
      }
    }
    return figures
  }

  private func figure(
    _ link: FigureLinker.Link, _ sentence: Range<Int>, _ paragraph: Paragraph,
    _ passage: StoredPassage, _ context: Surroundings
  ) throws -> Figure {
    let describer = PassageDescriber(reader: reader)
    func text(_ range: Range<Int>) -> String {
      String(decoding: paragraph.bytes[paragraph.byteRange(of: range)], as: UTF8.self)
    }
    let bytes = paragraph.byteRange(ofSentence: sentence)
    let number = paragraph.byteRange(of: link.number.words)
    let circumstances = Circumstances(paragraph: paragraph, sentence: sentence)
    let anchor = link.trigger.words.lowerBound
    let place = try describer.place(of: passage, range: bytes)
    var figure = Figure(
      number: text(link.number.words), low: link.number.low, high: link.number.high,
      hedge: link.number.hedge.map(text), word: text(link.trigger.words),
      isSynonym: link.trigger.isSynonym, date: circumstances.date(near: anchor).map(text),
      location: circumstances.place(near: anchor).map {
        // The name without its possessive ’s.
        let end = paragraph.words[$0.upperBound - 1].range.upperBound
        return String(
          decoding: paragraph.bytes[paragraph.words[$0.lowerBound].range.lowerBound..<end],
          as: UTF8.self)
      },
      sentence: String(decoding: paragraph.bytes[bytes], as: UTF8.self),
      sentenceRange: place.start..<place.end,
      numberRange: number.lowerBound - bytes.lowerBound..<number.upperBound - bytes.lowerBound,
      place: try describer.place(of: passage, range: number),
      passage: try describer.id(of: passage),
      isBoilerplate: passage.flags.contains(.boilerplate),
      article: try describer.article(of: passage))
    if let found = context.finder.claimant(of: link.number.core.lowerBound, in: context.place) {
      figure.speaker = try speaker(found, context)
    }
    return figure
  }

  /// The number of paragraphs read on each side to find a speaker.
  private static let reach = 3

  /// The passages around one, in which a speaker is searched for.
  private struct Surroundings {
    var rows: [StoredPassage]
    var finder: SpeakerFinder
    /// The index of the passage itself among the rows.
    var place: Int
  }

  private func speakers(
    around passage: StoredPassage, _ paragraph: Paragraph
  ) throws -> Surroundings {
    let rows = try rows(around: passage)
    let paragraphs = rows.map { row in
      row.row == passage.row
        ? paragraph
        : Paragraph(
          row.text,
          isInterruption: !row.flags.isDisjoint(with: [.heading, .softBoilerplate, .boilerplate]))
    }
    let place = rows.firstIndex { $0.row == passage.row } ?? 0
    return Surroundings(rows: rows, finder: SpeakerFinder(paragraphs), place: place)
  }

  private func rows(around passage: StoredPassage) throws -> [StoredPassage] {
    guard let article = try reader.article(passage.article) else { return [passage] }
    let first = max(article.rows.lowerBound, passage.row - FigureFinder.reach)
    let last = min(article.rows.upperBound, passage.row + FigureFinder.reach)
    guard first <= last else { return [passage] }
    let rows = try reader.passages(in: first...last)
    return rows.contains { $0.row == passage.row } ? rows : [passage]
  }

  private func speaker(_ found: FoundSpeaker, _ context: Surroundings) throws -> Speaker {
    let rows = context.rows
    func cut(_ paragraph: Int, _ range: Range<Int>) -> String {
      String(decoding: rows[paragraph].text[range], as: UTF8.self)
    }
    let place = try PassageDescriber(reader: reader).place(
      of: rows[found.evidenceParagraph], range: found.evidence)
    return Speaker(
      name: cut(found.nameParagraph, found.name),
      evidence: cut(found.evidenceParagraph, found.evidence), start: place.start, end: place.end,
      basis: found.isInferred ? .context : .stated)
  }
}
