import Platform
import Testing

@testable import CorpusReading

@Suite struct EncodingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var encoding: TextEncoding
    var bytes: [UInt8]
    var testDescription: String { name }
  }

  static let russian = """
    В среду в городе у моря начался суд над семью рабочими. Судья сказал, что приговор объявят
    через две недели; родные подсудимых ждали у дверей.
    """
  static let french = "Le maire a dit qu’il n’était pas prêt — « déjà » trop tard, à l’été près."

  static func encode(_ text: String, _ table: [UInt16]) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      if scalar.value < 0x80 { return UInt8(scalar.value) }
      return UInt8(0x80 + (table.firstIndex { UInt32($0) == scalar.value } ?? 0))
    }
  }

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return bigEndian ? pair.reversed() : pair
    }
  }

  static let cases: [Case] = [
    Case(name: "ASCII", text: "Plain.", encoding: .utf8, bytes: Array("Plain.".utf8)),
    Case(name: "UTF-8", text: russian, encoding: .utf8, bytes: Array(russian.utf8)),
    Case(
      name: "UTF-8 with mark", text: "\u{FEFF}Text", encoding: .utf8,
      bytes: [0xEF, 0xBB, 0xBF] + "Text".utf8),
    Case(
      name: "NUL in UTF-8", text: russian + "\0", encoding: .utf8, bytes: russian.utf8 + [0]),
    Case(
      name: "windows-1251", text: russian, encoding: .windows1251,
      bytes: encode(russian, SingleByteTables.windows1251)),
    Case(
      name: "windows-1251, capitals", text: "ПРАВДА О ЗАБАСТОВКЕ", encoding: .windows1251,
      bytes: encode("ПРАВДА О ЗАБАСТОВКЕ", SingleByteTables.windows1251)),
    Case(
      name: "koi8-r", text: russian, encoding: .koi8r,
      bytes: encode(russian, SingleByteTables.koi8r)),
    Case(
      name: "windows-1252", text: french, encoding: .windows1252,
      bytes: encode(french, SingleByteTables.windows1252)),
    Case(
      name: "windows-1252, quotation marks only", text: "He said “no” to me.",
      encoding: .windows1252,
      bytes: encode("He said “no” to me.", SingleByteTables.windows1252)),
    Case(
      name: "UTF-16LE with mark", text: russian + "😀", encoding: .utf16LittleEndian,
      bytes: [0xFF, 0xFE] + utf16(russian + "😀", bigEndian: false)),
    Case(
      name: "UTF-16BE with mark", text: french, encoding: .utf16BigEndian,
      bytes: [0xFE, 0xFF] + utf16(french, bigEndian: true)),
    Case(
      name: "UTF-16LE", text: french, encoding: .utf16LittleEndian,
      bytes: utf16(french, bigEndian: false)),
    Case(
      name: "UTF-16BE", text: russian, encoding: .utf16BigEndian,
      bytes: utf16(russian, bigEndian: true)),
    Case(
      name: "damaged UTF-8", text: russian + "\u{FFFD}" + russian, encoding: .damagedUTF8,
      bytes: russian.utf8 + [0xD0] + russian.utf8.dropFirst(0)),
  ]

  @Test(arguments: cases)
  func bytesAreDecoded(example: Case) throws {
    let content = try SourceContent(raw: example.bytes, name: "a.txt")
    #expect(String(decoding: content.bytes, as: UTF8.self) == example.text)
    #expect(content.encoding == (example.encoding == .utf8 ? nil : example.encoding.rawValue))
    #expect(content.warnings.isEmpty == (example.encoding == .utf8))
    #expect(content.sha256 == SHA256.hex(of: example.bytes))
  }

  @Test(arguments: [
    [UInt8](repeating: 0, count: 100), Array("\u{7F}ELF".utf8) + [UInt8](repeating: 0, count: 60),
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0xFF, 0xFE, 0x80],
  ])
  func binaryFilesAreRefused(bytes: [UInt8]) throws {
    let error = #expect(throws: ReadingError.self) {
      _ = try SourceContent(raw: bytes, name: "a.txt")
    }
    #expect(error?.kind == .binary)
    #expect(error?.message.hasPrefix("“a.txt” is not text: ") == true)
    #expect(error?.nextStep != nil)
  }

  @Test func aPageIsBelievedAboutItsEncoding() throws {
    let html = "<meta charset='koi8-r'><p>мы"
    let bytes = Self.encode(html, SingleByteTables.koi8r)
    let content = try SourceContent(raw: bytes, name: "a.html", kind: .html)
    #expect(String(decoding: content.bytes, as: UTF8.self) == html)
  }

  @Test(arguments: [
    (
      "iso-8859-9", "windows-1254", [0xDE, 0x61, 0x68, 0x69, 0x6E, 0x20, 0xFD] as [UInt8], "Şahin ı"
    ),
    ("latin2", "iso-8859-2", [0xA3, 0xEA, 0x6B], "Łęk"),
    ("windows-1250", "windows-1250", [0x4A, 0x69, 0xF8, 0xED], "Jiří"),
    ("KOI8-U", "koi8-u", [0xEB, 0xA6, 0xC5, 0xD7], "Кіев"),
    ("x-mac-cyrillic", "maccyrillic", [0x85, 0xF0, 0xEB, 0xE0, 0xED], "Ерлан"),
    ("ibm866", "cp866", [0x91, 0xA0, 0xAC, 0xA0, 0xE2], "Самат"),
    ("gb2312", "gb18030", [0xB9, 0xA4, 0xC8, 0xCB], "工人"),
    ("Shift_JIS", "cp932", [0x90, 0x56, 0x95, 0xB7], "新聞"),
    ("euc-kr", "cp949", [0xC7, 0xD1, 0xB1, 0xDB], "한글"),
    ("KZ-1048", "rk1048", [0x8D, 0xE0, 0xE7, 0xE0, 0x9D], "Қазақ"),
    ("windows-1257", "windows-1257", [0xD0, 0x61, 0x72, 0xFB, 0x6E, 0x61, 0x73], "Šarūnas"),
  ])
  func declaredEncodingsAreConverted(
    label: String, encoding: String, bytes: [UInt8], text: String
  ) throws {
    let html = Array("<meta charset=\"\(label)\"><p>".utf8)
    let content = try SourceContent(raw: html + bytes, name: "a.html", kind: .html)
    #expect(String(decoding: content.bytes[html.count...], as: UTF8.self) == text)
    #expect(content.encoding == encoding)
    #expect(content.warnings.first?.message.contains("as it declares") == true)
  }

  @Test func aGuessIsCalledOne() throws {
    let bytes = Self.encode(Self.russian, SingleByteTables.koi8r)
    let content = try SourceContent(raw: bytes, name: "a.txt")
    #expect(content.warnings.first?.message.contains("koi8-r is a guess") == true)
  }

  /// Bytes of a text in a single-byte encoding of the system.
  private static func encode(_ text: String, as label: String) -> [UInt8] {
    let table = (0x80...0xFF).map { (byte: UInt8) -> UInt16 in
      let text = String(
        decoding: TextEncoding.decoded([byte], from: label) ?? [], as: UTF8.self)
      return text.utf16.first ?? 0
    }
    return encode(text, table)
  }

  @Test(
    arguments: ["windows-1251", "koi8-r", "iso-8859-5", "cp866", "maccyrillic"],
    [
      russian, "Нефтяники ждали ответа.", "ПРАВДА О ЗАБАСТОВКЕ",
      "Суд в Актау, 16 декабря: Роза Тулетаева и Максат Досмагамбетов ждут.",
    ])
  func undeclaredRussianIsReadInItsEncoding(label: String, text: String) throws {
    // Not every encoding has each sign of punctuation.
    let text = text.filter { $0 != "—" }
    let content = try SourceContent(raw: Self.encode(text, as: label), name: "a.txt")
    #expect(String(decoding: content.bytes, as: UTF8.self) == text)
    #expect(content.warnings.first?.message.contains("is a guess by its letters") == true)
  }

  @Test(arguments: [
    "He said “… no”… and went.", "“?”—“!”", "A coöperative of naïve Zoë’s; the café.",
  ])
  func westernPunctuationIsNoCyrillic(text: String) throws {
    let bytes = Self.encode(text, SingleByteTables.windows1252)
    let content = try SourceContent(raw: bytes, name: "a.txt")
    #expect(content.encoding == "windows-1252")
    #expect(String(decoding: content.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [
    ("windows-1254", "Çay içti Gülşen Şahin, İstanbul’da değildi."),
    ("windows-1254", "Işık söndü; görüşme yarına kaldı."),
    ("windows-1252", "Þórður og Guðný ræða málið í Reykjavík, þótt það sé seint."),
    ("windows-1252", "Señor Núñez llegó a São Paulo; Müller fährt über Köln."),
    ("rk1048", "Жаңаөзенде жұмысшылар қала әкімінің келгенін күтті."),
    ("windows-1251", "Робітники чекали на відповідь у Києві, її не було."),
    ("windows-1251", "Работниците чекаа одговор; ќе дојдат ѕвезди."),
  ])
  func nationalLettersDecide(label: String, text: String) throws {
    let content = try SourceContent(raw: Self.encode(text, as: label), name: "a.txt")
    #expect(content.encoding == label)
    #expect(String(decoding: content.bytes, as: UTF8.self) == text)
  }

  @Test(arguments: ["nonsense", "../../etc", "utf-8//IGNORE", "", "x-user-defined"])
  func labelsThatAreNoneArePassedOver(label: String) throws {
    let bytes = Self.encode(
      "<meta charset='\(label)'><p>" + Self.russian, SingleByteTables.windows1251)
    let content = try SourceContent(raw: bytes, name: "a.html", kind: .html)
    #expect(content.encoding == "windows-1251")
  }

  @Test func anyBytesAreReadOrRefused() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...60, using: &random)
      let least: UInt8 = Bool.random(using: &random) ? 0 : 0x20
      let bytes = (0..<count).map { _ in UInt8.random(in: least...255, using: &random) }
      guard let content = try? SourceContent(raw: bytes, name: "a") else { continue }
      #expect(content.bytes.withUnsafeBufferPointer { UTF8Bytes.firstInvalid(in: $0) } == nil)
    }
  }

  @Test func validityIsThatOfTheStandardLibrary() {
    var random = SeededGenerator(seed: 12)
    let pool: [UInt8] = [0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4]
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        Int.random(in: 0...2, using: &random) == 0
          ? pool[Int.random(in: 0..<pool.count, using: &random)] : 0x41
      }
      let isValid = bytes.withUnsafeBufferPointer { UTF8Bytes.firstInvalid(in: $0) } == nil
      #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}
