import Izde
import Rendering

/// The command `export`.
enum ExportCommand {
  static func run(_ session: Session) throws -> Status {
    try session.takesNoOperands()
    if let name = session.invocation.value(.query) {
      guard let query = OpenSearch.query(for: name) else {
        throw UsageError(
          "“\(name)” has no letter with a sound, so it has no key",
          suggestion: "izde export --query Shetpe")
      }
      try session.write(query)
      return .found
    }
    let engine = try session.openIndex()
    if session.invocation.has(.mapping) {
      try session.write(OpenSearch.mapping(of: engine.info(), version: Version.current))
      return .found
    }
    return try passages(of: engine, session)
  }

  /// Writes the passages in pieces, in constant memory.
  private static func passages(of engine: any Engine, _ session: Session) throws -> Status {
    var json = JSONWriter()
    var count = 0
    var failure: SinkError?
    try engine.forEachExportedPassage { passage in
      OpenSearch.appendBulkLines(of: passage, to: &json)
      count += 1
      guard json.bytes.count >= pieceSize else { return true }
      do throws(SinkError) {
        try session.write(json.bytes)
      } catch {
        failure = error
      }
      json.bytes.removeAll(keepingCapacity: true)
      return failure == nil
    }
    if let failure { throw failure }
    try session.write(json.bytes)
    session.remark("\(count) passages")
    return count > 0 ? .found : .nothingFound
  }

  private static let pieceSize = 1 << 16
}
