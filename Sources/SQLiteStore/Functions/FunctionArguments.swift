internal import CSQLite

/// The arguments of an SQL function; they live only while it runs.
@safe package struct FunctionArguments {
  private let values: UnsafeMutablePointer<OpaquePointer?>?
  /// How many there are.
  package let count: Int

  init(_ values: UnsafeMutablePointer<OpaquePointer?>?, count: Int) {
    unsafe self.values = values
    self.count = count
  }

  private func pointer(_ index: Int) -> OpaquePointer? {
    precondition(index >= 0 && index < count, "the function has no such argument")
    return unsafe values?[index]
  }

  /// Whether the argument is NULL.
  package func isNull(_ index: Int) -> Bool {
    unsafe sqlite3_value_type(pointer(index)) == SQLITE_NULL
  }

  /// The argument as a whole number, 0 for NULL.
  package func integer(_ index: Int) -> Int {
    Int(unsafe sqlite3_value_int64(pointer(index)))
  }

  /// The argument as a number with a fraction, 0 for NULL.
  package func double(_ index: Int) -> Double {
    unsafe sqlite3_value_double(pointer(index))
  }

  /// The argument as text, empty for NULL.
  package func text(_ index: Int) -> String {
    unsafe withBytes(index) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Lends the argument's bytes, of a text or a blob, without a copy; they are gone after `body`.
  package func withBytes<Result, Failure: Error>(
    _ index: Int, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let value = unsafe pointer(index)
    let start = unsafe sqlite3_value_blob(value)
    let size = Int(unsafe sqlite3_value_bytes(value))
    return try unsafe body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : size))
  }
}

/// Gives a value back to SQLite as a function's result.
func setResult(_ context: OpaquePointer?, _ value: SQLValue) {
  switch value {
  case .null: unsafe sqlite3_result_null(context)
  case .integer(let number): unsafe sqlite3_result_int64(context, number)
  case .real(let number): unsafe sqlite3_result_double(context, number)
  case .text(var text):
    text.withUTF8 {
      unsafe izde_result_text(context, $0.baseAddress, UInt64($0.count))
    }
  case .blob(let bytes):
    unsafe bytes.withUnsafeBytes {
      unsafe izde_result_blob(context, $0.baseAddress, UInt64($0.count))
    }
  }
}

/// Gives an error back to SQLite; the error itself waits for the call that returns.
func setResult(_ context: OpaquePointer?, _ error: any Error, keptIn errors: CallbackErrors) {
  errors.keep(error)
  var message = "\(error)"
  message.withUTF8 { bytes in
    unsafe bytes.withMemoryRebound(to: CChar.self) {
      unsafe sqlite3_result_error(context, $0.baseAddress, Int32(clamping: $0.count))
    }
  }
}
