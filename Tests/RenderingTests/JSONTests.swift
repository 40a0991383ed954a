import JSONReading
import Rendering
import TestSupport
import Testing

@Suite struct JSONTests {
  @Test(arguments: [
    ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{1B}\u{7F}\u{9B}", #""\u0000\u001b\u007f\u009b""#),
    ("\u{2028}\u{2029}\u{202E}\u{2066}\u{200F}\u{61C}", #""\u2028\u2029\u202e\u2066\u200f\u061c""#),
    ("’“”…–", "\"’“”…–\""), ("é ж 字 🐪", "\"é ж 字 🐪\""), ("", "\"\""), ("\u{A0}", "\"\u{A0}\""),
  ])
  func stringsAreEscaped(_ text: String, _ expected: String) throws {
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    #expect(try JSONValue.parse(expected) == .string(text))
  }

  @Test func randomStringsComeBack() throws {
    var random = SeededGenerator()
    for _ in 0..<2000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<20, using: &random) {
        let value = UInt32.random(
          in: 0..<(Bool.random(using: &random) ? 0x2100 : 0x110000), using: &random)
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      var writer = JSONWriter()
      writer.string(String(text))
      let written = String(decoding: writer.bytes, as: UTF8.self)
      guard case .string(let back) = try JSONValue.parse(written) else {
        Issue.record("\(written) is no string, \(random)")
        continue
      }
      #expect(Array(back.unicodeScalars) == Array(text), "\(random)")
    }
  }

  @Test(arguments: [
    (0, 4, "0"), (1, 4, "1"), (-1.5, 4, "-1.5"), (0.97, 4, "0.97"), (9.41254, 4, "9.4125"),
    (0.99996, 4, "1"), (1e-9, 4, "0"), (-1e-9, 4, "0"), (.nan, 4, "0"), (.infinity, 4, "0"),
    (12.05, 1, "12.1"), (1234.5678, 3, "1234.568"), (0.0042, 4, "0.0042"),
  ])
  func numbers(_ number: Double, _ decimals: Int, _ expected: String) {
    #expect(String(number, decimals: decimals) == expected)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (10, "10"), (-5, "-5"), (1234, "1,234"), (1_234_567, "1,234,567"),
    (-100_000, "-100,000"), (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func groupedNumbers(_ number: Int, _ expected: String) {
    #expect(String(grouped: number) == expected)
    var bytes: [UInt8] = []
    bytes.append(decimal: number)
    #expect(String(decoding: bytes, as: UTF8.self) == expected.filter { $0 != "," })
  }
}
