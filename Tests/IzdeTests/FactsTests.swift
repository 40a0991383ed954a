import Foundation
import Izde
import TestSupport
import Testing

/// The catalogue and names files of an index: which hold, what is remembered, what is reported.
@Suite struct FactsTests {
  private func build(
    _ folder: TemporaryFolder, _ paths: [String], _ change: (inout BuildOptions) -> Void = { _ in }
  ) throws -> BuildReport {
    var options = BuildOptions()
    change(&options)
    return try SearchIndex.build(
      paths.map { folder.path(of: $0) }, into: folder.path(of: "index"), options: options)
  }

  private func count(_ name: String, _ folder: TemporaryFolder) throws -> Int {
    try SearchIndex(at: folder.path(of: "index")).mentions(of: name).summary.count
  }

  @Test func namesFilesOfEveryFolderHold() throws {
    let folder = try TemporaryFolder()
    try folder.write("Report\n\nThe road to Oldmarket was closed.\n", to: "one/a.txt")
    try folder.write("Report\n\nSnow fell in Newbury and in Almaty.\n", to: "two/b.txt")
    try folder.write("Oldmarket = Velmora\n", to: "one/names.txt")
    try folder.write("Newbury = Quarzan\n", to: "two/names.txt")
    _ = try build(folder, ["one", "two"])
    #expect(try count("Velmora", folder) == 1)
    #expect(try count("Quarzan", folder) == 1)
    // The built-in aliases hold beside one's own.
    #expect(try count("Alma-Ata", folder) == 1)
    let path = try SearchIndex.decide(
      "Newbury", "Tirvane", areSame: true, forIndexAt: folder.path(of: "index"))
    #expect(path == folder.path(of: "one/names.txt"))
    #expect(try count("Tirvane", folder) == 1)
    let info = try SearchIndex(at: folder.path(of: "index")).info()
    #expect(
      info.namesFiles == [
        "built in", folder.path(of: "one/names.txt"), folder.path(of: "two/names.txt"),
      ])
  }

  @Test func anOpenIndexFollowsItsNamesFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("Report\n\nThe road to Oldmarket was closed.\n", to: "corpus/a.txt")
    _ = try build(folder, ["corpus"])
    let index = try SearchIndex(at: folder.path(of: "index"))
    let names = folder.path(of: "corpus/names.txt")
    #expect(try index.mentions(of: "Velmora").summary.count == 0)
    try folder.write("Oldmarket = Velmora\n", to: "corpus/names.txt")
    #expect(try index.mentions(of: "Velmora").summary.count == 1)
    try folder.write("Oldmarket = Quarzan\n", to: "corpus/names.txt")
    #expect(try index.mentions(of: "Velmora").summary.count == 0)
    #expect(try index.mentions(of: "Quarzan").summary.count == 1)
    try FileManager.default.removeItem(atPath: names)
    #expect(try index.mentions(of: "Quarzan").summary.count == 0)
  }

  @Test func aNamedNamesFileIsUsedAndRemembered() throws {
    let folder = try TemporaryFolder()
    try folder.write("Report\n\nThe road to Oldmarket was closed.\n", to: "corpus/a.txt")
    let names = try folder.write("Oldmarket = Velmora\n", to: "corpus/mine.txt")
    let report = try build(folder, ["corpus"]) { $0.namesFile = names }
    #expect(report.info.documents == 1, "the names file itself is not indexed")
    #expect(try count("Velmora", folder) == 1)
    _ = try build(folder, [])
    #expect(try count("Velmora", folder) == 1)
    let path = try SearchIndex.decide(
      "Oldmarket", "Tirvane", areSame: true, forIndexAt: folder.path(of: "index"))
    #expect(path == names)
    // Dropped, it is a file like any other.
    #expect(try build(folder, []) { $0.namesFile = "" }.info.documents == 2)
    #expect(try SearchIndex(at: folder.path(of: "index")).info().namesFiles == ["built in"])
  }

  @Test func whatIsWrongInANamesFileIsReportedWithItsLine() throws {
    let folder = try TemporaryFolder()
    try folder.write("Report\n\nThe road to Oldmarket was closed.\n", to: "corpus/a.txt")
    try folder.write(
      "# mine\nOldmarket = Velmora\nOldmarket = \nA = B (19x1-)\n", to: "corpus/names.txt")
    let report = try build(folder, ["corpus"])
    #expect(report.warnings.count == 2)
    #expect(report.warnings.contains { $0.contains("names.txt, line 3: ") })
    #expect(report.warnings.contains { $0.contains("names.txt, line 4: ") })
    #expect(try count("Velmora", folder) == 1)
    let info = try SearchIndex(at: folder.path(of: "index")).info()
    #expect(info.namesFileIssues == report.warnings)
  }

  @Test func aMissingNamedFileIsRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("Report\n\nText.\n", to: "corpus/a.txt")
    for setting in [\BuildOptions.namesFile, \BuildOptions.catalogue] {
      let error = #expect(throws: IzdeError.self) {
        try build(folder, ["corpus"]) { $0[keyPath: setting] = "/nowhere/file" }
      }
      #expect(error?.message.contains("/nowhere/file") == true)
    }
  }

  @Test(arguments: [
    ("corpus/names.txt", "What is a name?\n\nA name is what the Velmora people call you.\n", 1),
    ("corpus/sub/names.txt", "Oldmarket = Velmora\n", 1),
    ("corpus/names.txt", "Oldmarket = Velmora\n", 0),
    ("corpus/names.txt", "# nothing yet\n", 0),
  ])
  func anArticleCalledNamesIsIndexed(name: String, text: String, documents: Int) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: name)
    try folder.write("Report\n\nText.\n", to: "corpus/a.txt")
    let report = try build(folder, ["corpus"])
    #expect(report.info.documents == documents + 1)
    #expect(report.warnings.isEmpty == !(documents == 1 && name == "corpus/names.txt"))
  }

  private static let catalogue = """
    {"documents": {"%@": {"file": "a.txt", "articles": [
      {"title": "The road", "author": "A. Writer", "outlet": "The Paper"}]}}}
    """

  @Test func aChangedFileKeepsItsEntryWithAWarning() throws {
    let folder = try TemporaryFolder()
    let text = "The road\n\nThe road to Oldmarket was closed.\n"
    try folder.write(text, to: "corpus/a.txt")
    let draft = try SearchIndex.draftCatalogueEntry(forFileAt: folder.path(of: "corpus/a.txt"))
    let sum = draft.split(separator: "\"").first { $0.count == 64 }
    try folder.write(
      Self.catalogue.replacingOccurrences(of: "%@", with: String(try #require(sum))),
      to: "catalogue.json")
    let path = folder.path(of: "catalogue.json")
    #expect(try build(folder, ["corpus"]) { $0.catalogue = path }.warnings.isEmpty)
    #expect(try author(folder) == "A. Writer")
    try folder.write(text.replacingOccurrences(of: "closed", with: "opened"), to: "corpus/a.txt")
    // The catalogue is that of the last run.
    let report = try build(folder, ["corpus"])
    #expect(report.warnings.count == 1)
    #expect(report.warnings.first?.contains("has changed since its catalogue entry") == true)
    #expect(try author(folder) == "A. Writer")
    // Another file of the same name elsewhere, without the title, does not get the entry.
    try folder.write("Another\n\nOther words.\n", to: "corpus/sub/a.txt")
    #expect(!(try build(folder, ["corpus"]).warnings.contains { $0.contains("sub/a.txt") }))
    let other = try SearchIndex(at: folder.path(of: "index")).search("Other words")
    #expect(other.hits.first?.article.author == nil)
    #expect(
      try SearchIndex(at: folder.path(of: "index")).info().catalogues == ["built in", path])
  }

  private func author(_ folder: TemporaryFolder) throws -> String? {
    try SearchIndex(at: folder.path(of: "index")).search("Oldmarket").hits.first?.article.author
  }

  @Test(arguments: [
    ("catalog.json", "ShippedCatalogue"), ("names.txt", "ShippedNames"),
  ])
  func theBuiltInFactsAreThoseOfTheCorpusFolder(file: String, type: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let source = try String(
      contentsOf: root.appending(path: "Sources/Izde/Shipped/\(type).swift"), encoding: .utf8)
    let literal = source.components(separatedBy: "\"\"\"")[1].split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropFirst().dropLast().map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : String($0) }
    let shipped = try String(
      contentsOf: root.appending(path: "corpus/\(file)"), encoding: .utf8)
    #expect(literal.joined(separator: "\n") == shipped, "run scripts/shipped-facts")
  }
}
