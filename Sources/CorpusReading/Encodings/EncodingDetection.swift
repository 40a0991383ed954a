/// Detects the encoding of a file.
enum EncodingDetection {
  enum Verdict: Equatable {
    case text(TextEncoding)
    /// An encoding that the page declares and the system supports, by its label.
    case declared(String)
    /// Text in an undeclared single-byte encoding, detected by its letters.
    case guessed(String)
    /// Not text, with the reason.
    case binary(String)
  }

  /// The number of bytes examined, from the start; UTF-8 is validated over all bytes.
  private static let sample = 1 << 16
  /// A file is binary if more than one byte in so many is NUL.
  ///
  /// By argument: text in a single-byte encoding or UTF-8 has none, a few may come from a damaged
  /// disk; integers of two or four bytes, as formats hold them, make a third and more of a file NUL.
  private static let bytesForEachNUL = 50
  /// A file is binary if more than one byte in so many is a control character.
  ///
  /// By argument: of the 256 bytes 27 are such characters, so that compressed or encrypted bytes have
  /// one in ten; text has hardly any but form feeds, which do not count.
  private static let bytesForEachControl = 20
  /// The same if the bytes are not UTF-8 either, which is evidence of its own.
  private static let bytesForEachControlOutsideUTF8 = 200
  /// The least share of pairs of bytes, in hundredths, that are letters and signs of European scripts
  /// in UTF-16.
  ///
  /// By argument: in bytes read as UTF-16 by mistake they are one pair in forty, in real text all but
  /// symbols and words of other scripts.
  private static let leastUTF16Share = 97
  /// Damaged UTF-8 has at least so many whole sequences of several bytes for each invalid byte.
  ///
  /// By argument: the bytes of a single-byte encoding rarely form one whole sequence, and a file with
  /// more faults is of no use as UTF-8.
  private static let sequencesForEachFault = 8

  /// The encoding of a file's bytes.
  ///
  /// In this order: a byte order mark; UTF-16 whose units are plausible text; UTF-8, valid or with
  /// few errors; then the single-byte encoding whose letters fit a language.
  ///
  /// `declared`: the encoding that the page declares, used if the bytes are valid in it.
  ///
  /// - Complexity: O(n).
  static func verdict(
    on bytes: UnsafeBufferPointer<UInt8>, declared: String? = nil
  ) -> Verdict {
    let head = UnsafeBufferPointer(rebasing: bytes.prefix(sample))
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      return .binary("it is in UTF-32, which is not read")
    }
    if head.starts(with: [0xFF, 0xFE]) { return .text(.utf16LittleEndian) }
    if head.starts(with: [0xFE, 0xFF]) { return .text(.utf16BigEndian) }
    if readsAsUTF16(head, low: 0) { return .text(.utf16LittleEndian) }
    if readsAsUTF16(head, low: 1) { return .text(.utf16BigEndian) }

    let zeros = head.reduce(0) { $1 == 0 ? $0 + 1 : $0 }
    let controls = head.reduce(0) { isControl($1) ? $0 + 1 : $0 }
    if zeros * bytesForEachNUL > head.count { return .binary("it is full of NUL bytes") }
    if controls * bytesForEachControl > head.count {
      return .binary("it is full of control characters")
    }
    guard let bad = UTF8Bytes.firstInvalid(in: bytes) else { return .text(.utf8) }
    let label = declared.flatMap(EncodingLabels.name)
    if let label, EncodingLabels.isMultibyte(label) { return .declared(label) }
    if zeros > 0 { return .binary("it holds NUL bytes and is not UTF-8") }
    if controls * bytesForEachControlOutsideUTF8 > head.count {
      return .binary("it holds control characters")
    }
    if isMostlyUTF8(bytes, firstInvalid: bad) { return .text(.damagedUTF8) }
    if let label {
      if let own = TextEncoding(label: label), own.isSingleByte { return .text(own) }
      if TextEncoding(label: label) == nil { return .declared(label) }
    }
    return .guessed(singleByte(around: bad, in: bytes))
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 && byte != 0x0C && byte != 0x1B
  }

  /// Whether the bytes are UTF-16: pairs that are letters, spaces and signs of European scripts.
  ///
  /// Read as UTF-16, text in UTF-8 or a single-byte encoding is mostly Chinese characters.
  private static func readsAsUTF16(_ bytes: UnsafeBufferPointer<UInt8>, low: Int) -> Bool {
    let count = bytes.count / 2
    guard count >= 2 else { return false }
    // More other pairs than this exclude UTF-16; most files exceed it at once.
    let most = count - (count * leastUTF16Share + 99) / 100
    var others = 0
    var spaces = 0
    for i in 0..<count {
      let value = UInt16(bytes[2 * i + low]) | UInt16(bytes[2 * i + 1 - low]) << 8
      switch value {
      case 0x09, 0x0A, 0x0D, 0x20:
        spaces += 1
      case 0x21...0x7E, 0xA0...0x24F, 0x400...0x52F, 0x2010...0x203A, 0x2116, 0x20AC: break
      default:
        others += 1
        if others > most { return false }
      }
    }
    return spaces > 0 || count < 16
  }

  /// Whether invalid bytes are few among valid multi-byte sequences, as in a damaged or truncated
  /// file.
  private static func isMostlyUTF8(
    _ bytes: UnsafeBufferPointer<UInt8>, firstInvalid: Int
  ) -> Bool {
    var faults = 0
    var whole = 0
    var i = 0
    let end = min(bytes.count, firstInvalid + sample)
    while i < end {
      if bytes[i] < 0x80 {
        i += 1
      } else if let length = UTF8Bytes.sequenceLength(in: bytes, at: i) {
        whole += 1
        i += length
      } else {
        faults += 1
        i += 1
      }
    }
    return whole >= sequencesForEachFault * faults || (firstInvalid >= bytes.count - 3 && whole > 0)
  }

  /// Cyrillic bytes form whole words; the accented letters and quotation marks of Western languages
  /// are among ASCII letters.
  private static func singleByte(
    around place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> String {
    let start = max(0, place - 1)
    let part = UnsafeBufferPointer(
      rebasing: bytes[start..<min(bytes.count, start + sample)])
    if isInWords(part, from: 0xC0, atLeast: 2) || isInWords(part, from: 0x80, atLeast: 4),
      let label = CyrillicEncodings.best(for: part)
    {
      let isKazakh = label == TextEncoding.windows1251.rawValue && NationalLetters.areKazakh(part)
      return isKazakh ? "rk1048" : label
    }
    return NationalLetters.areTurkish(part) ? "windows-1254" : TextEncoding.windows1252.rawValue
  }

  /// Whether most of the bytes from a value on are in runs of at least a length.
  ///
  /// Below C0 three bytes side by side may be the punctuation of a Western text: `”—“`.
  private static func isInWords(
    _ bytes: UnsafeBufferPointer<UInt8>, from least: UInt8, atLeast length: Int
  ) -> Bool {
    var together = 0
    var apart = 0
    var run = 0
    for byte in bytes {
      if byte >= least {
        run += 1
        continue
      }
      if run >= length { together += run } else { apart += run }
      run = 0
    }
    if run >= length { together += run } else { apart += run }
    return together > apart
  }
}

extension TextEncoding {
  /// Whether each byte is one character.
  var isSingleByte: Bool { self == .windows1251 || self == .koi8r || self == .windows1252 }
}
