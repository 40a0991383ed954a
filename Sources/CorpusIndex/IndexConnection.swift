package import SQLiteStore
import TextAnalysis

/// The configuration of every connection to an index: the tokenizer.
package enum IndexConnection {
  /// The name of the tokenizer in the schema.
  static let tokenizer = "izde"

  /// The setup of a connection; prepared tokens are taken from `replay`.
  package static func setup(replay: TokenReplay? = nil) -> ConnectionSetup {
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
    try connection.registerTokenizer(tokenizer, replay: replay) { _ in tokenize() }
  }

  /// Registers the tokenizer on the `fts5_api *` of a program that has loaded the extension.
  ///
  /// - Returns: A result code of SQLite.
  package static func registerTokenizer(onFullTextAPI api: UnsafeMutableRawPointer) -> Int32 {
    FullTextAPI.register(tokenizer, on: api) { _ in tokenize() }
  }

  /// The tokenizer of one table.
  private static func tokenize() -> TokenizeText {
    var analyzer = PassageAnalyzer()
    return { text, purpose, sink in
      // Our own MATCH expressions contain terms of the index, which are used unchanged.
      if purpose.contains(.query), let first = text.first,
        first == Analysis.stemPrefix || first == Analysis.closedPrefix
      {
        return sink.emit(text, start: 0, end: text.count)
      }
      if purpose.contains(.query), !purpose.contains(.prefix) {
        return tokenize(query: text, with: &analyzer, into: sink)
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

  /// Tokenizes a query of another program so that a word matches its inflections.
  ///
  /// The index has a stem only if it differs from the word, so all terms under which the word may
  /// be indexed are emitted.
  private static func tokenize(
    query text: UnsafeBufferPointer<UInt8>, with analyzer: inout PassageAnalyzer,
    into sink: TokenSink
  ) -> Int32 {
    var code = TokenSink.success
    analyzer.analyze(text, row: 0)
    analyzer.forEachToken { term, start, end, isColocated in
      guard code == TokenSink.success else { return }
      guard !isColocated else {
        if term.first == Analysis.closedPrefix {
          code = sink.emit(term, start: start, end: end, isColocated: true)
        }
        return
      }
      code = sink.emit(term, start: start, end: end)
      let surface = Array(term)
      let stem = Analysis.stem(of: surface)
      var others = [
        [Analysis.stemPrefix] + stem, [Analysis.closedPrefix] + Folding.folded(surface),
      ]
      if stem != surface { others.append(stem) }
      for other in others where code == TokenSink.success {
        code = other.withUnsafeBufferPointer {
          sink.emit($0, start: start, end: end, isColocated: true)
        }
      }
    }
    analyzer.trim()
    return code
  }

  /// Passes the replay to the setup closure, which runs once and at once on the creating thread.
  private final class ReplayBox: @unchecked Sendable {
    let replay: TokenReplay
    init(_ replay: TokenReplay) { self.replay = replay }
  }
}
