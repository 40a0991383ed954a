import CommandLineTool
import Izde

/// An index whose answers contain no path on the server, which a reader of the page cannot use.
struct PathlessEngine: Engine {
  let index: SearchIndex

  func search(_ query: String, options: SearchOptions) throws -> SearchAnswer {
    try index.search(query, options: options)
  }

  func search(likePassage place: String, options: SearchOptions) throws -> SearchAnswer? {
    try index.search(likePassage: place, options: options)
  }

  func search(likeText text: String, options: SearchOptions) throws -> SearchAnswer {
    try index.search(likeText: text, options: options)
  }

  func mentions(of name: String, options: MentionOptions) throws -> MentionAnswer {
    try index.mentions(of: name, options: options)
  }

  func forEachExportedPassage(_ body: (ExportedPassage) -> Bool) throws {
    try index.forEachExportedPassage(body)
  }

  func names(options: NameOptions) throws -> NameAnswer { try index.names(options: options) }

  func family(of name: String, options: NameOptions) throws -> NameAnswer {
    try index.family(of: name, options: options)
  }

  func figures(of word: String, options: FigureOptions) throws -> FigureAnswer {
    try index.figures(of: word, options: options)
  }

  func quote(_ text: String, options: QuoteOptions) throws -> QuoteAnswer {
    try index.quote(text, options: options)
  }

  func passage(id: String, context: Int) throws -> PassageInPlace? {
    var place = try index.passage(id: id, context: context)
    place?.path = nil
    return place
  }

  func reading(_ place: String, context: Int, marking name: String?) throws -> Reading? {
    switch try index.reading(place, context: context, marking: name) {
    case .passage(var place):
      place.path = nil
      return .passage(place)
    case .articles(let articles):
      return .articles(
        articles.map {
          var article = $0
          article.path = nil
          return article
        })
    case nil: return nil
    }
  }

  func suggestions(forID id: String) throws -> [String] { try index.suggestions(forID: id) }

  func info() throws -> IndexInfo {
    var info = try index.info()
    info.roots = []
    info.directory = ""
    info.catalogues = []
    info.namesFiles = []
    info.namesFileIssues = []
    return info
  }

  func verify(
    isQuick: Bool, reextracts: Bool, progress: (Progress) -> Void
  ) throws -> VerificationReport {
    try index.verify(isQuick: isQuick, reextracts: reextracts, progress: progress)
  }
}
