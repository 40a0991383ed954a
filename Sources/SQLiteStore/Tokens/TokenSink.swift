internal import CSQLite

/// Why FTS5 requests the tokens of a text.
package struct TokenizePurpose: OptionSet, Sendable {
  package let rawValue: Int32

  package init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// A text that is inserted or deleted.
  package static let document = TokenizePurpose(rawValue: FTS5_TOKENIZE_DOCUMENT)
  /// A string of a MATCH expression.
  package static let query = TokenizePurpose(rawValue: FTS5_TOKENIZE_QUERY)
  /// With `query`: a prefix, a string followed by `*`.
  package static let prefix = TokenizePurpose(rawValue: FTS5_TOKENIZE_PREFIX)
  /// An auxiliary function: `highlight`, `snippet`.
  package static let auxiliary = TokenizePurpose(rawValue: FTS5_TOKENIZE_AUX)
}

/// Receives the tokens of a text; valid only while the text is being tokenized.
@unsafe package struct TokenSink {
  typealias EmitToken =
    @convention(c) (
      UnsafeMutableRawPointer?, CInt, UnsafePointer<CChar>?, CInt, CInt, CInt
    ) -> CInt

  let context: UnsafeMutableRawPointer?
  let emitToken: EmitToken

  /// The result code that a tokenizer returns on success.
  package static var success: Int32 { SQLITE_OK }

  /// Emits a token.
  ///
  /// - Parameters:
  ///   - term: The bytes to be indexed; FTS5 copies them.
  ///   - start: Where the word begins in the text, UTF-8 bytes from 0.
  ///   - end: Where it ends, excluded.
  ///   - isColocated: Whether it has the position of the token before it.
  /// - Returns: `success`, or a code that the tokenizer must return at once and unchanged.
  @inline(__always)
  package func emit(
    _ term: UnsafeBufferPointer<UInt8>, start: Int, end: Int, isColocated: Bool = false
  ) -> Int32 {
    unsafe emitToken(
      context, isColocated ? FTS5_TOKEN_COLOCATED : 0,
      UnsafeRawPointer(term.baseAddress)?.assumingMemoryBound(to: CChar.self),
      Int32(truncatingIfNeeded: term.count), Int32(truncatingIfNeeded: start),
      Int32(truncatingIfNeeded: end))
  }
}
