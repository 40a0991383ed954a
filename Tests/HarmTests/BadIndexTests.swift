import CorpusIndex
import Glibc
import HarmKit
import SQLiteStore
import TestSupport
import Testing

/// Indexes that are none, that are others', that are old, or that cannot be written.
@Suite struct BadIndexTests {
  static let commands = [["search", "tailor"], ["show", "a/1"], ["info"], ["verify"]]

  @Test func anotherProgramsFileIsLeftAlone() throws {
    let corner = try Corner()
    let other = corner.folder.path(of: "other.db")
    do {
      let connection = try Connection(.file(other), mode: .writing, setup: .plain)
      try connection.execute("CREATE TABLE diary(day TEXT); INSERT INTO diary VALUES('today')")
    }
    let database = try #require(TemporaryFolder.bytes(ofFileAt: other))
    for bytes in [database, Array("my notes, no database at all\n".utf8), Array(database[..<60])] {
      try corner.folder.write(bytes, to: "index/izde.db")
      for command in Self.commands {
        corner.expectRefusal(
          CommandLineRunner().run(command + ["--index", corner.index]), "not an index of izde")
      }
      for options in [[], ["--rebuild"], ["--add"]] {
        let run = CommandLineRunner().run(
          ["index", corner.corpus, "--index", corner.index] + options)
        corner.expectRefusal(run, "not an index of izde", "not changed")
        corner.expectRefusal(
          CommandLineRunner().run(["index", "--index", corner.index] + options), "not changed")
      }
      #expect(TemporaryFolder.bytes(ofFileAt: corner.database) == bytes)
    }
  }

  @Test func anEmptyFileIsNoIndexAndMayBecomeOne() throws {
    let corner = try Corner()
    try corner.folder.write("", to: "index/izde.db")
    corner.expectRefusal(corner.run("search", "x"), "there is no index")
    #expect(corner.index().status == 0)
    corner.expectGood()
  }

  @Test func anotherFormatIsRefusedAndRebuiltFromItsOwnRoots() throws {
    let corner = try Corner()
    #expect(corner.index().status == 0)
    var bytes = try #require(TemporaryFolder.bytes(ofFileAt: corner.database))
    bytes[63] = 1
    try corner.folder.write(bytes, to: "index/izde.db")
    for command in Self.commands + [["index"], ["index", corner.corpus]] {
      corner.expectRefusal(
        CommandLineRunner().run(command + ["--index", corner.index]), "format 1",
        "izde index --rebuild --index \(corner.index)")
    }
    let rebuilt = corner.run("index", "--rebuild")
    #expect(rebuilt.status == 0, "\(rebuilt)")
    corner.expectGood()
  }

  @Test func anotherAnalysisIsRefusedAndRebuiltFromItsOwnRoots() throws {
    let corner = try Corner()
    #expect(corner.index().status == 0)
    do {
      let connection = try Connection(
        .file(corner.database), mode: .writing, setup: .plain, vfs: ChecksumFileSystem.name())
      try connection.execute("UPDATE meta SET value='0' WHERE key='analysis'")
    }
    for command in Self.commands + [["index"], ["index", corner.corpus]] {
      corner.expectRefusal(
        CommandLineRunner().run(command + ["--index", corner.index]), "analysis 0",
        "izde index --rebuild --index \(corner.index)")
    }
    #expect(corner.run("index", "--rebuild").status == 0)
    corner.expectGood()
  }

  @Test func anIndexThatAnotherProgramWroteIntoIsRefused() throws {
    let corner = try Corner()
    #expect(corner.index().status == 0)
    do {
      let connection = try Connection(.file(corner.database), mode: .writing, setup: .plain)
      try connection.execute("UPDATE passages SET text='The tailor never was here.'")
    }
    corner.expectRefusal(corner.run("search", "tailor"), "damaged", "--rebuild")
    #expect(corner.index("--rebuild").status == 0)
    corner.expectGood()
  }

  @Test func foldersThatCannotBeWritten() throws {
    let corner = try Corner()
    corner.expectRefusal(
      CommandLineRunner().run("index", corner.corpus, "--index", "/proc/izde"), "/proc/izde")
    try corner.folder.write("a file", to: "file")
    let file = corner.folder.path(of: "file")
    corner.expectRefusal(CommandLineRunner().run("index", corner.corpus, "--index", file), file)
    mkdir(corner.index, 0o755)
    mkdir(corner.database, 0o755)
    corner.expectRefusal(corner.index(), corner.index)
    corner.expectRefusal(corner.run("search", "x"), corner.index)
  }

  @Test(.enabled(if: getuid() != 0, "SKIPPED: root may write everywhere"))
  func readOnlyFolder() throws {
    let corner = try Corner()
    #expect(corner.index().status == 0)
    chmod(corner.database, 0o444)
    chmod(corner.index, 0o555)
    corner.expectGood()
    corner.expectRefusal(corner.index("--rebuild"), corner.index)
    corner.expectGood()
    chmod(corner.index, 0o755)
  }

  @Test func aLimitOnTheSizeOfFilesIsAFullDisk() throws {
    let corner = try Corner()
    #expect(corner.index().status == 0)
    var maker = TextMaker(seed: 1)
    try corner.write(maker.article(bytes: 400_000), to: "long.txt")
    for option in ["", "--rebuild"] {
      let command =
        "ulimit -f 300; exec \(Program.izde) index \(corner.corpus) --index \(corner.index) \(option)"
      let ending = try Program.run("/bin/sh", ["-c", command])
      #expect(ending.status == 2 && ending.errors.contains("try: "), "\(ending)")
      #expect(corner.hits("tailor") == 1)
    }
    #expect(corner.index().status == 0)
    corner.expectGood()
  }

  @Test func twoIndexersWaitForEachOther() throws {
    let corner = try Corner()
    var maker = TextMaker(seed: 2)
    try corner.write(maker.article(bytes: 200_000), to: "long.txt")
    let arguments = ["index", corner.corpus, "--index", corner.index, "--rebuild"]
    let programs = try (0..<3).map { _ in try Program(Program.izde, arguments) }
    for program in programs {
      let ending = program.wait()
      #expect(ending.status == 0, "\(ending)")
    }
    corner.expectGood()
  }

  @Test func readersSeeNoneOfIt() throws {
    let report = try ReaderTrial.run(bytes: 100_000, readers: 6, rebuilds: 3)
    #expect(report.faults == [])
    #expect(report.reads >= 18)
  }
}
