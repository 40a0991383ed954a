import Foundation
import Izde
import TestSupport
import Testing

/// Small gold sets on the articles that ship, which every clone has: names against a plain scan,
/// quotations by verdict, questions by the article that answers them.
@Suite struct ShippedGoldTests {
  private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "corpus")

  /// An index of the articles; the folder is removed with its owner.
  private static func index() throws -> (folder: TemporaryFolder, index: SearchIndex) {
    let folder = try TemporaryFolder()
    _ = try SearchIndex.build([corpus.path], into: folder.path + "/index")
    return (folder, try SearchIndex(at: folder.path + "/index"))
  }

  /// A name as asked, and all forms in which the person, place or company stands in the articles.
  static let names: [(query: String, forms: [String])] = [
    ("Shetpe", ["Shetpe", "Shepte", "Shtepe", "Shetle"]),
    ("Shtepe", ["Shetpe", "Shepte", "Shtepe", "Shetle"]),
    ("Шетпеде", ["Shetpe", "Shepte", "Shtepe", "Shetle"]),
    ("Zhanaozen", ["Zhanaozen", "Zhenaozen"]),
    ("Жаңаөзен", ["Zhanaozen", "Zhenaozen"]),
    ("Novy Uzen", ["Zhanaozen", "Zhenaozen"]),
    ("Zhetybai", ["Zhetybai", "Zhetybae"]),
    ("Жетыбай", ["Zhetybai", "Zhetybae"]),
    ("Ozenmunaigaz", ["Ozenmunaigaz", "OzenMunaiGas", "OzenMunaiGaz"]),
    ("Kalamkas", ["Kalamkas", "Kalamkac"]),
    ("Saniya Toyken", ["Saniya Toyken", "Saniya Toiken"]),
    ("Shabdal Utkilov", ["Shabdal Utkilov", "Shabdol Otkelov"]),
    ("Tanatar Kaliev", ["Tanatar Kaliev", "Tanatir Kaliev"]),
    ("Maksat Dosmagambetov", ["Maksat Dosmagambetov", "Maksat Kosmagambetov"]),
    ("Розы Тулетаевой", ["Roza Tuletaeva"]),
    ("Larisa Boyar", ["Larissa Boyar"]),
    ("Alexander Bozhenko", ["Aleksandr Bozhenko"]),
    ("Назарбаева", ["Nazarbayev"]),
    ("Токаев", ["Tokayev"]),
    ("Simon Pirani", ["Simon Pirani"]),
    ("Kustanay", ["Kustanai"]),
    ("Erlan Kaliev", ["Erlan Kaliev"]),
    ("Serik Kozhaev", ["Serik Kozhaev"]),
    ("Mukhtar Kozhaev", ["Mukhtar Kozhaev"]),
  ]

  /// A place of a form: the file, and bytes from 0, end excluded.
  struct Span: Hashable, Comparable {
    var file: String
    var start: Int
    var end: Int
    static func < (left: Span, right: Span) -> Bool {
      (left.file, left.start) < (right.file, right.start)
    }
  }

  /// Where forms stand as whole words, by reading every file from its start.
  private static func scan(_ forms: [String]) throws -> [Span] {
    var spans: [Span] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: corpus.path)
    where file.hasSuffix(".txt") && file != "names.txt" {
      let bytes = Array(try Data(contentsOf: corpus.appending(path: file)))
      func isLetter(_ place: Int) -> Bool {
        bytes.indices.contains(place)
          && (bytes[place] >= 0x80 || (0x41...0x5A).contains(bytes[place] & 0xDF))
      }
      for form in forms.map({ Array($0.utf8) }) {
        for start in bytes.indices where bytes[start...].starts(with: form) {
          if isLetter(start - 1) || isLetter(start + form.count) { continue }
          spans.append(Span(file: file, start: start, end: start + form.count))
        }
      }
    }
    return spans.sorted()
  }

  @Test func mentionsAreThoseOfAPlainScan() throws {
    let (folder, index) = try Self.index()
    defer { withExtendedLifetime(folder) {} }
    for (query, forms) in Self.names {
      let answer = try index.mentions(of: query)
      let found = answer.mentions.map {
        Span(file: $0.place.file, start: $0.place.start, end: $0.place.end)
      }.sorted()
      #expect(try found == Self.scan(forms), "\(query)")
      #expect(answer.summary.isComplete && !found.isEmpty, "\(query)")
    }
  }

  /// Quotations of the articles as somebody might hand them in.
  static let quotations: [(text: String, verdict: Verdict, file: String?)] = [
    ("It calls a toll of seventy confirmed", .exact, "2011-12-21-shot-in-zhanaozen.txt"),
    ("it calls a toll of seventeen confirmed", .altered, "2011-12-21-shot-in-zhanaozen.txt"),
    (
      "Belarus was said to be sending men of its own.", .exact,
      "2011-12-17-update-from-zhanaozen.txt"
    ),
    (
      "Belarus was said to be sending no men of its own", .altered,
      "2011-12-17-update-from-zhanaozen.txt"
    ),
    ("the politician Vladimir Kozlov was not", .exact, "2015-12-13-oil-companies.txt"),
    ("the politician Vladimir Kozlov was", .exact, "2015-12-13-oil-companies.txt"),
    (
      "Police hid firearms in their buses but did not use them", .exact,
      "2016-05-25-land-protests.txt"
    ),
    (
      "Police hid firearms in their buses and did use them", .altered,
      "2016-05-25-land-protests.txt"
    ),
    (
      "Police hid firearms in their buses but didn’t use them", .altered,
      "2016-05-25-land-protests.txt"
    ),
    ("“Police hid firearms … but did not use them”", .exact, "2016-05-25-land-protests.txt"),
    ("NOBODY LED THEM", .exact, "2016-05-25-land-protests.txt"),
    (
      "about two thousand people were at Astana Square by 11.30 in the morning", .altered,
      "2016-05-25-land-protests.txt"
    ),
    ("The state admitted twelve deaths", .altered, "2011-12-17-the-day-after.txt"),
    ("no fewer than 61 killed and 60 wounded", .altered, "2014-04-22-jailed-oil-workers.txt"),
    (
      "she had no honours at school and her scholarship was withdrawn by the ministry", .absent, nil
    ),
    ("the minister resigned on the following morning without a word", .absent, nil),
    ("a purple elephant was seen upon the moon", .absent, nil),
  ]

  @Test func quotationsGetTheirVerdicts() throws {
    let (folder, index) = try Self.index()
    defer { withExtendedLifetime(folder) {} }
    for (text, verdict, file) in Self.quotations {
      let report = try index.quote(text).report
      #expect(report.verdict == verdict, "\(text)")
      let files = report.matches.map { $0.place.file }
      #expect(file.map(files.contains) ?? files.isEmpty, "\(text)")
    }
  }

  /// Questions, and the article that answers each.
  static let questions: [(query: String, article: String)] = [
    ("journalists detained at the land protests", "2016-05-25-land-protests.txt"),
    ("how many square metres of land for every citizen", "2016-05-25-land-protests.txt"),
    ("video against the troops by people of Novosibirsk", "2022-01-10-novosibirsk-appeal.txt"),
    ("shoot to kill without warning", "2022-01-09-revolt-and-repression.txt"),
    ("amnesty poet died after fifteen years in prison", "2021-12-06-aron-atabek.txt"),
    ("trains halted and wagons burned on the railway", "2011-12-17-update-from-zhanaozen.txt"),
    ("song about staying in a police state", "2013-04-13-adaptatsiya-song.txt"),
    ("drawings about racism by a student", "2020-08-07-where-do-you-begin.txt"),
    ("officers convicted of the shooting", "2015-12-13-four-years.txt"),
    (
      "call for illegal strike punishable under the criminal code",
      "2014-04-22-jailed-oil-workers.txt"
    ),
    ("union committee chairman sentenced again", "2015-12-13-oil-companies.txt"),
    ("teachers and doctors better pay demanded by strikers", "2014-12-16-third-anniversary.txt"),
    ("independent commission wanted by the UN", "2021-12-15-ten-years.txt"),
    ("girl of eleven lying lifeless", "2011-12-21-shot-in-zhanaozen.txt"),
    ("marines with armoured vehicles", "2011-12-17-the-day-after.txt"),
  ]

  @Test func questionsFindTheirArticle() throws {
    let (folder, index) = try Self.index()
    defer { withExtendedLifetime(folder) {} }
    for (query, article) in Self.questions {
      let hits = try index.search(query).hits
      #expect(hits.first?.place.file == article, "\(query)")
    }
  }

  /// Facets count every passage found, however few are given.
  @Test(arguments: ["Zhanaozen", "oil workers strike", "police -Almaty", "\"Russian Reader\""])
  func facetsAreTheCountsOfAllHits(_ query: String) throws {
    let (folder, index) = try Self.index()
    defer { withExtendedLifetime(folder) {} }
    var options = SearchOptions()
    options.limit = nil
    let hits = try index.search(query, options: options).hits
    options.limit = 1
    options.countsFacets = true
    let facets = try #require(try index.search(query, options: options).facets)
    func counts(_ value: (PassageHit) -> String?) -> [String: Int] {
      Dictionary(hits.compactMap(value).map { ($0, 1) }, uniquingKeysWith: +)
    }
    func given(_ facet: [FacetCount]) -> [String: Int] {
      Dictionary(facet.map { ($0.value, $0.count) }, uniquingKeysWith: +)
    }
    #expect(!hits.isEmpty)
    #expect(given(facets.articles) == counts { $0.article.id })
    #expect(given(facets.outlets) == counts { $0.article.outlet })
    #expect(given(facets.authors) == counts { $0.article.author })
    #expect(given(facets.years) == counts { String(($0.article.date ?? "").prefix(4)) })
  }
}
