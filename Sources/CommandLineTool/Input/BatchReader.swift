package import Izde
package import Rendering

/// The queries of a batch, one a line, read as they come.
package struct BatchReader {
  /// One line: a query, or why there is none.
  package enum Item: Sendable, Hashable {
    case query(String)
    case bad(Failure)

    /// Why there is no query; nil where there is one.
    package var complaint: String? {
      if case .bad(let failure) = self { return failure.message }
      return nil
    }
  }

  private let source: any ByteSource
  private let isJSONLines: Bool
  private var held: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var line = 0

  /// Reads from a source; in JSON Lines each line is an object with a `query`.
  package init(_ source: any ByteSource, isJSONLines: Bool) {
    self.source = source
    self.isJSONLines = isJSONLines
  }

  /// The next query; nil at the end.
  ///
  /// Empty lines are passed over.
  package mutating func next() throws(IzdeError) -> Item? {
    while var bytes = try nextLine() {
      line += 1
      if line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      if bytes.last == 0x0D { bytes.removeLast() }
      guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .bad(Failure(message: "line \(line) is not UTF-8", line: line))
      }
      return isJSONLines ? query(of: text) : .query(text)
    }
    return nil
  }

  private func query(of text: String) -> Item {
    do {
      let value = try JSONValue.parse(text)
      guard let query = value["query"] else {
        return bad("line \(line) has no “query”")
      }
      guard case .string(let words) = query else {
        return bad("the “query” of line \(line) is no text")
      }
      return .query(words)
    } catch {
      return bad("line \(line) is no JSON: \(error.message)", at: error.position)
    }
  }

  private func bad(_ message: String, at position: Int? = nil) -> Item {
    .bad(Failure(message: message, position: position, line: line))
  }

  /// The next line without its end; nil after the last.
  private mutating func nextLine() throws(IzdeError) -> [UInt8]? {
    while true {
      if let end = held[position...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return Array(held[position..<end])
      }
      if isAtEnd {
        defer { position = held.count }
        return position < held.count ? Array(held[position...]) : nil
      }
      let piece = try source.next()
      isAtEnd = piece.isEmpty
      held.removeFirst(position)
      position = 0
      held += piece
    }
  }
}
