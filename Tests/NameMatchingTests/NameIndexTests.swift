import Testing

@testable import NameMatching

@Suite struct NameIndexTests {
  static let names = [
    "Zhanaozen", "Zhenaozen", "Shetpe", "Shetle", "Almaty", "Nazarbayev", "Bazarbai", "Tuletaeva",
    "Tuletaev", "Kalamkas", "Kalamkac", "Amirov", "Aminov", "Utkilov", "Otkelov",
  ]

  static func blob() -> [UInt8] {
    var builder = NameIndexBuilder()
    for (id, name) in names.enumerated() { builder.add(id: UInt32(id), form: name.utf8) }
    return builder.finish()
  }

  func found(_ query: String, near: Bool = true) throws -> Set<String> {
    let index = try #require(NameIndex(Self.blob()))
    let profile = NameProfile(of: query.utf8)
    let candidates = near ? index.near(profile) : index.sameNames(as: profile)
    return Set(candidates.map { Self.names[Int($0.id)] })
  }

  @Test(arguments: [
    ("Жаңаөзен", ["Zhanaozen", "Zhenaozen"]), ("Shetpe", ["Shetpe", "Shetle"]),
    ("Назарбаевым", ["Nazarbayev"]), ("Kalamkas", ["Kalamkas", "Kalamkac"]),
    ("Aminov", ["Aminov"]), ("Utkilov", ["Utkilov", "Otkelov"]), ("Tyumen", []),
    ("Tuletayev", ["Tuletaeva", "Tuletaev"]),
  ])
  func nearNamesAreFound(query: String, expected: [String]) throws {
    #expect(try found(query) == Set(expected))
  }

  @Test func equalKeysAreFound() throws {
    #expect(try found("Janaozen", near: false) == ["Zhanaozen"])
    #expect(try found("Tuletaeva", near: false) == ["Tuletaeva", "Tuletaev"])
    let index = try #require(NameIndex(Self.blob()))
    let strict = index.sameNames(as: NameProfile(of: "Tuletaeva".utf8), families: false)
    #expect(strict.map { Self.names[Int($0.id)] } == ["Tuletaeva"])
  }

  /// A build works out the readings of names on two threads, in portions.
  @Test(arguments: [0, 1, 7, 15]) func portionsAreJoinedToTheBlobOfOneBuilder(_ size: Int) {
    func builder(_ numbers: some Sequence<Int>) -> NameIndexBuilder {
      var builder = NameIndexBuilder()
      for id in numbers {
        builder.add(id: UInt32(id), form: Self.names[id].utf8, isDerived: id % 5 == 4)
      }
      return builder
    }
    var joined = builder(0..<size)
    joined.append(builder(size..<Self.names.count))
    #expect(joined.finish() == builder(Self.names.indices).finish())
  }

  @Test func aDamagedBlobDoesNotTrap() throws {
    let blob = Self.blob()
    #expect(NameIndex([]) == nil)
    #expect(NameIndex(Array("something else, long enough".utf8)) == nil)
    for end in stride(from: 0, to: blob.count, by: 7) {
      let cut = NameIndex(Array(blob[..<end]))
      _ = cut?.near(NameProfile(of: "Shetpe".utf8))
      _ = cut?.sameNames(as: NameProfile(of: "Shetpe".utf8))
    }
    for place in blob.indices {
      var changed = blob
      changed[place] ^= 0xFF
      let index = NameIndex(changed)
      _ = index?.near(NameProfile(of: "Zhanaozen".utf8), least: -3)
    }
  }

  @Test func skeletonsOfNeighboursMeet() {
    let one = Skeleton("wetpe".utf8)
    for other in ["wepte", "wtepe", "wetp", "wete", "wetke", "wetpek"] {
      #expect(one.neighbours().contains { $0.bits == Skeleton(other.utf8).bits }, "\(other)")
    }
    #expect(!one.neighbours().contains { $0.bits == Skeleton("karaganda".utf8).bits })
  }

  @Test func familiesAreTold() throws {
    let index = try #require(NameIndex(Self.blob()))
    let query = NameProfile(of: "Tuletaeva".utf8)
    let all = index.near(query)
    #expect(
      all.filter { $0.assumptions.contains(.feminine) }.map { Self.names[Int($0.id)] } == [
        "Tuletaev"
      ])
    #expect(index.near(query, families: false).map { Self.names[Int($0.id)] } == ["Tuletaeva"])
  }

  /// The words of a table.
  static func words(_ table: String) -> Int {
    table.split { $0 == " " || $0 == "\n" }.count
  }

  @Test func theTablesAreReadWhole() {
    #expect(SpellingForest.learned.nodes.count == Self.words(SpellingForest.table))
    #expect(SpellingForest.learned.count > 100)
    let weights = EditModel.parsed(EditModel.learnedWeights)
    #expect(weights.count { $0 != 0 } == Self.words(EditModel.learnedWeights))
    #expect(SpellingForest.learned.logOdds([]) == -9)
    #expect(SpellingForest("").count == 0)
  }

  @Test(arguments: [("-25", 1), ("0:1 5", 0), ("0:.5 -100 100 7", 2), ("999:1 1 1", 0), ("x", 0)])
  func malformedTreesAreLeftOut(table: String, count: Int) {
    #expect(SpellingForest(table).count == count)
  }

  @Test func aTreeAnswers() {
    let forest = SpellingForest("3:.5 -100 3:2 50 200")
    var numbers = [Float](repeating: 0, count: NearEvidence.count)
    #expect(forest.logOdds(numbers) == -1)
    numbers[3] = 1
    #expect(forest.logOdds(numbers) == 0.5)
    numbers[3] = 2
    #expect(forest.logOdds(numbers) == 2)
  }
}
