import Foundation
import Testing

@testable import NameMatching

/// Names with and without diacritics.
@Suite struct MarksTests {
  /// Pseudo-random numbers, the same in each run.
  private struct Draw {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  /// Property: the look-up gives what a scan over all names gives, besides names without any mark.
  @Test(arguments: 1...8) func theLookUpAgreesWithAScan(seed: Int) throws {
    var draw = Draw(state: UInt64(seed))
    // Few letters, so that many names differ in nothing but marks.
    let letters = Array("ncaçčćāăşšň".unicodeScalars).map(\.value)
    let words = (0..<400).map { _ in
      (0..<3 + draw.below(3)).map { _ in letters[draw.below(letters.count)] }
    }
    let names = words.map { Inflection.text($0) }
    var builder = NameIndexBuilder()
    for (id, name) in names.enumerated() { builder.add(id: UInt32(id), form: name.utf8) }
    let index = try #require(NameIndex(builder.finish()))
    var found = 0
    for (number, word) in words.enumerated() {
      let scanned = words.indices.filter { other in
        Marks.plain(words[other]) != words[other] && word.count == words[other].count
          && zip(word, words[other]).allSatisfy { one, two in
            one == two || Marks.plain([one]) == [two] || Marks.plain([two]) == [one]
          }
      }
      let ids = index.ids(withLettersOf: NameProfile(of: names[number].utf8))
      #expect(ids == scanned.map { UInt32($0) }, "\(names[number])")
      found += scanned.count
    }
    #expect(found > 400)
  }

  /// Every letter of the table loses its marks by the decomposition that Unicode gives it.
  @Test func plainLettersAreThoseOfTheDecomposition() throws {
    let strokes = Set("đħłŧøı".unicodeScalars.map(\.value))
    let table = Marks.table.base.filter { !strokes.contains($0.key) }
    #expect(table.count > 150)
    for (letter, plain) in table {
      let scalar = try #require(Unicode.Scalar(letter))
      let first = String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars
        .first
      #expect(first?.value == plain, "\(scalar)")
    }
  }
}
