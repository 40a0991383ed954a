import Glibc
import TestSupport

/// Inputs that are too large to be tried in every run of the tests.
enum LargeInput {
  static func run() throws {
    print("| input | status | seconds | said | answers afterwards |")
    print("|---|---|---|---|---|")
    try tryFile("one line of 200 MB", name: "line.txt", megabytes: 200, head: "", tail: "")
    try tryFile(
      "one record of 200 MB", name: "record.jsonl", megabytes: 200, head: "{\"text\":\"",
      tail: "\"}\n")
    try tryFile("one line of 1 GB", name: "line.txt", megabytes: 1_000, head: "", tail: "")
    try tryFile(
      "one record of 1 GB", name: "record.jsonl", megabytes: 1_000, head: "{\"text\":\"",
      tail: "\"}\n")
    try fullDisk()
  }

  private static func tryFile(
    _ label: String, name: String, megabytes: Int, head: String, tail: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("The tailor mends three coats.\n", to: "corpus/good.txt")
    let line = Array(String(repeating: "The mill turns and turns. ", count: 40_330).utf8)
    guard let file = fopen(folder.path(of: "corpus/" + name), "wb") else { return }
    fputs(head, file)
    for _ in 0..<megabytes { fwrite(line, 1, line.count, file) }
    fputs(tail, file)
    fclose(file)
    let start = Program.clock()
    let ending = try Program.run(
      Program.izde, ["index", folder.path(of: "corpus"), "--index", folder.path(of: "index")],
      atMost: 900)
    let seconds = Int(Program.clock() - start)
    report(label, ending, seconds, in: folder)
  }

  /// A file system of two megabytes; skipped, and said so, where it cannot be mounted.
  private static func fullDisk() throws {
    let folder = try TemporaryFolder()
    try folder.write("The tailor mends three coats.\n", to: "corpus/good.txt")
    try folder.write("", to: "index/.keep")
    let mounted = system("mount -t tmpfs -o size=2m izde '\(folder.path)/index' 2>/dev/null")
    guard mounted == 0 else { return print("| a full disk | skipped: no mount | | | |") }
    defer { system("umount '\(folder.path)/index'") }
    let arguments = [
      "index", folder.path(of: "corpus"), "--index", folder.path(of: "index"), "--quiet",
    ]
    _ = try Program.run(Program.izde, arguments)
    var maker = TextMaker(seed: 4)
    try maker.corpus(bytes: 6_000_000, in: folder, at: "corpus/more")
    for options in [[], ["--rebuild"]] {
      let ending = try Program.run(Program.izde, arguments + options)
      if ending.status != 2 { Torture.wrong(["a full disk: \(ending)"]) }
      report("a full disk \(options)", ending, 0, in: folder)
    }
  }

  private static func report(
    _ label: String, _ ending: Program.Ending, _ seconds: Int, in folder: TemporaryFolder
  ) {
    let found = try? Program.run(
      Program.izde, ["search", "tailor", "--index", folder.path(of: "index")])
    let said = ending.errors.split(separator: "\n").joined(separator: " ").suffix(160)
    let status = ending.status.map { "\($0)" } ?? "signal \(ending.signal ?? 0)"
    print("| \(label) | \(status) | \(seconds) | \(said) | \(found?.status == 0 ? "yes" : "NO") |")
    if ending.status == nil || found?.status != 0 {
      Torture.wrong(["\(label): \(ending); then \(found?.description ?? "nothing")"])
    }
  }
}
