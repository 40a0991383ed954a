import Testing

@testable import CorpusReading

/// The briefings and the catalogue that come with the program.
@Suite struct ShippedCorpusTests {
  static let folder = SharedCorpus.packageRoot + "/corpus"

  @Test func theCatalogueKnowsEveryBriefing() throws {
    let catalogue = try Catalogue(contentsOf: Self.folder + "/catalog.json")
    let found = try FileWalker().files(in: Self.folder)
    #expect(found.warnings == [])
    #expect(found.files.count == 14)
    var slugs: Set<String> = []
    for file in found.files {
      let content = try SourceContent(of: file)
      #expect(catalogue.entries[content.sha256] != nil, "the entry of \(file.path) is of old bytes")
      let report = try DocumentReader(catalogue: catalogue).read(file) { document in
        expectSound(document)
        #expect(document.articles.count == 1)
        let article = document.articles[0]
        #expect(article.author == "izde project")
        #expect(article.note?.hasPrefix("Briefing of “") == true)
        #expect(article.titleRange != nil, "\(file.path)")
        #expect(article.passages.first?.isHeading == true)
        #expect(article.passages.allSatisfy { $0.boilerplate == .none })
        #expect(slugs.insert(article.proposedSlug).inserted)
        let words = document.passageTexts.joined(separator: " ").split(separator: " ").count
        #expect((150...400).contains(words), "\(file.path): \(words) words")
      }
      #expect(report.warnings == [])
    }
  }

  /// Eight words in a row that are in a source are a copy, unless most of them are a name.
  @Test(.enabled(if: SharedCorpus.isPresent, "the real articles are not here: IZDE_SHARED"))
  func noSentenceIsCopied() throws {
    func words(_ file: SourceFile) throws -> [Substring] {
      String(decoding: try SourceContent(of: file).bytes, as: UTF8.self)
        .split { !$0.isLetter && !$0.isNumber }
    }
    var known: Set<String> = []
    for file in try FileWalker().files(in: SharedCorpus.path + "/corpus").files {
      let words = try words(file)
      for start in words.indices.dropLast(7) {
        known.insert(words[start..<start + 8].joined(separator: " ").lowercased())
      }
    }
    for file in try FileWalker().files(in: Self.folder).files {
      let words = try words(file)
      for start in words.indices.dropLast(7) {
        let run = words[start..<start + 8]
        guard run.count(where: { $0.first?.isLowercase == true }) >= 6 else { continue }
        let text = run.joined(separator: " ")
        // Outside the macro, which would print all that is known.
        let isCopied = known.contains(text.lowercased())
        #expect(!isCopied, "\(file.path): \(text)")
      }
    }
  }
}
