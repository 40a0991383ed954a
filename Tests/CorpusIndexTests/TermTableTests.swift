import Testing

@testable import CorpusIndex

/// Terms that were added in several steps are in the order of a plain sort.
@Suite struct TermTableTests {
  @Test(arguments: [1, 2, 3, 50])
  func areInByteOrder(steps: Int) {
    var state: UInt64 = UInt64(steps)
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let vocabulary = Vocabulary()
    var table = TermTable()
    var terms: [[UInt8]] = []
    var seen: Set<[UInt8]> = []
    for _ in 0..<steps {
      let first = vocabulary.terms.count
      for _ in 0..<next(400) {
        // Many share their first eight bytes, and some are the beginning of others.
        let term =
          Array("sametext".utf8.prefix(next(9))) + (0..<next(4)).map { _ in UInt8(next(256)) }
        guard !term.isEmpty, seen.insert(term).inserted else { continue }
        _ = vocabulary.term(term)
        terms.append(term)
      }
      table.append(TermBytes(vocabulary, from: first))
      let order = table.sorted()
      #expect(
        order.map { terms[Int($0)] } == terms.sorted { $0.lexicographicallyPrecedes($1) })
      for (number, term) in terms.enumerated() {
        var bytes: [UInt8] = []
        table.appendBytes(of: number, to: &bytes)
        #expect(bytes == term)
      }
    }
  }
}
