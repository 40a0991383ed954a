import Izde

/// This project, through its façade.
struct IzdeContender: Contender {
  private let index: SearchIndex
  /// More hits than this are counted only where the summary says how many there are.
  private static let mostFetched = 20_000

  static func build(corpus: String, folder: String) throws -> Double {
    var options = BuildOptions()
    options.mode = .rebuild
    let start = now()
    _ = try SearchIndex.build([corpus], into: folder, options: options)
    return now() - start
  }

  init(folder: String) throws {
    index = try SearchIndex(at: folder)
  }

  func count(_ query: BenchQuery) throws -> Int? {
    var options = SearchOptions()
    options.spelling = query.kind == .name ? .name : .literal
    options.includesBoilerplate = true
    let short = try index.search(query.text, options: options).summary
    if short.isComplete || short.cut != nil { return short.count }
    guard query.passages < Self.mostFetched else { return nil }
    options.limit = nil
    return try index.search(query.text, options: options).hits.count
  }

  func topTen(_ query: BenchQuery) throws {
    _ = try index.search(query.text).hits.count
  }
}
