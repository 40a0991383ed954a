import NameMatching

enum NamesTarget {
  static func run(_ bytes: [UInt8]) {
    _ = NamesFile(String(decoding: bytes, as: UTF8.self))
    let parts = bytes.split(separator: 0x0A, maxSplits: 1)
    guard let first = parts.first, let second = parts.last else { return }
    let one = NameProfile(of: first)
    let other = NameProfile(of: second)
    let there = one.comparison(with: other)
    let back = other.comparison(with: one)
    precondition((there == nil) == (back == nil), "comparing works both ways")
    if let there { precondition((0...1).contains(there.likeness), "a likeness is a share") }
    precondition(
      one.readings.isEmpty || one.comparison(with: one)?.relation == .same, "the same as itself")
    let name = FullName(String(decoding: first, as: UTF8.self))
    precondition(name.parts.count <= first.count + 1, "parts are of the name")
  }
}
