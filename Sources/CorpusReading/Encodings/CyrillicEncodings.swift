import Platform

/// Tells apart the single-byte encodings in which Russian is written.
///
/// The same bytes are other letters in each; the one in which they read like Russian is taken.
enum CyrillicEncodings {
  /// The encoding in which bytes read most like Russian, by its label; nil where they read like
  /// Russian in none.
  ///
  /// Each letter counts by its frequency in Russian text; a capital behind a small letter and a
  /// sign that prose has no use for count against an encoding. Of equals the first is taken, in the
  /// order of how common they are on the web.
  ///
  /// O(n · encodings).
  static func best(for bytes: some Collection<UInt8>) -> String? {
    var best: (label: String, points: Int)?
    for candidate in candidates {
      let points = candidate.points(of: bytes)
      if points > best?.points ?? 0 { best = (candidate.label, points) }
    }
    return best?.label
  }

  private static let candidates: [Candidate] =
    [
      Candidate(label: TextEncoding.windows1251.rawValue, scalars: SingleByteTables.windows1251),
      Candidate(label: TextEncoding.koi8r.rawValue, scalars: SingleByteTables.koi8r),
    ] + ["iso-8859-5", "cp866", "maccyrillic"].compactMap(Candidate.init(system:))

  private struct Candidate: Sendable {
    /// What a byte says, from 80 to FF.
    enum Sign: Sendable {
      case small(points: Int)
      case capital(points: Int)
      /// Punctuation, a letter of a neighbouring language.
      case neutral
      /// What no prose holds inside its words: lines of tables, signs of mathematics.
      case foreign
    }

    let label: String
    let signs: [Sign]

    init(label: String, scalars: [UInt16]) {
      self.label = label
      signs = scalars.map(CyrillicEncodings.sign)
    }

    /// Nil where the system has no table for the encoding.
    init?(system label: String) {
      guard SystemEncoding.knows(label) else { return nil }
      let scalars = (0x80...0xFF).map { (byte: UInt8) -> UInt16 in
        let text = String(
          decoding: SystemEncoding.decoded([byte], from: label) ?? [], as: UTF8.self)
        return text.utf16.first ?? 0xFFFD
      }
      self.init(label: label, scalars: scalars)
    }

    func points(of bytes: some Collection<UInt8>) -> Int {
      var sum = 0
      var isAfterSmall = false
      for byte in bytes {
        guard byte >= 0x80 else {
          isAfterSmall = false
          continue
        }
        switch signs[Int(byte) - 0x80] {
        case .small(let points):
          sum += points
          isAfterSmall = true
        case .capital(let points):
          sum += isAfterSmall ? -CyrillicEncodings.fault : points
          isAfterSmall = false
        case .neutral: isAfterSmall = false
        case .foreign:
          sum -= CyrillicEncodings.fault
          isAfterSmall = false
        }
      }
      return sum
    }
  }

  /// What a sign in a place where prose has none costs: the points of a middling letter, so that a
  /// few such places do not outweigh a text.
  private static let fault = 4

  /// How often the Russian letters а to я stand in a hundred (rounded, after the frequency tables
  /// of the Russian National Corpus).
  private static let frequencies = [
    8, 2, 5, 2, 3, 8, 1, 2, 7, 1, 3, 4, 3, 7, 11, 3, 5, 5, 6, 3, 0, 1, 0, 1, 1, 0, 0, 2, 2, 0, 1, 2,
  ]

  private static func sign(_ scalar: UInt16) -> Candidate.Sign {
    switch scalar {
    case 0x430...0x44F: .small(points: frequencies[Int(scalar) - 0x430])
    // Of two readings that are alike but for their case the one in small letters is likelier.
    case 0x410...0x42F: .capital(points: frequencies[Int(scalar) - 0x410] - 1)
    case 0x400...0x52F, 0xA0, 0xA7, 0xAB, 0xAD, 0xB0, 0xBB, 0x2010...0x203A, 0x20AC, 0x2116:
      .neutral
    default: .foreign
    }
  }
}
