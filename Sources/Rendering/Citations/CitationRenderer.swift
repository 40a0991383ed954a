import Izde

/// A file for a bibliography: one entry for each passage found.
struct CitationRenderer: Renderer {
  var output: [UInt8] = []
  private let style: CitationStyle

  init(_ style: CitationStyle) { self.style = style }

  mutating func begin() {}
  mutating func end() {}

  mutating func render(_ answer: Answer) {
    switch answer {
    case .search(let answer):
      for hit in answer.hits { write(Citation(hit)) }
    case .passage(let place): write(Citation(place.passage))
    case .citation(let citation, _): write(citation)
    default: break
    }
  }

  private mutating func write(_ citation: Citation) {
    output.append(citation.text(in: style))
    output.append("\n\n")
  }
}
