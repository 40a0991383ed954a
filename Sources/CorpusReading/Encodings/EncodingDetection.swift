/// Detects the encoding of a file.
enum EncodingDetection {
  enum Verdict: Equatable {
    case text(TextEncoding)
    /// An encoding that the page declares and the system supports, by its label.
    case declared(String)
    /// Not text, with the reason.
    case binary(String)
  }

  /// The number of bytes examined, from the start; UTF-8 is validated over all bytes.
  private static let sample = 1 << 16

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
    if zeros * 50 > head.count { return .binary("it is full of NUL bytes") }
    if controls * 20 > head.count { return .binary("it is full of control characters") }
    guard let bad = UTF8Bytes.firstInvalid(in: bytes) else { return .text(.utf8) }
    let label = declared.flatMap(EncodingLabels.name)
    if let label, EncodingLabels.isMultibyte(label) { return .declared(label) }
    if zeros > 0 { return .binary("it holds NUL bytes and is not UTF-8") }
    if controls * 200 > head.count { return .binary("it holds control characters") }
    if isMostlyUTF8(bytes, firstInvalid: bad) { return .text(.damagedUTF8) }
    if let label {
      if let own = TextEncoding(label: label), own.isSingleByte { return .text(own) }
      if TextEncoding(label: label) == nil { return .declared(label) }
    }
    return .text(singleByte(around: bad, in: bytes))
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
    let most = count - (count * 97 + 99) / 100
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
    return whole >= 8 * faults || (firstInvalid >= bytes.count - 3 && whole > 0)
  }

  /// Distinguishes Cyrillic from Western single-byte encodings.
  ///
  /// Cyrillic bytes form whole words; the accented letters and quotation marks of Western languages
  /// are among ASCII letters. Windows-1251 and KOI8-R differ in which letters the same bytes
  /// denote.
  private static func singleByte(
    around place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> TextEncoding {
    let start = max(0, place - 1)
    let part = UnsafeBufferPointer(
      rebasing: bytes[start..<min(bytes.count, start + sample)])
    var together = 0
    var alone = 0
    var windows = 0
    var koi = 0
    for i in part.indices where part[i] >= 0xC0 {
      let before = i > 0 && part[i - 1] >= 0xC0
      let after = i + 1 < part.count && part[i + 1] >= 0xC0
      if before || after { together += 1 } else { alone += 1 }
      // Within a word letters are lower-case: E0–FF in Windows-1251, C0–DF in KOI8-R.
      if before { if part[i] >= 0xE0 { windows += 2 } else { koi += 2 } }
      windows += frequencies[Int(part[i] & 0x1F)]
      koi += frequencies[koiOrder[Int(part[i] & 0x1F)]]
    }
    guard together > alone else { return .windows1252 }
    return windows >= koi ? .windows1251 : .koi8r
  }

  /// The frequencies of the Russian letters а to я in per cent (rounded, after the frequency tables
  /// of the Russian National Corpus).
  private static let frequencies = [
    8, 2, 5, 2, 3, 8, 1, 2, 7, 1, 3, 4, 3, 7, 11, 3, 5, 5, 6, 3, 0, 1, 0, 1, 1, 0, 0, 2, 2, 0, 1, 2,
  ]

  /// For the five low bits of a KOI8-R letter (юабцдефгхийклмнопярстужвьызшэщчъ), its index in the
  /// alphabet.
  private static let koiOrder = [
    30, 0, 1, 22, 4, 5, 20, 3, 21, 8, 9, 10, 11, 12, 13, 14, 15, 31, 16, 17, 18, 19, 6, 2, 28, 27,
    7, 24, 29, 25, 23, 26,
  ]
}

extension TextEncoding {
  /// Whether each byte is one character.
  var isSingleByte: Bool { self == .windows1251 || self == .koi8r || self == .windows1252 }
}
