import CorpusIndex
import Findings
import Foundation
import TestSupport

@testable import NameResolution
@testable import Searching

/// An index of a few texts of our own, for one test.
struct SmallCorpus {
  let folder: TemporaryFolder
  let reader: IndexReader
  let engine: SearchEngine

  /// Indexes texts, each a file of its own: name and text.
  init(_ texts: [(name: String, text: String)]) throws {
    folder = try TemporaryFolder()
    for (name, text) in texts { try folder.write(text, to: "corpus/" + name) }
    let index = folder.path + "/index"
    _ = try IndexBuilder(directory: index, options: IndexBuilder.Options())
      .build([folder.path + "/corpus"])
    reader = try IndexReader(at: index)
    engine = SearchEngine(reader: reader, resolver: NameResolver(reader: reader) { [] })
  }

  /// The texts of the hits of a query, best first.
  func hits(_ query: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws -> [String]
  {
    var request = SearchRequest(query: query)
    change(&request)
    return try engine.search(request).hits.map(\.text)
  }
}
