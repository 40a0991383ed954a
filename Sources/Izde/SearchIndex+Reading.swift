import CorpusIndex
import Findings
import Searching

extension SearchIndex {
  /// A passage by its id, with neighbours on each side.
  ///
  /// - Throws: `IzdeError`.
  public func passage(id: String, context: Int = 0) throws -> PassageInPlace? {
    try request {
      guard let (article, paragraph) = try location(id),
        let passage = try reader.passage(article: article.id, paragraph: paragraph)
      else { return nil }
      return try inPlace(passage, article, context: context, marker: nil)
    }
  }

  /// The text at a place: a passage (`salt-road/3`, `salt.txt:12`), or whole articles (`salt-road`,
  /// `salt.txt`).
  ///
  /// A file is identified by its path or the end of it. The line may be any line of a passage, or
  /// the first one before it; for JSON Lines it is the number of the record.
  ///
  /// - Parameters:
  ///   - place: An id, or a file with or without a line.
  ///   - context: The number of neighbours on each side of a passage.
  ///   - name: A name whose mentions are marked, in all spellings; nil for none.
  /// - Returns: The text; nil if there is no such place.
  /// - Throws: `IzdeError`.
  /// - Complexity: O(articles of the index) for a file.
  public func reading(_ place: String, context: Int = 0, marking name: String? = nil) throws
    -> Reading?
  {
    try request {
      let marker = try name.map {
        try PassageMarker(name: $0, reader: reader, resolver: resolver)
      }
      if let article = try reader.article(slug: place) {
        return .articles([try whole(article, marker)])
      }
      if let (article, paragraph) = try location(place),
        let passage = try reader.passage(article: article.id, paragraph: paragraph)
      {
        return .passage(try inPlace(passage, article, context: context, marker: marker))
      }
      let (file, line) = Self.fileAndLine(place)
      let articles = try articles(ofFile: file)
      guard !articles.isEmpty else { return nil }
      guard let line else {
        return .articles(try articles.filter { $0.parent == nil }.map { try whole($0, marker) })
      }
      guard let (passage, article) = try passage(at: line, of: articles) else { return nil }
      return .passage(try inPlace(passage, article, context: context, marker: marker))
    }
  }

  /// The passage at a place: `salt-road/3`, `salt.txt:12`.
  func passage(at place: String) throws -> StoredPassage? {
    if let (article, paragraph) = try location(place),
      let passage = try reader.passage(article: article.id, paragraph: paragraph)
    {
      return passage
    }
    let (file, line) = Self.fileAndLine(place)
    guard let line else { return nil }
    return try passage(at: line, of: articles(ofFile: file))?.0
  }

  /// Splits `salt.txt:12` into its parts.
  private static func fileAndLine(_ place: String) -> (String, Int?) {
    guard let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...])
    else { return (place, nil) }
    return (String(place[..<colon]), line)
  }

  /// The articles of the files whose path is, or ends in, the typed text.
  private func articles(ofFile file: String) throws -> [StoredArticle] {
    var exact: [StoredArticle] = []
    var ending: [StoredArticle] = []
    try reader.forEachArticle { article in
      guard let path = try reader.source(article.source)?.path else { return }
      if path == file {
        exact.append(article)
      } else if path.hasSuffix("/" + file) {
        ending.append(article)
      }
    }
    return exact.isEmpty ? ending : exact
  }

  /// The passage at a line: the last that does not begin after it, else the first.
  private func passage(at line: Int, of articles: [StoredArticle]) throws -> (
    StoredPassage, StoredArticle
  )? {
    var best: (passage: StoredPassage, article: StoredArticle)?
    var first: (passage: StoredPassage, article: StoredArticle)?
    for article in articles {
      if let record = article.record, record != line { continue }
      for passage in try reader.passages(in: article.rows) where passage.article == article.id {
        if first == nil { first = (passage, article) }
        if article.record != nil { return first }
        guard passage.line <= line, passage.line >= best?.passage.line ?? 0 else { continue }
        best = (passage, article)
      }
    }
    return best ?? first
  }

  private func whole(_ article: StoredArticle, _ marker: PassageMarker?) throws -> ArticleInPlace {
    ArticleInPlace(
      article: PassageDescriber.reference(article),
      passages: try hits(try reader.passages(in: article.rows), marker),
      path: try reader.source(article.source).map { $0.root + "/" + $0.path })
  }

  private func inPlace(
    _ passage: StoredPassage, _ article: StoredArticle, context: Int, marker: PassageMarker?
  ) throws -> PassageInPlace {
    let first = max(article.rows.lowerBound, passage.row - context)
    let around = try reader.passages(
      in: first...max(first, min(article.rows.upperBound, passage.row + context)))
    return PassageInPlace(
      passage: try hits([passage], marker, rank: 1)[0],
      before: try hits(around.filter { $0.row < passage.row }, marker),
      after: try hits(around.filter { $0.row > passage.row }, marker),
      path: try reader.source(article.source).map { $0.root + "/" + $0.path })
  }

  private func hits(
    _ passages: [StoredPassage], _ marker: PassageMarker?, rank: Int = 0
  ) throws -> [PassageHit] {
    let describer = PassageDescriber(reader: reader)
    return try passages.map {
      try describer.hit($0, rank: rank, score: 0, marks: marker?.marks(in: $0.text) ?? [])
    }
  }
}
