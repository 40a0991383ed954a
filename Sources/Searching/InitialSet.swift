import TextAnalysis

/// The first bytes that a word may have to be one of some terms: a filter that spares most words of a
/// text their analysis.
struct InitialSet {
  private var bytes: (UInt64, UInt64) = (0, 0)

  /// Adds the first letter of a term.
  mutating func insert(_ term: [UInt8]) {
    let letters = term.first.map { $0 < 0x20 } == true ? term.dropFirst() : term[...]
    guard let first = letters.first else { return }
    set(first)
    // The American spelling of a word may begin with another letter: oesophagus, aesthetic.
    if first == UInt8(ascii: "e") {
      set(UInt8(ascii: "o"))
      set(UInt8(ascii: "a"))
    }
  }

  /// Whether a word that begins with a byte may be one of the terms.
  func mayBegin(_ byte: UInt8) -> Bool {
    // Letters with marks may fold to any letter; signs are named by words.
    guard byte < 0x80, byte | 0x20 >= 0x61 || byte >= 0x30 && byte <= 0x39 else { return true }
    let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    return (lower < 64 ? bytes.0 : bytes.1) & (1 << UInt64(lower & 63)) != 0
  }

  private mutating func set(_ byte: UInt8) {
    if byte < 64 {
      bytes.0 |= 1 << UInt64(byte)
    } else if byte < 128 {
      bytes.1 |= 1 << UInt64(byte & 63)
    }
  }
}
