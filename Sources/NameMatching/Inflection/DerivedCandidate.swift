/// A term of an index that may be derived from a name.
package struct DerivedCandidate: Sendable, Hashable {
  /// The term's id given to the builder.
  package var id: UInt32
  /// The readings as derived from the name.
  package var readings: [DerivedReading]
}
