/// The header of a message or of a part of one.
struct MailHeaders {
  /// The fields in order: names in lower case, lines unfolded, values as raw bytes.
  private(set) var fields: [(name: String, value: [UInt8])] = []
  /// The first byte after the header and its blank line.
  private(set) var end: Int

  /// The most fields read; no genuine header has more.
  private static let mostFields = 2_000

  /// Reads a header.
  ///
  /// - Parameters:
  ///   - bytes: The message.
  ///   - range: The range of the part in the message.
  /// - Complexity: O(n).
  init(_ bytes: [UInt8], in range: Range<Int>) {
    var at = range.lowerBound
    end = range.upperBound
    while at < range.upperBound {
      let stop = bytes[at..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      var line = bytes[at..<stop]
      if line.last == 0x0D { line = line.dropLast() }
      let next = min(stop + 1, range.upperBound)
      if line.isEmpty {
        end = next
        return
      }
      if line.first == 0x20 || line.first == 0x09 {
        if !fields.isEmpty {
          fields[fields.count - 1].value += [0x20] + line.drop { $0 == 0x20 || $0 == 0x09 }
        }
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) })
      {
        guard fields.count < Self.mostFields else { return }
        let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
        fields.append(
          (String(decoding: line[..<colon], as: UTF8.self).lowercased(), Array(value)))
      } else if fields.isEmpty, line.starts(with: Array("From ".utf8)) {
        // The separator line of a mailbox, left at the start of a message.
      } else {
        // Not a field: the body begins without a blank line.
        end = at
        return
      }
      at = next
    }
  }

  /// The value of the first field of a name, decoded.
  subscript(name: String) -> String? {
    fields.first { $0.name == name }.map { EncodedWords.decoded($0.value) }
      .flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of a field without its parameters, in lower case.
  func kind(of name: String) -> String? {
    fields.first { $0.name == name }.map { field in
      let value = String(decoding: field.value, as: UTF8.self)
      return value.prefix { $0 != ";" && $0 != " " && $0 != "(" }.lowercased()
    }
  }

  /// A parameter of a field: `charset` of `text/plain; charset="koi8-r"`.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    let text = String(decoding: field.value, as: UTF8.self)
    var rest = text.drop { $0 != ";" }.dropFirst()
    while !rest.isEmpty {
      rest = rest.drop { $0 == " " || $0 == ";" || $0 == "\t" }
      let key = rest.prefix { $0 != "=" && $0 != ";" }
      rest = rest.dropFirst(key.count)
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop { $0 == " " }
      var value = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let next = rest.first, next != "\"" {
          rest = rest.dropFirst()
          if next == "\\", let escaped = rest.first {
            value.append(escaped)
            rest = rest.dropFirst()
          } else {
            value.append(next)
          }
        }
        rest = rest.drop { $0 != ";" }
      } else {
        value = String(rest.prefix { $0 != ";" && $0 != " " && $0 != "\t" })
        rest = rest.drop { $0 != ";" }
      }
      let plain = key.split(separator: " ").joined().lowercased()
      if plain == parameter { return EncodedWords.decoded(Array(value.utf8)) }
      // RFC 2231: charset'language'percent-encoded.
      if plain == parameter + "*" || plain == parameter + "*0*" {
        return EncodedWords.decodedExtended(value)
      }
    }
    return nil
  }
}
