package import CorpusIndex
import CorpusReading
package import Findings

/// Says where a stored passage stands, for people and programs.
package struct PassageDescriber {
  package let reader: IndexReader

  /// Creates a describer.
  package init(reader: IndexReader) { self.reader = reader }

  /// What is known of where a passage stands, looked up once for all that is said of it.
  private struct Setting {
    var article: StoredArticle?
    var source: StoredSource?
  }

  private func setting(of passage: StoredPassage) throws -> Setting {
    let article = try reader.article(passage.article)
    return Setting(article: article, source: try article.flatMap { try reader.source($0.source) })
  }

  /// The id of a passage for people: article slug, `/`, paragraph number; of a title the slug.
  package func id(of passage: StoredPassage) throws -> String {
    PassageDescriber.id(of: passage, in: try reader.article(passage.article))
  }

  private static func id(of passage: StoredPassage, in article: StoredArticle?) -> String {
    let slug = article?.slug ?? "?"
    return passage.flags.contains(.title) ? slug : "\(slug)/\(passage.paragraph)"
  }

  /// The article of a passage.
  package func article(of passage: StoredPassage) throws -> ArticleReference {
    try reference(to: try reader.article(passage.article))
  }

  private func reference(to article: StoredArticle?) throws -> ArticleReference {
    guard let article else { return ArticleReference(id: "?") }
    var reference = PassageDescriber.reference(article)
    // An excerpt without a title of its own stands under the title of the article that quotes it.
    if reference.title == nil, let parent = article.parent {
      reference.title = try reader.article(slug: parent)?.title
    }
    return reference
  }

  /// Where a range of a passage stands in its file.
  ///
  /// - Parameters:
  ///   - passage: The passage.
  ///   - range: UTF-8 bytes from 0 in the passage's text, end excluded; nil for all of it.
  /// - Returns: The place, in the file's bytes.
  /// - Throws: `SQLiteError`.
  package func place(of passage: StoredPassage, range: Range<Int>? = nil) throws -> Place {
    PassageDescriber.place(of: passage, range: range, in: try setting(of: passage))
  }

  private static func place(
    of passage: StoredPassage, range: Range<Int>? = nil, in setting: Setting
  ) -> Place {
    let (article, source) = (setting.article, setting.source)
    var bounds = passage.range
    var line = passage.line
    if let range {
      bounds =
        passage.range.lowerBound + range.lowerBound..<passage.range.lowerBound + range.upperBound
      line += passage.text[..<min(range.lowerBound, passage.text.count)].count { $0 == 0x0A }
    }
    let isTitle = passage.flags.contains(.title)
    if isTitle {
      line = passage.line
    } else if let map = source?.map {
      bounds = map.fileRange(of: bounds)
    }
    var place = Place(
      file: source?.path ?? "?", record: article?.record, document: article?.document,
      start: bounds.lowerBound, end: bounds.upperBound, line: line,
      sha256: source?.sha256 ?? "", encoding: source?.encoding)
    place.isTitle = isTitle
    if !isTitle { place.page = source?.pages?.page(of: bounds.lowerBound) }
    place.converter = source?.converter
    return place
  }

  /// What the index knows of an article, as it is given to users.
  package static func reference(_ article: StoredArticle) -> ArticleReference {
    ArticleReference(
      id: article.slug, title: article.title, author: article.author, outlet: article.outlet,
      originalOutlet: article.originalOutlet, translator: article.translator, date: article.date,
      dateGiven: article.dateGiven, dateIsInferred: article.dateIsInferred, url: article.url,
      language: article.language,
      parent: article.parent, note: article.note)
  }

  /// A passage as a hit.
  package func hit(
    _ passage: StoredPassage, rank: Int, score: Double, marks: [TextMarker.Mark],
    explains: Bool = false
  ) throws -> PassageHit {
    let setting = try setting(of: passage)
    let map = setting.source?.map
    let highlights = marks.map { mark in
      let lower = passage.range.lowerBound + mark.range.lowerBound
      let plain = lower..<lower + mark.range.count
      let range = map?.fileRange(of: plain) ?? plain
      return Highlight(
        start: range.lowerBound, end: range.upperBound, textRange: mark.range,
        form: String(decoding: passage.text[mark.range], as: UTF8.self), term: mark.label,
        match: mark.match, reason: explains ? mark.reason : nil)
    }
    return PassageHit(
      rank: rank, score: score, id: PassageDescriber.id(of: passage, in: setting.article),
      place: PassageDescriber.place(of: passage, in: setting), paragraph: passage.paragraph,
      text: String(decoding: passage.text, as: UTF8.self), highlights: highlights,
      article: try reference(to: setting.article),
      isFurniture: passage.flags.contains(.furniture))
  }
}
