/// The English stemmer (to come).
package enum Stemmer {
  /// Stems a folded lower-case ASCII word in place.
  package static func stem(_ word: inout [UInt8]) {}
}
