import JSONReading
import TestSupport
import Testing

@testable import CorpusReading

/// The readers of catalogues and of records agree with RFC 8259 on what is JSON.
@Suite struct JSONConformanceTests {
  @Test(arguments: JSONCases.accepted) func jsonIsRead(_ text: String) throws {
    _ = try JSONTreeParser.parse(Array(text.utf8))
    _ = try RecordScannerTests.scan(Self.record(text))
  }

  @Test(arguments: JSONCases.refused) func whatIsNoJSONIsRefused(_ text: String) {
    #expect(throws: JSONFault.self) { try JSONTreeParser.parse(Array(text.utf8)) }
    #expect(throws: RecordFault.self) { try RecordScannerTests.scan(Self.record(text)) }
  }

  /// A record of which the case is a member that the reader passes over.
  private static func record(_ value: String) -> [UInt8] {
    Array(#"{"text":"x","other":"#.utf8) + Array(value.utf8) + Array("}".utf8)
  }

  /// A catalogue is written by people: a name twice in one object is a slip, and said to be one.
  @Test func aNameTwiceIsASlipInACatalogue() {
    #expect(throws: JSONFault.self) { try JSONTreeParser.parse(Array(#"{"a":1,"a":2}"#.utf8)) }
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
  ])
  func whatIsNotUTF8IsRefused(_ bytes: [UInt8]) {
    #expect(throws: JSONFault.self) { try JSONTreeParser.parse(bytes) }
  }

  @Test func deepNestingIsRefusedNotFollowed() {
    for piece in ["[", #"{"a":"#] {
      let deep = String(repeating: piece, count: 100_000)
      #expect(throws: JSONFault.self) { try JSONTreeParser.parse(Array(deep.utf8)) }
      #expect(throws: RecordFault.self) { try RecordScannerTests.scan(Self.record(deep)) }
    }
  }
}
