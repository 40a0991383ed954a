internal import CSQLite

/// Tokenizes a text: emits each token to the sink, in order, and returns `TokenSink.success` or the
/// sink's code unchanged.
package typealias TokenizeText = (
  _ text: UnsafeBufferPointer<UInt8>, _ purpose: TokenizePurpose, _ sink: TokenSink
) -> Int32

extension Connection {
  /// Registers an FTS5 tokenizer under `name`, for this connection.
  ///
  /// - Parameters:
  ///   - name: The name in `tokenize='name …'`.
  ///   - replay: The source of prepared tokens; nil if there is none.
  ///   - make: Called once for every table that uses the tokenizer, with the arguments after the
  /// name. The closure it returns is used by one thread at a time and may keep scratch memory.
  /// - Throws: `SQLiteError`; an error of `make` is thrown by the statement that first uses the
  ///   table.
  package func registerTokenizer(
    _ name: String, replay: TokenReplay? = nil,
    _ make: @escaping (_ arguments: [String]) throws -> TokenizeText
  ) throws(SQLiteError) {
    let code = try unsafe FullTextAPI.register(
      name, on: fullTextAPI(), replay: replay, errors: handle.callbackErrors, make)
    if code != SQLITE_OK { throw handle.error(code) }
  }

  /// The FTS5 API of this connection.
  func fullTextAPI() throws(SQLiteError) -> UnsafeMutablePointer<fts5_api> {
    var api: UnsafeMutablePointer<fts5_api>?
    try handle.check(unsafe izde_fts5_api(handle.pointer, &api))
    guard let api = unsafe api, unsafe api.pointee.iVersion >= 2 else {
      throw SQLiteError(code: SQLITE_ERROR, message: "this SQLite has no FTS5 version 2")
    }
    return unsafe api
  }
}

/// The FTS5 API of a program's own SQLite, for use in an extension.
package enum FullTextAPI {
  /// Registers a tokenizer on an `fts5_api *` and returns a result code.
  ///
  /// It calls no function of SQLite except those of the API structure.
  package static func register(
    _ name: String, on api: UnsafeMutableRawPointer,
    _ make: @escaping (_ arguments: [String]) throws -> TokenizeText
  ) -> Int32 {
    let api = unsafe api.assumingMemoryBound(to: fts5_api.self)
    guard unsafe api.pointee.iVersion >= 2 else { return SQLITE_ERROR }
    return unsafe register(name, on: api, replay: nil, errors: CallbackErrors(), make)
  }

  static func register(
    _ name: String, on api: UnsafeMutablePointer<fts5_api>, replay: TokenReplay?,
    errors: CallbackErrors, _ make: @escaping (_ arguments: [String]) throws -> TokenizeText
  ) -> Int32 {
    let factory = unsafe TokenizerFactory(make, replay: replay, errors: errors)
    var callbacks = unsafe fts5_tokenizer(
      xCreate: createTokenizer, xDelete: deleteTokenizer, xTokenize: tokenize)
    let state = unsafe Unmanaged.passRetained(factory)
    let code = unsafe api.pointee.xCreateTokenizer(
      api, name, state.toOpaque(), &callbacks
    ) { unsafe $0.map { unsafe Unmanaged<TokenizerFactory>.fromOpaque($0).release() } }
    // FTS5 calls the destroy callback only for a tokenizer that it has accepted.
    if code != SQLITE_OK { unsafe state.release() }
    return code
  }
}

/// Creates the tokenizers of one connection; owned by FTS5.
@safe private final class TokenizerFactory {
  let make: ([String]) throws -> TokenizeText
  let replay: TokenReplay?
  let errors: CallbackErrors

  init(
    _ make: @escaping ([String]) throws -> TokenizeText, replay: TokenReplay?,
    errors: CallbackErrors
  ) {
    unsafe self.make = make
    self.replay = replay
    self.errors = errors
  }
}

/// The tokenizer of one table; owned by FTS5.
@safe private final class TableTokenizer {
  let tokenize: TokenizeText
  let replay: TokenReplay?

  init(_ tokenize: @escaping TokenizeText, replay: TokenReplay?) {
    unsafe self.tokenize = tokenize
    self.replay = replay
  }
}

private func createTokenizer(
  _ state: UnsafeMutableRawPointer?,
  _ arguments: UnsafeMutablePointer<UnsafePointer<CChar>?>?, _ count: CInt,
  _ result: UnsafeMutablePointer<OpaquePointer?>?
) -> CInt {
  guard let state = unsafe state, let result = unsafe result else { return SQLITE_MISUSE }
  let factory = unsafe Unmanaged<TokenizerFactory>.fromOpaque(state).takeUnretainedValue()
  let words = (0..<Int(count)).map { index in
    unsafe arguments?[index].map { unsafe String(cString: $0) } ?? ""
  }
  do {
    let tokenizer = try unsafe TableTokenizer(factory.make(words), replay: factory.replay)
    unsafe result.pointee = OpaquePointer(Unmanaged.passRetained(tokenizer).toOpaque())
    return SQLITE_OK
  } catch {
    factory.errors.keep(error)
    return SQLITE_ERROR
  }
}

private func deleteTokenizer(_ state: OpaquePointer?) {
  guard let state = unsafe state else { return }
  unsafe Unmanaged<TableTokenizer>.fromOpaque(UnsafeRawPointer(state)).release()
}

private func tokenize(
  _ state: OpaquePointer?, _ context: UnsafeMutableRawPointer?, _ flags: CInt,
  _ text: UnsafePointer<CChar>?, _ count: CInt, _ emitToken: TokenSink.EmitToken?
) -> CInt {
  guard let state = unsafe state, let emitToken = unsafe emitToken else { return SQLITE_MISUSE }
  let sink = unsafe TokenSink(context: context, emitToken: emitToken)
  let bytes = unsafe UnsafeBufferPointer(
    start: UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self), count: Int(count))
  // `_withUnsafeGuaranteedRef` would save a retain, but is an underscored API.
  let tokenizer = unsafe Unmanaged<TableTokenizer>.fromOpaque(UnsafeRawPointer(state))
    .takeUnretainedValue()
  let purpose = TokenizePurpose(rawValue: flags)
  if let replay = tokenizer.replay, purpose.contains(.document),
    let code = unsafe replay.play(textOf: bytes.count, into: sink)
  {
    return code
  }
  return unsafe tokenizer.tokenize(bytes, purpose, sink)
}
