import SQLiteStore
import TextAnalysis

/// What every connection to an index goes through: the tokenizer.
enum IndexConnection {
  /// The name of the tokenizer in the schema.
  static let tokenizer = "izde"

  /// The set-up of a connection; tokens made beforehand are taken from `replay`.
  static func setup(replay: TokenReplay? = nil) -> ConnectionSetup {
    guard let replay else { return plain }
    let box = ReplayBox(replay)
    return ConnectionSetup { (connection) throws(SQLiteError) in
      try register(on: connection, replay: box.replay)
    }
  }

  private static let plain = ConnectionSetup { (connection) throws(SQLiteError) in
    try register(on: connection, replay: nil)
  }

  private static func register(
    on connection: Connection, replay: TokenReplay?
  ) throws(SQLiteError) {
    try connection.registerTokenizer(tokenizer, replay: replay) { _ in
      var analyzer = PassageAnalyzer()
      return { text, purpose, sink in
        // A term of the index, as our own MATCH expressions name it, is taken as it is.
        if purpose.contains(.query), let first = text.first,
          first == Analysis.stemPrefix || first == Analysis.closedPrefix
        {
          return sink.emit(text, start: 0, end: text.count)
        }
        var code = TokenSink.success
        analyzer.analyze(text, row: 0)
        analyzer.forEachToken { term, start, end, isColocated in
          guard code == TokenSink.success else { return }
          code = sink.emit(term, start: start, end: end, isColocated: isColocated)
        }
        analyzer.trim()
        return code
      }
    }
  }

  /// Carries the replay into the set-up, which runs once, at once, on the thread that made it.
  private final class ReplayBox: @unchecked Sendable {
    let replay: TokenReplay
    init(_ replay: TokenReplay) { self.replay = replay }
  }
}
