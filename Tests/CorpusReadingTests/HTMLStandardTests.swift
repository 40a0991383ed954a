import FoundationEssentials
import JSONReading
import Testing

@testable import CorpusReading

/// The tokenizer cases of html5lib-tests, where `IZDE_HTML5LIB_TESTS` names their folder
/// (`html5lib/tests/testdata/tokenizer` of html5lib's source package).
@Suite(.enabled(if: ProcessInfo.processInfo.environment["IZDE_HTML5LIB_TESTS"] != nil))
struct HTMLStandardTests {
  /// Not read, since no text depends on it: the parts of a document type (compared as to where it
  /// stands only), and CDATA sections, which exist only within drawings and formulas.
  static let leastShare = 0.999

  @Test func casesPass() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["IZDE_HTML5LIB_TESTS"])
    var passed = 0
    var count = 0
    var failures: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".test") {
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: folder + "/" + name)))
      guard let tree = try? JSONTreeParser.parse(bytes), let tests = tree["tests"]?.elements else {
        continue
      }
      for test in tests {
        let isEscaped = test["doubleEscaped"] != nil
        let input = try #require(test["input"]?.text)
        let states = test["initialStates"]?.elements.compactMap(\.text) ?? ["Data state"]
        for state in states {
          // A half of a surrogate pair is no text in UTF-8.
          guard let text = isEscaped ? unescaped(input) : input,
            let wanted = expected(test, isEscaped: isEscaped)
          else { continue }
          count += 1
          let found = tokens(
            of: text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"), state: state,
            lastTag: test["lastStartTag"]?.text ?? "")
          if found == wanted {
            passed += 1
          } else {
            failures.append(
              "\(name): \(input.debugDescription) in \(state): \(found), not \(wanted)")
          }
        }
      }
    }
    print("html5lib-tests: \(passed) of \(count) tokenizer cases pass")
    #expect(count > 5_000)
    #expect(
      Double(passed) >= Self.leastShare * Double(count),
      "\(failures.prefix(40).joined(separator: "\n"))")
  }

  private func expected(_ test: JSONTree, isEscaped: Bool) -> [String]? {
    var result: [String] = []
    for token in test["output"]?.elements ?? [] {
      let parts = token.elements
      func part(_ index: Int) -> String? {
        parts[index].text.flatMap { isEscaped ? unescaped($0) : $0 }
      }
      guard let kind = parts[0].text else { continue }
      switch kind {
      case "DOCTYPE": result.append("type")
      case "StartTag":
        guard let name = part(1) else { return nil }
        var attributes: [String] = []
        for member in parts[2].members {
          let value = member.value.text.flatMap { isEscaped ? unescaped($0) : $0 }
          guard let value, let key = isEscaped ? unescaped(member.name) : member.name else {
            return nil
          }
          attributes.append("\(key)=\(value)")
        }
        result.append("<\(name) \(attributes.sorted())\(parts.count > 3 ? "/" : "")>")
      case "EndTag":
        guard let name = part(1) else { return nil }
        result.append("</\(name)>")
      case "Comment":
        guard let text = part(1) else { return nil }
        result.append("<!--\(text)")
      default:
        guard let text = part(1) else { return nil }
        result.append("text \(text)")
      }
    }
    return result
  }

  private func tokens(of input: String, state: String, lastTag: String) -> [String] {
    let bytes = Array(input.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var tokenizer = HTMLTokenizer(bytes)
      switch state {
      case "RCDATA state": tokenizer.content = .escapable
      case "RAWTEXT state": tokenizer.content = .raw
      case "Script data state": tokenizer.content = .script
      case "PLAINTEXT state": tokenizer.content = .plain
      default: break
      }
      tokenizer.element = lastTag
      let keepsNUL = tokenizer.content == .data
      var result: [String] = []
      var text = ""
      func flush() {
        if !text.isEmpty { result.append("text \(text)") }
        text = ""
      }
      func nul(_ part: String) -> String { part.replacing("\0", with: "\u{FFFD}") }
      while let token = tokenizer.next() {
        switch token {
        case .text(let range):
          let part = String(decoding: bytes[range], as: UTF8.self)
          text += keepsNUL ? part : nul(part)
        case .reference(let value, _):
          for scalar in [value.first, value.second].compactMap({ $0 }).compactMap(
            Unicode.Scalar.init)
          {
            text.unicodeScalars.append(scalar)
          }
        case .tag(let tag):
          flush()
          if tag.isClosing {
            result.append("</\(tag.name)>")
          } else {
            let values = tag.values(in: bytes).map { "\($0.key)=\($0.value)" }.sorted()
            result.append("<\(tag.name) \(values)\(tag.closesItself ? "/" : "")>")
          }
        case .comment(let range):
          flush()
          result.append("<!--" + nul(String(decoding: bytes[range], as: UTF8.self)))
        case .documentType:
          flush()
          result.append("type")
        case .unfinishedTag: break
        }
      }
      flush()
      return result
    }
  }

  /// Takes `\uXXXX` apart once more; nil where that is no text.
  private func unescaped(_ text: String) -> String? {
    var units: [UInt16] = []
    var rest = Array(text.utf16)[...]
    while let unit = rest.popFirst() {
      if unit == 0x5C, rest.first == 0x75,
        let value = UInt16(String(decoding: rest.dropFirst().prefix(4), as: UTF16.self), radix: 16)
      {
        units.append(value)
        rest = rest.dropFirst(5)
      } else {
        units.append(unit)
      }
    }
    return String(validating: units, as: UTF16.self)
  }
}

extension JSONTree {
  fileprivate subscript(name: String) -> JSONTree? { members.first { $0.name == name }?.value }

  fileprivate var members: [(name: String, value: JSONTree)] {
    if case .object(let members) = value { members } else { [] }
  }

  fileprivate var elements: [JSONTree] {
    if case .array(let elements) = value { elements } else { [] }
  }

  fileprivate var text: String? {
    if case .string(let text) = value { text } else { nil }
  }
}
