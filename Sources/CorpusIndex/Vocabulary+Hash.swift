extension Vocabulary {
  /// The first sixteen bytes of a form as two integers, padded with zeros.
  ///
  /// `readable`: how many bytes from its start may be read.
  @inline(__always)
  static func head(of form: UnsafeBufferPointer<UInt8>, readable: Int) -> (UInt64, UInt64) {
    let count = form.count
    guard readable >= 16, let base = UnsafeRawPointer(form.baseAddress) else {
      return slowHead(of: form)
    }
    let first = base.loadUnaligned(as: UInt64.self).littleEndian
    if count < 8 {
      return (first & ((1 &<< (UInt64(truncatingIfNeeded: count) &* 8)) &- 1), 0)
    }
    let second = base.loadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
    if count < 16 {
      return (first, second & ((1 &<< (UInt64(truncatingIfNeeded: count &- 8) &* 8)) &- 1))
    }
    return (first, second)
  }

  @inline(never)
  private static func slowHead(of form: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    var head: (UInt64, UInt64) = (0, 0)
    for index in 0..<min(form.count, 8) { head.0 |= UInt64(form[index]) << UInt64(index * 8) }
    if form.count > 8 {
      for index in 8..<min(form.count, 16) {
        head.1 |= UInt64(form[index]) << UInt64((index - 8) * 8)
      }
    }
    return head
  }

  /// The seed of the hashes, different in each process, so that no text can be made whose words all
  /// collide.
  ///
  /// No output depends on it: words are numbered in order of occurrence and written in byte order.
  private static let seed: (UInt64, UInt64) = (.random(in: 0 ... .max), .random(in: 0 ... .max))

  /// A multiplicative hash; not stored.
  @inline(__always)
  static func hash(_ form: UnsafeBufferPointer<UInt8>, head: (UInt64, UInt64)) -> UInt64 {
    let hash = mixed(head, length: form.count)
    return form.count <= 16 ? hash : withRest(form, hash)
  }

  /// The hash of a form of at most sixteen bytes.
  @inline(__always)
  static func mixed(_ head: (UInt64, UInt64), length: Int) -> UInt64 {
    let product = (head.0 ^ seed.0).multipliedFullWidth(
      by: head.1 ^ seed.1 &+ UInt64(truncatingIfNeeded: length))
    return mixed(product.high ^ product.low)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0xA076_1D64_78BD_642F
    return product ^ product >> 32
  }

  @inline(never)
  private static func withRest(_ form: UnsafeBufferPointer<UInt8>, _ start: UInt64) -> UInt64 {
    var hash = start
    for byte in form[16...] { hash = mixed(hash ^ UInt64(byte)) }
    return hash
  }
}
