/// Finds opening and closing quotation marks: “ ” ‘ ’ « » and the straight ones.
package enum QuotationMarks {
  /// A closing mark.
  struct Closing {
    /// The byte after it.
    var end: Int
    /// Whether the sentence continues after it: there is a comma next to it, or no full stop.
    var continues: Bool
  }

  /// The offset of the opening mark of the quotation around a position; nil if there is none.
  ///
  /// - Complexity: O(bytes before it).
  package static func opening(in bytes: [UInt8], before end: Int) -> Int? {
    scan(bytes, end)?.at
  }

  /// The offset of an opening mark that is not closed; nil if all are closed.
  static func unclosed(in bytes: [UInt8]) -> Int? {
    guard let open = scan(bytes, bytes.count), !open.isSingle else { return nil }
    return open.at
  }

  private static func scan(_ bytes: [UInt8], _ end: Int) -> (at: Int, isSingle: Bool)? {
    var open: (at: Int, isSingle: Bool)?
    var index = 0
    while index < end {
      if bytes[index] == 0x22 {
        open = open == nil ? (index, false) : nil
      } else if bytes[index] == 0xC2, index + 1 < bytes.count {
        if bytes[index + 1] == 0xAB { open = (index, false) }
        if bytes[index + 1] == 0xBB { open = nil }
      } else if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        switch bytes[index + 2] {
        case 0x9C: open = (index, false)
        case 0x9D: if open?.isSingle != true { open = nil }
        case 0x98: if open == nil { open = (index, true) }
        // ’ is a closing single mark only if it is not an apostrophe.
        case 0x99:
          let next = index + 3 < bytes.count ? bytes[index + 3] | 0x20 : 0x20
          if open?.isSingle == true, !(next >= 0x61 && next <= 0x7A) { open = nil }
        default: break
        }
      }
      index += 1
    }
    return open
  }

  /// The closing mark after a position.
  ///
  /// - Complexity: O(bytes to it).
  static func closing(in bytes: [UInt8], after start: Int) -> Closing? {
    var index = start
    while index < bytes.count {
      var length = 0
      if bytes[index] == 0x22 {
        length = 1
      } else if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xBB {
        length = 2
      } else if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        let next = index + 3 < bytes.count ? bytes[index + 3] | 0x20 : 0x20
        switch bytes[index + 2] {
        case 0x9D: length = 3
        case 0x99 where !(next >= 0x61 && next <= 0x7A): length = 3
        default: break
        }
      }
      guard length == 0 else {
        let before = index > 0 ? bytes[index - 1] : 0x20
        let behind = index + length < bytes.count ? bytes[index + length] : 0x20
        return Closing(end: index + length, continues: behind == 0x2C || before != 0x2E)
      }
      index += 1
    }
    return nil
  }
}
