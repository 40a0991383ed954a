import Platform
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 (NIST, "SHA-256 examples") and the hash of nothing.
  static let vectors: [(text: String, times: Int, hash: String)] = [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  @Test(arguments: vectors)
  func publishedVectors(text: String, times: Int, hash: String) {
    #expect(SHA256.hex(of: Array(String(repeating: text, count: times).utf8)) == hash)
  }

  /// The Monte Carlo test of NIST's validation system (SHAVS, 6.4).
  ///
  /// A hundred times a thousand hashes, each of the three before it. Seed, first and last result are
  /// those of `SHA256Monte.rsp`.
  @Test func hashesOfHashes() {
    var seed = Self.bytes("6d1e72ad03ddeb5de891e572e2396f8da015d899ef0e79503152d6010a3fe691")
    var results: [String] = []
    for _ in 0..<100 {
      var (a, b, c) = (seed, seed, seed)
      for _ in 0..<1_000 { (a, b, c) = (b, c, Self.bytes(SHA256.hex(of: a + b + c))) }
      seed = c
      results.append(c.map { Self.digits($0) }.joined())
    }
    #expect(results[0] == "e93c330ae5447738c8aa85d71a6c80f2a58381d05872d26bdd39f1fcd4f2b788")
    #expect(results[99] == "6a912ba4188391a78e6f13d88ed2d14e13afce9db6f7dcbf4a48c24f3db02778")
  }

  /// Every length up to four blocks, where the padding begins a block of its own or not.
  ///
  /// The hash of all the hashes was computed by OpenSSL.
  @Test func everyLengthOfFourBlocks() {
    let bytes = (0..<256).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let hashes = (0...256).flatMap { Self.bytes(SHA256.hex(of: Array(bytes.prefix($0)))) }
    #expect(
      SHA256.hex(of: hashes) == "1673655c1ad6f76bde6f2397f67ff46c77e17ba89516d17a6b48a006a48f6f3a")
  }

  private static func digits(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.utf8.map { UInt8($0 > 0x39 ? $0 - 0x57 : $0 - 0x30) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  @Test func piecesOfAnySizeGiveTheSameHash() {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for size in 1...130 {
      var hash = SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { hash.update($0) }
      }
      #expect(hash.finalizedHex() == SHA256.hex(of: bytes), "pieces of \(size)")
    }
  }

  /// The instructions of the processor and the code in Swift give the same hash of blocks and
  /// pieces.
  @Test(.enabled(if: SHA256.hasInstructions)) func theInstructionsAgreeWithTheCode() {
    var bytes: [UInt8] = []
    for length in 0..<700 {
      bytes.append(UInt8(truncatingIfNeeded: length &* 167 ^ length >> 3))
      var (fast, plain) = (SHA256(), SHA256())
      plain.usesInstructions = false
      bytes.withUnsafeBytes { bytes in
        for hash in 0..<2 {
          let middle = length / 3
          for part in [bytes[..<middle], bytes[middle...]] {
            let part = UnsafeRawBufferPointer(rebasing: part)
            if hash == 0 { fast.update(part) } else { plain.update(part) }
          }
        }
      }
      #expect(fast.finalizedHex() == plain.finalizedHex(), "\(length) bytes")
    }
  }
}
