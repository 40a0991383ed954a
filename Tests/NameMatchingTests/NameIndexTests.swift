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
}
