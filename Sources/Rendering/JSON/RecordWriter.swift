package import Findings

/// Writes the records of an answer one by one, as JSON Lines, for answers that are streamed.
package struct RecordWriter {
  private var renderer: JSONRenderer

  /// Creates a writer; `options` determine whether reasons are written.
  package init(_ options: RenderOptions) {
    renderer = JSONRenderer(options, isOneDocument: false)
  }

  /// The line of a passage.
  package mutating func line(_ hit: PassageHit, query: String) -> [UInt8] {
    renderer.write(hit, query: query)
    return take()
  }

  /// The line of a mention.
  package mutating func line(_ mention: Mention, query: String) -> [UInt8] {
    renderer.write(mention, query: query)
    return take()
  }

  /// The line of a name.
  package mutating func line(_ family: NameFamily, query: String) -> [UInt8] {
    renderer.write(family, query: query)
    return take()
  }

  /// The line that ends an answer.
  package mutating func line(_ summary: Summary) -> [UInt8] {
    renderer.write(summary)
    return take()
  }

  /// The lines of a whole answer.
  package mutating func lines(_ answer: Answer) -> [UInt8] {
    renderer.render(answer)
    return take()
  }

  private mutating func take() -> [UInt8] {
    let bytes = renderer.output
    renderer.output.removeAll(keepingCapacity: true)
    return bytes
  }
}
