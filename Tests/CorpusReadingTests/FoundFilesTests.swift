import FoundationEssentials
import Glibc
import TestSupport
import Testing

@testable import CorpusReading

/// A walk finds what a plain one finds, in folders made at random.
@Suite struct FoundFilesTests {
  private static let names = [
    "a.txt", "a", "b.md", "B.TXT", "ab.txt", "abcdefgh.txt", "abcdefgh", "abcdefghi.txt",
    "caf\u{E9}.txt", "cafe\u{301}.txt", "Жаңаөзен.html", "x.txt.gz", "y.JSONL", "z.xml", "none",
    "z.png", ".hidden.txt", "a-b.txt", "a.b", "lines\n.txt", "2.markdown", "2.markdowns", "n.gz",
  ]

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func aWalkFindsWhatAPlainOneFinds(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    try other.write("x", to: "deep/far.txt")
    try fill(folder.path, depth: 0, linkingTo: other.path, &random)
    let walk = try FileWalker(followsLinks: false).files(in: folder.path)
    var plain: [String] = []
    try list(folder.path, "", into: &plain)
    #expect(walk.files.map { "\($0.path) \($0.size) \($0.modified) \($0.kind)" } == plain)
    for (index, file) in walk.files.enumerated() {
      #expect(file.absolutePath == folder.path + "/" + file.path)
      #expect(file.root == folder.path)
      let path = Array(file.path.utf8)
      #expect(walk.found.isFile(index, root: Array(file.root.utf8), path: path[...]))
      #expect(FoundFiles.hash(ofPath: path[...]) == walk.found.hash(of: index))
    }
    // One walk after the other, and each file once.
    var twice = walk.found
    twice.append(walk.found)
    twice.removeDuplicates()
    #expect(twice.all == walk.files)
  }

  @Test func aNameThatIsNotUTF8IsReportedAndTheOthersAreFound() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a.txt")
    let bad = Array("\(folder.path)/b".utf8CString.dropLast()) + [-1, 46, 116, 120, 116, 0]
    let file = try #require(fopen(bad, "w"))
    fclose(file)
    let walk = try FileWalker().files(in: folder.path)
    #expect(walk.files.map(\.path) == ["a.txt"])
    #expect(walk.warnings.map(\.nextStep) == ["rename it"])
  }

  @Test func manyFilesAreReadByTwoThreadsInOrder() throws {
    let folder = try TemporaryFolder()
    for number in 0..<3_000 {
      try folder.write(String(repeating: "x", count: number % 17), to: "\(number).txt")
    }
    let files = try FileWalker().files(in: folder.path).files
    #expect(files.map(\.path) == (0..<3_000).map { "\($0).txt" }.sorted())
    for file in files {
      let number = try #require(Int(file.stem))
      #expect(file.size == number % 17)
    }
  }

  private func fill(
    _ path: String, depth: Int, linkingTo target: String, _ random: inout SeededGenerator
  ) throws {
    for name in Self.names.shuffled(using: &random).prefix(Int.random(in: 0...14, using: &random)) {
      let place = path + "/" + name
      switch Int.random(in: 0..<10, using: &random) {
      case 0...1 where depth < 3:
        mkdir(place, 0o755)
        try fill(place, depth: depth + 1, linkingTo: target, &random)
      case 2: symlink(target + "/deep", place)
      case 3: symlink(".", place)
      default:
        let file = try #require(fopen(place, "w"))
        fputs(String(repeating: "x", count: Int.random(in: 0...20, using: &random)), file)
        fclose(file)
      }
    }
  }

  /// A plain walk: every name as a String, sorted by its bytes.
  private func list(_ folder: String, _ path: String, into lines: inout [String]) throws {
    let stream = try #require(opendir(folder))
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      var status = stat()
      #expect(lstat(folder + "/" + name, &status) == 0)
      if status.st_mode & S_IFMT == S_IFDIR {
        try list(folder + "/" + name, path + name + "/", into: &lines)
      } else if status.st_mode & S_IFMT == S_IFREG, let kind = Self.kind(name) {
        let time = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
        lines.append("\(path + name) \(status.st_size) \(time) \(kind)")
      }
    }
  }

  private static func kind(_ name: String) -> String? {
    var parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1, parts.last == "gz" { parts.removeLast() }
    guard parts.count > 1 else { return nil }
    return [
      "txt": "text", "md": "markdown", "html": "html", "jsonl": "records",
      "markdown": "markdown",
    ][parts.last ?? ""]
  }
}
