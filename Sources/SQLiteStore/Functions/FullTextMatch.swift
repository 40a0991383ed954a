internal import CSQLite

/// The row that MATCH is at, as an FTS5 auxiliary function sees it; lives only while it runs.
///
/// The plain way to rank: correct on every version of FTS5, and the reference for what is read
/// straight from the segments.
@safe package struct FullTextMatch {
  private let api: UnsafePointer<Fts5ExtensionApi>
  private let context: OpaquePointer

  init(_ api: UnsafePointer<Fts5ExtensionApi>, _ context: OpaquePointer) {
    unsafe self.api = api
    unsafe self.context = context
  }

  /// The row.
  package var row: Int64 { unsafe api.pointee.xRowid(context) }

  /// How many columns the table has.
  package var columnCount: Int { Int(unsafe api.pointee.xColumnCount(context)) }

  /// How many phrases the MATCH expression has.
  package var phraseCount: Int { Int(unsafe api.pointee.xPhraseCount(context)) }

  /// How many tokens a phrase has.
  package func tokenCount(ofPhrase phrase: Int) -> Int {
    Int(unsafe api.pointee.xPhraseSize(context, Int32(clamping: phrase)))
  }

  /// How many rows the table has.
  package func rowCount() throws(SQLiteError) -> Int {
    var count: Int64 = 0
    try check(unsafe api.pointee.xRowCount(context, &count))
    return Int(count)
  }

  /// How many tokens the column has in this row, in all columns for nil.
  package func size(ofColumn column: Int?) throws(SQLiteError) -> Int {
    var count: Int32 = 0
    try check(unsafe api.pointee.xColumnSize(context, Int32(clamping: column ?? -1), &count))
    return Int(count)
  }

  /// How many tokens the column has in all rows, all columns for nil.
  package func totalSize(ofColumn column: Int?) throws(SQLiteError) -> Int {
    var count: Int64 = 0
    try check(
      unsafe api.pointee.xColumnTotalSize(context, Int32(clamping: column ?? -1), &count))
    return Int(count)
  }

  /// Gives each place of a phrase in this row, ascending.
  package func forEachPlace(
    ofPhrase phrase: Int, _ body: (TokenPosition) -> Void
  ) throws(SQLiteError) {
    guard phrase >= 0, phrase < phraseCount else { return }
    var iterator = unsafe Fts5PhraseIter()
    var column: Int32 = 0
    var offset: Int32 = 0
    try check(
      unsafe api.pointee.xPhraseFirst(
        context, Int32(phrase), &iterator, &column, &offset))
    while column >= 0 {
      body(TokenPosition(column: Int(column), offset: Int(offset)))
      unsafe api.pointee.xPhraseNext(context, &iterator, &column, &offset)
    }
  }

  private func check(_ code: Int32) throws(SQLiteError) {
    if code != SQLITE_OK { throw SQLiteError(code: code) }
  }
}

extension Connection {
  /// Registers an FTS5 auxiliary function, such as one that ranks, for this connection.
  ///
  /// - Parameters:
  ///   - name: Its name in SQL: `SELECT name(table, …) FROM table WHERE table MATCH …`.
  ///   - body: The function: the row and the arguments after the table.
  /// - Throws: `SQLiteError`.
  package func registerMatchFunction(
    _ name: String, _ body: @escaping (FullTextMatch, FunctionArguments) throws -> SQLValue
  ) throws(SQLiteError) {
    let api = try unsafe fullTextAPI()
    let state = unsafe Unmanaged.passRetained(MatchFunction(body, errors: handle.callbackErrors))
    let code = unsafe api.pointee.xCreateFunction(
      api, name, state.toOpaque(),
      { api, match, context, count, values in
        guard let api = unsafe api, let match = unsafe match,
          let state = unsafe api.pointee.xUserData(match)
        else { return }
        let function = unsafe Unmanaged<MatchFunction>.fromOpaque(state).takeUnretainedValue()
        do {
          let arguments = unsafe FunctionArguments(values, count: Int(count))
          unsafe setResult(context, try function.body(FullTextMatch(api, match), arguments))
        } catch {
          unsafe setResult(context, error, keptIn: function.errors)
        }
      }, { unsafe $0.map { unsafe Unmanaged<MatchFunction>.fromOpaque($0).release() } })
    if code != SQLITE_OK {
      unsafe state.release()
      throw handle.error(code)
    }
  }
}

/// A match function's closure where FTS5 can find it; owned by FTS5.
private final class MatchFunction {
  let body: (FullTextMatch, FunctionArguments) throws -> SQLValue
  let errors: CallbackErrors

  init(
    _ body: @escaping (FullTextMatch, FunctionArguments) throws -> SQLValue,
    errors: CallbackErrors
  ) {
    self.body = body
    self.errors = errors
  }
}
