import Glibc
import HarmKit
import TestSupport
import Testing

/// What users and their files do wrong: told in a sentence, and nothing is lost.
@Suite struct BadInputTests {
  @Test func unknownWords() throws {
    let corner = try Corner()
    corner.expectRefusal(CommandLineRunner().run("serach", "x"), "serach", "search")
    corner.expectRefusal(CommandLineRunner().run("search", "--limt", "3", "x"), "--limt", "--limit")
  }

  @Test func missingCorpus() throws {
    let corner = try Corner()
    corner.expectRefusal(
      CommandLineRunner().run("index", corner.folder.path(of: "nowhere"), "--index", corner.index),
      "nowhere")
  }

  @Test func missingIndex() throws {
    let corner = try Corner()
    for command in [["search", "x"], ["show", "x/1"], ["info"], ["verify"]] {
      corner.expectRefusal(
        CommandLineRunner().run(command + ["--index", corner.index]), "there is no index",
        "izde index")
    }
  }

  @Test(.enabled(if: getuid() != 0, "SKIPPED: root may read everything"))
  func unreadableFile() throws {
    let corner = try Corner()
    try corner.write("A locked text.\n", to: "locked.txt")
    chmod(corner.corpus + "/locked.txt", 0)
    let run = corner.index()
    #expect(run.status == 0 && run.errors.contains("locked.txt"), "\(run)")
    corner.expectGood()
  }

  /// Files that no reader can make sense of: said, passed over, and the rest continues.
  @Test(arguments: [
    (
      "binary.txt",
      [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0xFF, 0xFE, 0, 1, 2, 3] as [UInt8]
    ),
    ("archive.txt", [0x50, 0x4B, 3, 4, 0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0xFF, 0xFF]),
    ("nul.txt", Array(repeating: 0, count: 5_000)),
    ("broken.jsonl", Array("{\"text\":\n[]\n42\n{\"text\":5}\n\n{}\n".utf8)),
    ("photo.jpg", [0xFF, 0xD8, 0xFF]),
  ])
  func noText(_ name: String, _ bytes: [UInt8]) throws {
    let corner = try Corner()
    try corner.folder.write(bytes, to: "corpus/\(name)")
    let run = corner.index()
    #expect(run.status == 0, "\(run)")
    #expect(run.errors.contains(name), "\(run)")
    corner.expectGood()
  }

  @Test(arguments: ["", "\n", " \n\n\t\n", "\u{FEFF}", "\r\n\r\n"])
  func emptyFile(_ text: String) throws {
    let corner = try Corner()
    for name in ["empty.txt", "empty.md", "empty.html", "empty.jsonl"] {
      try corner.write(text, to: name)
    }
    #expect(corner.index().status == 0)
    corner.expectGood()
  }

  @Test func notUTF8() throws {
    let corner = try Corner()
    // “Забастовка в Актау” in Windows-1251, and UTF-8 that breaks off.
    try corner.folder.write(
      [
        199, 224, 225, 224, 241, 242, 238, 226, 234, 224, 32, 226, 32, 192, 234, 242, 224, 243, 46,
        10,
      ],
      to: "corpus/old.txt")
    try corner.folder.write(
      Array("The weaver waits \u{416}".utf8.dropLast()) + Array(" at home.\n".utf8),
      to: "corpus/cut.txt")
    let run = corner.index()
    #expect(run.errors.contains("old.txt") && run.errors.contains("cut.txt"), "\(run)")
    #expect(corner.hits("weaver") == 1)
    corner.expectGood()
  }

  @Test func oneLongLine() throws {
    let corner = try Corner()
    let line = String(repeating: "The mill turns and turns again. ", count: 160_000)
    try corner.write(line + "At last the zymurgist came", to: "line.txt")
    try corner.write(String(repeating: "x", count: 2_000_000), to: "word.txt")
    #expect(corner.index().status == 0)
    #expect(corner.hits("zymurgist") == 1)
    corner.expectGood()
  }

  @Test func nulBytesCutNothing() throws {
    let corner = try Corner()
    try corner.write("{\"text\":\"Before \\u0000 the cobbler sings.\"}\n", to: "a.jsonl")
    #expect(corner.index().status == 0)
    #expect(corner.hits("cobbler") == 1)
    let run = corner.run("search", "cobbler", "--format", "text")
    #expect(!run.output.utf8.contains(0) && run.output.contains("sings"), "\(run)")
    corner.expectGood()
  }

