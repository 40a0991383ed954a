/// Appends text and numbers to a buffer of bytes without intermediate strings.
extension [UInt8] {
  /// Appends the UTF-8 of a string.
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends the UTF-8 of a literal.
  package mutating func append(literal text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends the decimal digits of a number.
  package mutating func append(decimal number: Int) {
    if number >= 0 && number < 10 { return append(UInt8(truncatingIfNeeded: 48 + number)) }
    if number < 0 { append(45) }
    var rest = number.magnitude
    let start = count
    while rest > 0 {
      append(UInt8(truncatingIfNeeded: 48 + rest % 10))
      rest /= 10
    }
    self[start...].reverse()
  }

  /// Appends a number rounded to some decimals, without trailing zeros; 0 for NaN.
  package mutating func append(_ number: Double, decimals: Int) {
    guard number.isFinite, number.magnitude < 1e12 else { return append(48) }
    var unit = 1
    for _ in 0..<decimals { unit *= 10 }
    let scaled = Int((number.magnitude * Double(unit)).rounded())
    if number < 0 && scaled > 0 { append(45) }
    append(decimal: scaled / unit)
    var fraction = scaled % unit
    guard fraction > 0 else { return }
    append(46)
    while fraction > 0 {
      unit /= 10
      append(UInt8(truncatingIfNeeded: 48 + fraction / unit))
      fraction %= unit
    }
  }
}

extension String {
  /// A number rounded to some decimals, without trailing zeros (`0.97`).
  package init(_ number: Double, decimals: Int) {
    var bytes: [UInt8] = []
    bytes.append(number, decimals: decimals)
    self.init(decoding: bytes, as: UTF8.self)
  }

  /// A number with grouped thousands (`12,345`).
  package init(grouped number: Int) {
    let digits = Array(String(number.magnitude).utf8)
    var bytes: [UInt8] = number < 0 ? [45] : []
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { bytes.append(44) }
      bytes.append(digit)
    }
    self.init(decoding: bytes, as: UTF8.self)
  }

  /// The text between two offsets in UTF-8 bytes from 0, end excluded, clamped to its bounds.
  package func cut(_ range: Range<Int>) -> String {
    let bytes = utf8
    let range = range.clamped(to: 0..<bytes.count)
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
