import Findings
import TestSupport
import Testing

@testable import Searching

/// The list of names agrees with the mentions of each.
@Suite struct NameListerTests {
  static let sentences = [
    "Section 4 of the report names Roza Bekturova, and Reply to it came from Karasaz.",
    "On Monday Roza Bekturova went to Karasaz; in Karasaz she met Erlan, not Arlan.",
    "The town of Karasas, she wrote, is near Karasaz. Roza wrote to Yelena and Lena.",
    "The Prince saw a Print. On Patreon he met a Patron of the Prince.",
    "Erlan Dulatov and Erlan M. Seitkazin left. R. Bekturova stayed with #karasaz.",
    "В Карасазе живут Бектуровы, и Роза Бектурова уехала из Карасаза.",
  ]

  private func families(_ corpus: NameCorpus) throws -> [NameFamily] {
    try NameLister(reader: corpus.reader, resolver: corpus.resolver).families(
      mode: .near, minimumCount: 1, onlyVariants: false, limit: nil
    ).families
  }

  @Test(arguments: [NameCorpus.sentences, sentences])
  func everyFamilyCountsAsItsMentionsDo(sentences: [String]) throws {
    let corpus = try NameCorpus(sentences: sentences)
    let families = try families(corpus)
    #expect(families.count > 5)
    for family in families {
      let result = try corpus.mentions(family.form)
      #expect(family.count == result.count, "\(family.form)")
      #expect(family.spellings.map(\.form) == result.spellings.map(\.form), "\(family.form)")
      #expect(family.spellings.map(\.count) == result.spellings.map(\.count), "\(family.form)")
      for spelling in family.spellings {
        let literal = try corpus.mentions(spelling.form, .literal).mentions
        #expect(literal.count { $0.form == spelling.form } == spelling.count, "\(spelling.form)")
      }
    }
  }

  @Test func fullNamesAreEntriesAndLabelsAreNot() throws {
    let families = try families(NameCorpus(sentences: Self.sentences))
    let forms = families.map(\.form)
    #expect(forms.contains("Roza Bekturova"))
    #expect(forms.contains("Erlan Dulatov"))
    #expect(!forms.contains("Section") && !forms.contains("Reply"))
    #expect(Set(forms).count == forms.count)
  }

  @Test(arguments: [
    ("Erlan", "Arlan"), ("Lena", "Yelena"), ("Prince", "Print"), ("Patron", "Patreon"),
  ])
  func twoNamesAreTwo(one: String, other: String) throws {
    let corpus = try NameCorpus(sentences: Self.sentences)
    #expect(try !corpus.forms(one).contains(other))
    #expect(try !corpus.forms(other).contains(one))
  }

  /// Kinds are told where the text leaves no doubt.
  @Test(arguments: [
    ("Karasaz", "place"), ("Roza Bekturova", "person"), ("Roza", "person"), ("Bekturova", "person"),
    ("Patreon", "name"), ("Arlan", "name"),
  ])
  func aKindNeedsEvidence(form: String, kind: String) throws {
    let corpus = try NameCorpus(sentences: Self.sentences)
    let lister = NameLister(reader: corpus.reader, resolver: corpus.resolver)
    let families = try families(corpus)
    let family = try families.first { $0.form == form } ?? lister.family(of: form, mode: .near)
    #expect(family?.kind == kind)
  }
}
