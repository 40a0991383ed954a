import Testing

@testable import NameMatching

@Suite struct NameComparisonTests {
  func profile(_ word: String) -> NameProfile { NameProfile(of: word.utf8) }

  @Test(arguments: [
    ("Zhanaozen", "Janaozen", "zh = j"), ("Shetpe", "Shepte", "t and p swapped"),
    ("Tuletaeva", "Tuletaev", "feminine form"), ("Kaliev", "Qaliev", "k = q"),
    ("Erlan", "Yerlan", "e = ye"), ("Shabdal", "Shabdol", "o for a"),
    ("Жовтис", "Zhovtis", "Cyrillic"), ("Назарбаевым", "Nazarbaev", "Russian case ending"),
  ])
  func reasonsAreSaid(first: String, second: String, reason: String) throws {
    let comparison = try #require(profile(first).comparison(with: profile(second), least: 0.05))
    #expect(comparison.reason.contains(reason), "\(comparison.reason)")
  }

  /// A reason is true: its differences, applied to the first spelling, give the second.
  @Test(arguments: NameKeyTests.classes) func differencesCarryOneSpellingIntoTheOther(row: String) {
    let words = row.split(separator: " ").map { profile(String($0)) }
    for first in words {
      for second in words where first.isCyrillic == second.isCyrillic {
        let differences = SpellingDifference.between(first.sounded, second.sounded)
        #expect(SpellingDifference.applying(differences, to: first.sounded) == second.sounded)
      }
    }
  }

  @Test func relationsAreTold() throws {
    #expect(profile("Roza").comparison(with: profile("Роза"))?.relation == .same)
    #expect(profile("Sokolova").comparison(with: profile("Sokolov"))?.relation == .inflected)
    #expect(profile("Shabdal").comparison(with: profile("Shabdol"))?.relation == .misspelling)
    let refusal = try #require(profile("Kosmagambetov").refusal(of: profile("Dosmagambetov")))
    #expect(refusal.contains("at the start"), "\(refusal)")
  }
}

extension SpellingDifference {
  /// The second spelling, computed from the first.
  static func applying(_ differences: [SpellingDifference], to word: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var place = 0
    for difference in differences {
      guard place <= difference.place, difference.place <= word.count else { return [] }
      result += word[place..<difference.place]
      result += difference.to.unicodeScalars.map(\.value)
      place = difference.place + difference.from.unicodeScalars.count
      guard place <= word.count else { return [] }
    }
    return result + word[place...]
  }
}
