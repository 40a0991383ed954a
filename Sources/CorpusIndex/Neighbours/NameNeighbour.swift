/// A capitalised word that stands directly beside a name in one of the first rows that have it.
///
/// By these a doubtful spelling is judged: whether the same given names stand before it. They are
/// stored with the names, since reading the rows would take a look-up of a name most of its time.
package struct NameNeighbour: Hashable, Sendable {
  /// Its surface form.
  package var term: [UInt8]
  /// Whether it stands after the name; otherwise before it.
  package var isAfter: Bool
  /// How many rows of the name come before the first one in which it stands there.
  package var rank: Int
  /// Whether it was a name of the index when it was stored.
  var isName = false

  /// The number of rows of a name, titles included, that are looked at: a bound on what a frequent
  /// name costs.
  package static let mostRows = 40

  /// Whether both are the same word at the same place, whatever was known of it.
  func isSame(as other: NameNeighbour) -> Bool {
    term == other.term && isAfter == other.isAfter && rank == other.rank
  }
}

/// The stored form: for each neighbour a byte (the rank in bits 0 to 5, the side in bit 6, whether
/// it is a name in bit 7), the length of its term in a byte, and the term.
enum StoredNeighbours {
  static func append(_ neighbour: NameNeighbour, to bytes: inout [UInt8]) {
    bytes.append(
      UInt8(neighbour.rank & 0x3F) | (neighbour.isAfter ? 0x40 : 0)
        | (neighbour.isName ? 0x80 : 0))
    bytes.append(UInt8(neighbour.term.count))
    bytes += neighbour.term
  }

  /// The neighbours of a stored form; nil if it is damaged.
  static func neighbours(_ bytes: some RandomAccessCollection<UInt8>) -> [NameNeighbour]? {
    var found: [NameNeighbour] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let head = bytes[place]
      let start = bytes.index(place, offsetBy: 2, limitedBy: bytes.endIndex)
      guard let start else { return nil }
      let count = Int(bytes[bytes.index(after: place)])
      guard let end = bytes.index(start, offsetBy: count, limitedBy: bytes.endIndex) else {
        return nil
      }
      found.append(
        NameNeighbour(
          term: Array(bytes[start..<end]), isAfter: head & 0x40 != 0, rank: Int(head & 0x3F),
          isName: head & 0x80 != 0))
      place = end
    }
    return found
  }
}