  @Test func linksOutOfTheCorpus() throws {
    let corner = try Corner()
    try corner.folder.write("The smuggler hides.\n", to: "secret/outside.txt")
    symlink(corner.folder.path(of: "secret/outside.txt"), corner.corpus + "/link.txt")
    symlink(corner.folder.path(of: "secret"), corner.corpus + "/folder")
    symlink(corner.corpus, corner.corpus + "/loop")
    symlink("nowhere", corner.corpus + "/dangling.txt")
    #expect(corner.index().status == 0)
    #expect(corner.hits("smuggler") == 0)
    corner.expectGood()
    #expect(corner.index("--follow-links", "--rebuild").status == 0)
    #expect(corner.hits("smuggler") >= 1)
    #expect(corner.hits("tailor") == 1)
  }

  @Test(arguments: ["../secret.txt", "/etc/passwd", "a/../../secret.txt", "..", "~/secret.txt"])
  func catalogueOutOfTheCorpus(_ path: String) throws {
    let corner = try Corner()
    try corner.folder.write("The smuggler hides.\n", to: "secret.txt")
    try corner.write(
      "{\"documents\":{\"\(path)\":{\"articles\":[{\"title\":\"Root\",\"lines\":[1,1]}]}}}",
      to: "catalog.json")
    let run = corner.index()
    if run.status == 2 {
      corner.expectRefusal(run)
    } else {
      #expect(corner.hits("smuggler") == 0 && corner.hits("root") == 0)
      corner.expectGood()
    }
  }

  @Test(arguments: [
    "line\nbreak.txt", "escape\u{1B}[31m.txt", "-rf.txt", "--help.txt", "=SUM(A1).txt",
    "turn\u{202E}txt.exe.txt", "quo\"te'd.txt", "<b>bold</b>.txt", "%s%n.txt", "a b\tc.txt",
    "$(reboot).txt", "back\\slash.txt", "?*[].txt", "ж\u{301}.txt", "\u{1F602}.txt", "a..txt",
  ])
  func hostileFileNames(_ name: String) throws {
    let corner = try Corner()
    try corner.write("The cooper bends a hoop.\n", to: name)
    #expect(corner.index().status == 0)
    #expect(corner.hits("cooper") == 1)
    for format in ["text", "markdown", "html", "csv", "tsv", "json", "jsonl"] {
      let run = corner.run("search", "cooper", "--format", format)
      #expect(run.status == 0, "\(run)")
      let isHarmless = run.output.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\r" || (["csv", "tsv"].contains(format) && $0 == "\t")
          || ($0.value >= 0x20 && $0 != "\u{202E}" && $0.value != 0x9B)
      }
      #expect(isHarmless, "\(format): \(run.output.debugDescription)")
    }
    corner.expectGood()
  }

  @Test func fileNamesThatAreNotUTF8() throws {
    let corner = try Corner()
    let path = Array("\(corner.corpus)/bad".utf8CString.dropLast()) + [-1, -2] + ".txt".utf8CString
    let descriptor = open(path, O_CREAT | O_WRONLY, 0o644)
    try #require(descriptor >= 0)
    _ = "The cooper bends a hoop.\n".withCString { Glibc.write(descriptor, $0, strlen($0)) }
    close(descriptor)
    let run = corner.index()
    #expect(run.status == 0, "\(run)")
    #expect(corner.hits("cooper") == 1 || run.errors.contains("not UTF-8"), "\(run)")
    #expect(!run.errors.contains("“”"), "\(run)")
    corner.expectGood()
  }

  @Test func aCorpusWhoseNameHasALineBreak() throws {
    let folder = try TemporaryFolder()
    try folder.write("The tailor mends.\n", to: "cor\npus/a.txt")
    let corner = try Corner()
    let first = CommandLineRunner().run(
      "index", folder.path(of: "cor\npus"), "--index", corner.index)
    #expect(first.status == 0, "\(first)")
    let again = corner.run("index")
    #expect(again.status == 0, "\(again)")
    corner.expectGood()
  }
}
