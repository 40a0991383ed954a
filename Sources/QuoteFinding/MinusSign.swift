/// The minus sign of a number, written as a hyphen or an en dash: *at -5 degrees*.
///
/// The proper sign (U+2212) is a word of its own.
enum MinusSign {
  /// The number of bytes of the minus sign directly before a number; 0 if there is none.
  ///
  /// The sign begins the text or follows a space or a bracket; what follows a number is a range:
  /// *5-7*, *5 -7*.
  static func length(before number: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = number - 1
    guard start >= 0 else { return 0 }
    if bytes[start] != 0x2D {
      // The en dash, U+2013.
      guard start >= 2, bytes[start] == 0x93, bytes[start - 1] == 0x80, bytes[start - 2] == 0xE2
      else { return 0 }
      start -= 2
    }
    guard start > 0 else { return number - start }
    guard bytes[start - 1] <= 0x20 || bytes[start - 1] == 0x28 else { return 0 }
    var before = start - 1
    while before > 0, bytes[before] <= 0x20 { before -= 1 }
    return bytes[before] >= 0x30 && bytes[before] <= 0x39 ? 0 : number - start
  }
}
