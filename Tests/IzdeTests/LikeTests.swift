import Izde
import TestSupport
import Testing

/// Passages like a passage, an article or a pasted text.
@Suite struct LikeTests {
  let folder: TemporaryFolder
  let index: SearchIndex

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "The dry wells\n\nThe wells of Karashoky ran dry in March, and the herders drove their camels "
        + "north.\n\nBread was dear that year.\n", to: "corpus/wells.txt")
    try folder.write(
      "{\"id\":\"a\",\"text\":\"Herders whose wells had run dry led the camels to the river.\"}\n"
        + "{\"id\":\"b\",\"text\":\"The bakers raised the price of bread.\"}\n"
        + "{\"id\":\"c\",\"text\":\"A new theatre opened on the square.\"}\n",
      to: "corpus/notes.jsonl")
    _ = try SearchIndex.build([folder.path + "/corpus"], into: folder.path + "/index")
    index = try SearchIndex(at: folder.path + "/index")
  }

  @Test func passagesLikeAPassage() throws {
    let source = try #require(
      try index.search("Karashoky", options: SearchOptions()).hits.first)
    let answer = try #require(try index.search(likePassage: source.id))
    #expect(answer.hits.first?.place.document == "a")
    #expect(!answer.hits.contains { $0.id == source.id })
    #expect(answer.summary.query == source.id)
    #expect(answer.summary.notes.first?.message.contains("camels") == true)
    #expect(try index.search(likePassage: "wells.txt:3")?.hits.map(\.id) == answer.hits.map(\.id))
    #expect(try index.search(likePassage: "nowhere/1") == nil)
    #expect(try index.search(likePassage: "nowhere.txt:3") == nil)
  }

  @Test func passagesLikeAnArticle() throws {
    let source = try #require(
      try index.search("Karashoky", options: SearchOptions()).hits.first)
    let answer = try #require(try index.search(likePassage: source.article.id))
    #expect(Set(answer.hits.compactMap(\.place.document)) == ["a", "b"])
    #expect(answer.hits.allSatisfy { $0.article.id != source.article.id })
  }

  /// Signs in a pasted text are no query language.
  @Test(arguments: [
    "He said: \"-bread NOT (bakers AND price:\" .*", "bakers, bread, price", "BREAD AND BAKERS",
  ])
  func passagesLikeAText(_ text: String) throws {
    let answer = try index.search(likeText: text)
    #expect(answer.hits.first?.place.document == "b")
    #expect(answer.hits.first?.highlights.isEmpty == false)
  }

  @Test func atMostSoManyWordsAreLookedFor() throws {
    let words = (0..<60).map { "brolk" + String(UnicodeScalar(UInt8(97 + $0 % 26))) + "\($0)x" }
    try folder.write(words.joined(separator: " "), to: "corpus/many.txt")
    _ = try SearchIndex.build([folder.path + "/corpus"], into: folder.path + "/index")
    let answer = try index.search(likeText: words.joined(separator: " "))
    #expect(answer.summary.query.split(separator: " ").count == 25)
    #expect(answer.hits.count == 1)
  }

  @Test(arguments: ["", "the and of", "x", "zzz qqq"])
  func aTextWithoutWordsFindsNothing(_ text: String) throws {
    let answer = try index.search(likeText: text)
    #expect(answer.hits.isEmpty)
    #expect(answer.summary.notes.first?.message == "The text has no word that the corpus has.")
  }

  @Test func conditionsHold() throws {
    var options = SearchOptions()
    options.file = "notes"
    let answer = try index.search(likeText: "wells ran dry, bread was dear", options: options)
    #expect(!answer.hits.isEmpty)
    #expect(answer.hits.allSatisfy { $0.place.file == "notes.jsonl" })
  }
}
