internal import CSQLite

/// The tokens of a batch of texts, computed in advance, on any thread, and passed to FTS5 later.
///
/// Stored in flat arrays, without pointers: sixteen bytes per token and the bytes of its term. Call
/// `append` for each token and `endText` after each text, in the order in which the texts are
/// inserted (column by column, row by row); an absent text (NULL) is not tokenized and has no
/// entry.
package struct PreparedTokens: Sendable {
  struct Token {
    var start: UInt32
    var end: UInt32
    /// Where the term begins in `terms`.
    var term: UInt32
    /// The size of the term; the highest bit marks a colocated token.
    var sizeAndFlag: UInt32
  }

  struct Text {
    /// The end of its tokens, excluded.
    var tokenEnd: Int
    /// The size of the text, to detect that another text is inserted.
    var byteCount: Int
  }

  private(set) var tokens: [Token] = []
  private(set) var terms: [UInt8] = []
  private(set) var texts: [Text] = []
  static let colocated: UInt32 = 1 << 31

  /// Creates an empty batch.
  package init() {}

  /// The number of tokens.
  package var tokenCount: Int { tokens.count }
  /// The approximate size of the batch in bytes.
  package var byteCount: Int { tokens.count * 16 + terms.count + texts.count * 16 }

  /// Adds a token to the current text.
  ///
  /// A batch can hold up to 4 GiB of terms.
  ///
  /// - Parameters:
  ///   - term: The bytes to be indexed.
  ///   - start: Where the word begins in the text, UTF-8 bytes from 0.
  ///   - end: Where it ends, excluded.
  ///   - isColocated: Whether it has the position of the token before it.
  @inline(__always)
  package mutating func append(
    _ term: UnsafeBufferPointer<UInt8>, start: Int, end: Int, isColocated: Bool = false
  ) {
    tokens.append(
      Token(
        start: UInt32(start), end: UInt32(end), term: UInt32(terms.count),
        sizeAndFlag: UInt32(term.count) | (isColocated ? Self.colocated : 0)))
    unsafe terms.append(contentsOf: term)
  }

  /// Ends the current text, which is `byteCount` bytes long.
  package mutating func endText(byteCount: Int) {
    texts.append(Text(tokenEnd: tokens.count, byteCount: byteCount))
  }

  /// Empties the batch and keeps its memory.
  package mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
  }
}

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
