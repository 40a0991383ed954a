internal import CorpusReading
package import Findings

/// Builds the place, article and id of a stored passage as they are given in answers.
package struct PassageDescriber {
  package let reader: IndexReader

  /// Creates a describer.
  package init(reader: IndexReader) { self.reader = reader }

  /// The article and file of a passage, looked up once for all that is made of them.
  package struct Setting {
    package var article: StoredArticle?
    package var source: StoredSource?
  }

  /// Looks up the article and file of a passage.
  package func setting(of passage: StoredPassage) throws -> Setting {
    let article = try reader.article(passage.article)
    return Setting(article: article, source: try article.flatMap { try reader.source($0.source) })
  }

  /// The id of a passage: article slug, `/`, paragraph number; of a title the slug.
  package func id(of passage: StoredPassage) throws -> String {
    PassageDescriber.id(of: passage, in: try reader.article(passage.article))
  }

  /// The id of a passage of an article.
  package static func id(of passage: StoredPassage, in article: StoredArticle?) -> String {
    let slug = article?.slug ?? "?"
    return passage.flags.contains(.title) ? slug : "\(slug)/\(passage.paragraph)"
  }

  /// The article of a passage.
  package func article(of passage: StoredPassage) throws -> ArticleReference {
    try reference(to: try reader.article(passage.article))
  }

  /// The metadata of an article; an excerpt without a title of its own has the title of the article
  /// that quotes it.
  package func reference(to article: StoredArticle?) throws -> ArticleReference {
    guard let article else { return ArticleReference(id: "?") }
    var reference = PassageDescriber.reference(article)
    if reference.title == nil, let parent = article.parent {
      reference.title = try reader.article(slug: parent)?.title
    }
    return reference
  }

  /// The place of a range of a passage in its file.
  ///
  /// - Parameters:
  ///   - passage: The passage.
  ///   - range: UTF-8 bytes from 0 in the passage's text, end excluded; nil for all of it.
  /// - Returns: The place, in the file's bytes.
  /// - Throws: `SQLiteError`.
  package func place(of passage: StoredPassage, range: Range<Int>? = nil) throws -> Place {
    PassageDescriber.place(of: passage, range: range, in: try setting(of: passage))
  }

  /// The place of a range of a passage whose article and file are known.
  package static func place(
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

  /// The metadata of an article.
  package static func reference(_ article: StoredArticle) -> ArticleReference {
    ArticleReference(
      id: article.slug, title: article.title, author: article.author, outlet: article.outlet,
      originalOutlet: article.originalOutlet, translator: article.translator, date: article.date,
      dateGiven: article.dateGiven, dateIsInferred: article.dateIsInferred, url: article.url,
      language: article.language, parent: article.parent, note: article.note)
  }
}
