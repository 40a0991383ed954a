import FoundationEssentials
import Testing

@testable import CorpusReading

/// The real articles, where they lie beside the package (`IZDE_SHARED` names another place).
enum SharedCorpus {
  static let packageRoot = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  static let path =
    ProcessInfo.processInfo.environment["IZDE_SHARED"] ?? packageRoot + "/../shared"
  static let isPresent = FileManager.default.fileExists(atPath: path + "/corpus")

  static func documents() throws -> [(file: SourceFile, document: Document, bytes: [UInt8])] {
    let catalogue = try Catalogue(contentsOf: packageRoot + "/corpus/catalog.json")
    return try FileWalker().files(in: path + "/corpus").files.map { file in
      let content = try SourceContent(of: file)
      var warnings: [ReadingWarning] = []
      let document = DocumentReader(catalogue: catalogue).document(
        from: content, of: file, warnings: &warnings)
      #expect(warnings == [])
      return (file, document, content.bytes)
    }
  }

  struct GoldArticle: Decodable {
    var id: String
    var file: String
    var start: Int
    var end: Int
    var title: String?
    var author: String?
    var date: String?
    var outlet: String?
    var translator: String?
    var originalOutlet: String?
    var parent: String?

    enum CodingKeys: String, CodingKey {
      case id, file, start, end, title, author, date, outlet, translator, parent
      case originalOutlet = "original_outlet"
    }
  }

  struct GoldBoilerplate: Decodable {
    var file: String
    var start: Int
    var end: Int
    var soft: Bool
  }

  static func lines<T: Decodable>(of name: String) throws -> [T] {
    let data = try #require(FileManager.default.contents(atPath: path + "/gold/" + name))
    return try data.split(separator: 0x0A).map { try JSONDecoder().decode(T.self, from: $0) }
  }
}

@Suite(.enabled(if: SharedCorpus.isPresent, "the real articles are not here: IZDE_SHARED"))
struct SharedCorpusTests {
  @Test func everyPassageIsCutFromItsFile() throws {
    for (_, document, bytes) in try SharedCorpus.documents() {
      expectSound(document)
      for passage in document.articles.flatMap(\.passages) {
        #expect(document.text[passage.range] == bytes[document.place(of: passage.range)])
        let line = 1 + bytes[..<passage.range.lowerBound].count { $0 == 0x0A }
        #expect(passage.line == line)
      }
    }
  }

  @Test func articlesAreThoseOfTheGoldSet() throws {
    let gold: [SharedCorpus.GoldArticle] = try SharedCorpus.lines(of: "articles.jsonl")
    for (file, document, _) in try SharedCorpus.documents() {
      let expected = gold.filter { $0.file == file.path }
      #expect(document.articles.count == expected.count)
      for (article, expected) in zip(document.articles, expected) {
        // The gold set leaves out a bullet of debris and white space at the ends.
        let text = document.text
        let range = text.withUnsafeBufferPointer { Blank.trimmed(article.range, in: $0) }
        let wanted = text.withUnsafeBufferPointer {
          Blank.trimmed(expected.start..<expected.end, in: $0)
        }
        #expect(range == wanted, "\(expected.id)")
        #expect(article.title == expected.title)
        #expect(article.author == expected.author)
        #expect(article.date == expected.date)
        #expect(article.outlet == expected.outlet)
        #expect(article.originalOutlet == expected.originalOutlet)
        #expect(article.translator == expected.translator)
        #expect(article.isExcerpt == (expected.parent != nil))
        // But for the one whose title is in a breadcrumb, those of the first level begin with it.
        #expect((article.titleRange != nil) == (expected.title != nil && expected.id != "A003-1"))
        #expect(
          article.passages.allSatisfy {
            $0.isBoilerplate || article.range.contains($0.range.lowerBound)
          })
      }
      #expect(Set(document.articles.map(\.proposedSlug)).count == document.articles.count)
    }
  }

  @Test func boilerplateIsThatOfTheGoldSet() throws {
    let gold: [SharedCorpus.GoldBoilerplate] = try SharedCorpus.lines(of: "boilerplate.jsonl")
    for (file, document, _) in try SharedCorpus.documents() {
      let expected = gold.filter { $0.file == file.path }
      for passage in document.articles.flatMap(\.passages) {
        let found = expected.first { ($0.start..<$0.end).overlaps(passage.range) }
        #expect(passage.isBoilerplate == (found?.soft == false), "line \(passage.line)")
        #expect((passage.boilerplate == .soft) == (found?.soft == true), "line \(passage.line)")
        if let found {
          #expect(passage.range.lowerBound >= found.start && passage.range.upperBound <= found.end)
        }
      }
    }
  }
}
