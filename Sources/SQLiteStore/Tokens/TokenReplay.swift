internal import CSQLite

/// A batch of prepared tokens that a connection's tokenizer returns instead of tokenizing.
///
/// Load a batch, then insert its texts; each text passed by FTS5 takes the next entry. After the
/// last entry the tokenizer tokenizes again. Used only by the connection's thread.
package final class TokenReplay {
  private var batch = PreparedTokens()
  private var next = 0

  /// Creates a replay without a batch.
  package init() {}

  /// The number of texts still to be inserted.
  package var remaining: Int { batch.texts.count - next }

  /// Replaces the batch; the rest of the former one is dropped.
  package func load(_ batch: consuming PreparedTokens) {
    self.batch = batch
    next = 0
  }

  /// Returns the batch, to be filled again.
  package func unload() -> PreparedTokens {
    defer {
      batch = PreparedTokens()
      next = 0
    }
    return batch
  }

  /// Emits the tokens of the next text, nil if none is left; a text of another size is refused with
  /// `SQLITE_MISMATCH`.
  func play(textOf byteCount: Int, into sink: TokenSink) -> Int32? {
    guard next < batch.texts.count else { return nil }
    let text = batch.texts[next]
    guard text.byteCount == byteCount else { return SQLITE_MISMATCH }
    let start = next == 0 ? 0 : batch.texts[next - 1].tokenEnd
    next += 1
    return unsafe batch.terms.withUnsafeBufferPointer { terms in
      for token in batch.tokens[start..<text.tokenEnd] {
        let size = Int(token.sizeAndFlag & ~PreparedTokens.colocated)
        let range = Int(token.term)..<Int(token.term) + size
        let term = unsafe UnsafeBufferPointer(rebasing: terms[range])
        let code = unsafe sink.emit(
          term, start: Int(token.start), end: Int(token.end),
          isColocated: token.sizeAndFlag & PreparedTokens.colocated != 0)
        if code != SQLITE_OK { return code }
      }
      return SQLITE_OK
    }
  }
}
