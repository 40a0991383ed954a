/// Readable identifiers of articles: lower-case ASCII words joined by hyphens.
package enum Slug {
  /// The longest slug, in bytes.
  package static let longest = 60

  /// The slug of a title, file name stem or record id; nil if it has no letter or digit.
  ///
  /// Equal texts have equal slugs.
  package static func slug(from text: String) -> String? {
    var text = text
    if let slug = text.withUTF8({ plainSlug(from: $0) }) { return slug.isEmpty ? nil : slug }
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
      case "A"..."Z": word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      // Apostrophes and marks do not separate words.
      case "'", "’", "ʼ", "\u{300}"..."\u{36F}", "\u{AD}": continue
      default:
        if scalar.value > 0x7F, let letters = romanized[scalar] {
          word += letters
        } else {
          if !word.isEmpty { words.append(word) }
          word = ""
        }
      }
    }
    if !word.isEmpty { words.append(word) }
    guard var slug = words.first else { return nil }
    for word in words.dropFirst() where slug.utf8.count + 1 + word.utf8.count <= longest {
      slug += "-" + word
      if slug.utf8.count >= longest { break }
    }
    return String(slug.prefix(longest))
  }

  /// The slug of an ASCII text, empty if it has no letter or digit; nil for other texts.
  ///
  /// A fast path: most titles are ASCII, and each record of a large file has one.
  private static func plainSlug(from text: UnsafeBufferPointer<UInt8>) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(longest)
    var word: [UInt8] = []
    func close() {
      if slug.isEmpty {
        slug += word
      } else if !word.isEmpty, slug.count < longest, slug.count + 1 + word.count <= longest {
        slug.append(UInt8(ascii: "-"))
        slug += word
      }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: word.append(byte)
      case 0x41...0x5A: word.append(byte | 0x20)
      case 0x27: continue
      case 0x80...: return nil
      default: close()
      }
    }
    close()
    return String(decoding: slug.prefix(longest), as: UTF8.self)
  }

  /// Letters that become ASCII: `ж=zh`.
  ///
  /// Cyrillic according to the passport romanisation of Russia and the BGN/PCGN system of Kazakh
  /// without diacritics (ң as n, as in newspapers); Latin letters without diacritics.
  private static let romanized: [Unicode.Scalar: String] = {
    var map: [Unicode.Scalar: String] = [:]
    let table = """
      а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh
      ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=i є=e ґ=g ў=u ә=a ғ=gh қ=q ң=n ө=o ұ=u
      ү=u һ=h à=a á=a â=a ã=a ä=a å=a ă=a ą=a ā=a æ=ae ç=c ć=c č=c ď=d đ=d ð=d è=e é=e ê=e ë=e ě=e
      ę=e ē=e ğ=g ġ=g ì=i í=i î=i ï=i ı=i ī=i ķ=k ł=l ļ=l ñ=n ń=n ň=n ŋ=ng ò=o ó=o ô=o õ=o ö=o ø=o
      ő=o œ=oe ř=r ß=ss ś=s š=s ş=s ș=s ť=t ţ=t ț=t þ=th ù=u ú=u û=u ü=u ů=u ű=u ū=u ý=y ÿ=y ź=z
      ž=z ż=z
      """
    for entry in table.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let letter = parts[0].unicodeScalars.first else { continue }
      map[letter] = String(parts[1])
      if let capital = String(parts[0]).uppercased().unicodeScalars.first, capital != letter {
        if capital.value > 0x7F { map[capital] = String(parts[1]) }
      }
    }
    return map
  }()
}
