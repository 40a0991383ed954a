import FoundationEssentials
import Testing

@testable import CorpusReading

@Suite struct FileWalkerTests {
  @Test func filesComeInTheOrderOfTheirBytes() throws {
    let folder = try Folder()
    for name in ["b.txt", "a/z.md", "B.html", "ä.txt", "a.jsonl", "a/b/c.htm"] {
      try folder.write("x", to: name)
    }
    let found = try FileWalker().files(in: folder.path)
    #expect(
      found.files.map(\.path) == ["B.html", "a/b/c.htm", "a/z.md", "a.jsonl", "b.txt", "ä.txt"])
    #expect(found.files.map(\.kind) == [.html, .html, .markdown, .records, .text, .text])
    #expect(found.files.allSatisfy { $0.size == 1 && $0.modified > 0 })
    #expect(found.warnings == [])
  }

  @Test func hiddenAndReservedFilesArePassedOver() throws {
    let folder = try Folder()
    for name in [".hidden.txt", ".git/x.txt", "catalog.json", "names.txt", "sub/names.txt"] {
      try folder.write("Aktau = Shevchenko", to: name)
    }
    #expect(try FileWalker().files(in: folder.path).files.map(\.path) == ["sub/names.txt"])
  }

  @Test func unknownFilesAreReportedOnceForEachEnding() throws {
    let folder = try Folder()
    for name in ["a.png", "b.png", "README"] { try folder.write("x", to: name) }
    let found = try FileWalker().files(in: folder.path)
    #expect(found.files == [])
    #expect(
      found.warnings.map(\.message) == [
        "No reader supports “README”, a file without an ending; it was skipped.",
        "No reader supports files ending in .png; 2 were skipped, “a.png” first.",
      ])
  }

  @Test(arguments: [
    ("old.doc", "save it as .docx, .odt or .pdf"), ("sums.xlsx", "save it as .csv"),
    ("talk.pptx", "save it as .pdf"), ("mail.msg", "save it as .eml or .mbox"),
    ("picture.png", "give it as .txt, .md, .html or .jsonl"),
  ])
  func theNextStepFitsTheKindOfFile(name: String, step: String) throws {
    let folder = try Folder()
    try folder.write("x", to: name)
    #expect(try FileWalker().files(in: folder.path).warnings.map(\.nextStep) == [step])
  }

  @Test func aLoopOfLinksEnds() throws {
    let folder = try Folder()
    try folder.write("x", to: "sub/a.txt")
    try folder.link("sub/back", to: folder.path)
    try folder.link("sub/self", to: "self")
    let found = try FileWalker(followsLinks: true).files(in: folder.path)
    #expect(found.files.map(\.path) == ["sub/a.txt"])
    #expect(found.warnings.map(\.message) == ["The link “sub/self” is broken and was skipped."])
  }

  @Test(arguments: [false, true])
  func linksOutAreFollowedWhenTold(follows: Bool) throws {
    let folder = try Folder()
    let other = try Folder()
    try other.write("x", to: "deep/a.txt")
    try other.link("deep/again", to: other.path)
    try folder.link("out", to: other.path + "/deep")
    try folder.link("z.txt", to: other.path + "/deep/a.txt")
    let found = try FileWalker(followsLinks: follows).files(in: folder.path)
    #expect(found.files.map(\.path).contains("out/a.txt") == follows)
    #expect(found.warnings.isEmpty == follows)
    #expect(found.files.count < 4)
  }

  @Test func oneFileIsACorpus() throws {
    let folder = try Folder()
    try folder.write("x", to: "a.txt")
    let found = try FileWalker().files(in: folder.path + "/a.txt")
    #expect(found.files.map(\.path) == ["a.txt"])
    #expect(found.files.first?.stem == "a")
  }

  @Test func aMissingFolderIsOneSentence() throws {
    let error = #expect(throws: ReadingError.self) {
      _ = try FileWalker().files(in: "/no/such/folder")
    }
    #expect(
      error?.description
        == "“/no/such/folder” cannot be indexed: No such file or directory.\n"
        + "try: name a folder or file that exists")
  }
}
