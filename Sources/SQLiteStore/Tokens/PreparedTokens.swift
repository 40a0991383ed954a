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
}
