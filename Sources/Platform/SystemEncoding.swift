internal import Glibc

/// Encodings that the C library can convert (`iconv`).
package enum SystemEncoding {
  /// Whether the system can convert an encoding to UTF-8.
  package static func knows(_ label: String) -> Bool {
    guard let converter = open(label) else { return false }
    iconv_close(converter)
    return true
  }

  /// The bytes as UTF-8, invalid ones as U+FFFD; nil if the system does not support the encoding.
  package static func decoded(_ bytes: [UInt8], from label: String) -> [UInt8]? {
    guard let converter = open(label) else { return nil }
    defer { iconv_close(converter) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    var input = bytes.map { CChar(bitPattern: $0) }
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBufferPointer { input in
      var from = input.baseAddress
      var left = input.count
      while left > 0 {
        let status = buffer.withUnsafeMutableBufferPointer {
          buffer -> (failed: Bool, reason: Int32) in
          var to = buffer.baseAddress
          var room = buffer.count
          let count = iconv(converter, &from, &left, &to, &room)
          let reason = errno
          result += buffer[..<(buffer.count - room)].lazy.map { UInt8(bitPattern: $0) }
          return (count == Int.max || count == -1, reason)
        }
        guard status.failed, status.reason != E2BIG else { continue }
        // An invalid byte, or an incomplete character at the end.
        result += [0xEF, 0xBF, 0xBD]
        from = from.map { $0 + 1 }
        left -= 1
      }
    }
    return result
  }

  private static func open(_ label: String) -> iconv_t? {
    // A label comes from untrusted input: only a plain name may reach the library.
    guard label.utf8.count <= 40,
      label.utf8.allSatisfy({ $0 == 0x2D || $0 == 0x5F || $0 == 0x3A || isNameByte($0) })
    else { return nil }
    let converter = iconv_open("UTF-8", label)
    return converter == iconv_t(bitPattern: -1) ? nil : converter
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
