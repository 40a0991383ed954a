internal import CSQLite

extension Connection {
  /// Registers an SQL function, for this connection.
  ///
  /// - Parameters:
  ///   - name: Its name in SQL.
  ///   - arguments: How many arguments it takes, nil for any number.
  ///   - isDeterministic: Whether equal arguments always give equal results.
  ///   - body: The function. What it throws comes back whole from the call that ran it.
  /// - Throws: `SQLiteError`.
  package func registerFunction(
    _ name: String, arguments: Int?, isDeterministic: Bool = true,
    _ body: @escaping (FunctionArguments) throws -> SQLValue
  ) throws(SQLiteError) {
    let state = unsafe Unmanaged.passRetained(
      ScalarFunction(body, errors: handle.callbackErrors))
    let flags =
      SQLITE_UTF8 | SQLITE_INNOCUOUS | (isDeterministic ? SQLITE_DETERMINISTIC : 0)
    // SQLite calls the destroy callback even when it refuses the function.
    try handle.check(
      unsafe sqlite3_create_function_v2(
        handle.pointer, name, Int32(clamping: arguments ?? -1), flags, state.toOpaque(),
        { context, count, values in
          guard let state = unsafe sqlite3_user_data(context) else { return }
          let function = unsafe Unmanaged<ScalarFunction>.fromOpaque(state).takeUnretainedValue()
          do {
            let arguments = unsafe FunctionArguments(values, count: Int(count))
            unsafe setResult(context, try function.body(arguments))
          } catch {
            unsafe setResult(context, error, keptIn: function.errors)
          }
        }, nil, nil,
        { unsafe $0.map { unsafe Unmanaged<ScalarFunction>.fromOpaque($0).release() } }))
  }
}

/// A function's closure where SQLite can find it; owned by SQLite.
private final class ScalarFunction {
  let body: (FunctionArguments) throws -> SQLValue
  let errors: CallbackErrors

  init(
    _ body: @escaping (FunctionArguments) throws -> SQLValue, errors: CallbackErrors
  ) {
    self.body = body
    self.errors = errors
  }
}
