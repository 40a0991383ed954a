import SQLiteStore

/// Writes the look-up structure of names.
struct NameIndexWriter {
  let connection: Connection

  /// Makes the structure anew from the lexicon.
  func rebuild() throws {}

  /// What tells whether the lexicon's names changed.
  func fingerprint() throws -> Int { 0 }

  /// Makes the structure anew where the names changed.
  func update(since former: Int) throws { try rebuild() }
}
