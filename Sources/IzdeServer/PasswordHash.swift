#if Server
  import Crypto
  import CryptoExtras
  import FoundationEssentials
  import WebInterface

  /// A stored password: scrypt (RFC 7914) with a random salt.
  package struct PasswordHash: Sendable {
    private static let rounds = 1 << 15
    private static let blockSize = 8
    private let salt: Data
    private let key: Data

    /// Hashes a new password.
    ///
    /// - Throws: If there is not enough memory.
    package init(of password: String) throws {
      salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
      key = try Self.derive(password, salt)
    }

    /// Parses `scrypt$SALT$KEY`; nil if a text is not in this format.
    package init?(_ text: String) {
      let parts = text.split(whereSeparator: { $0 == "$" || $0.isWhitespace })
      guard parts.count == 3, parts[0] == "scrypt",
        let salt = Data(base64Encoded: String(parts[1])),
        let key = Data(base64Encoded: String(parts[2])), key.count == 32
      else { return nil }
      self.salt = salt
      self.key = key
    }

    /// The hash in the format of the file.
    package var text: String {
      "scrypt$\(salt.base64EncodedString())$\(key.base64EncodedString())"
    }

    /// Whether a password matches.
    package func matches(_ password: String) -> Bool {
      guard let other = try? Self.derive(password, salt) else { return false }
      return Secret.equal(other.base64EncodedString(), key.base64EncodedString())
    }

    private static func derive(_ password: String, _ salt: Data) throws -> Data {
      try KDF.Scrypt.deriveKey(
        from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: rounds,
        blockSize: blockSize, parallelism: 1
      ).withUnsafeBytes { Data($0) }
    }
  }
#endif
