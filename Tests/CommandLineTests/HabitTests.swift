import Izde
import TestSupport
import Testing

@testable import CommandLineTool

@Suite struct HabitTests {
  @Test func aClosedPipeIsASuccess() {
    var runner = CommandLineRunner(SampleEngine().source)
    runner.outputFailure = (after: 10, error: .closed)
    let run = runner.run("search", "Zhanatas")
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test func aFullDiskIsTrouble() {
    var runner = CommandLineRunner(SampleEngine().source)
    runner.outputFailure = (after: 10, error: .failed("No space left on device"))
    let run = runner.run("mentions", "Zhanatas", "--format", "csv")
    #expect(run.status == 2)
    #expect(run.errors == "izde: cannot write the answer: No space left on device\n")
  }

  @Test func progressIsForTerminalsOnly() {
    var runner = CommandLineRunner(SampleEngine().source)
    #expect(!runner.run("index", "corpus").errors.contains("reading"))
    runner.errorsAreTerminal = true
    let errors = runner.run("index", "corpus").errors
    #expect(errors.contains("\rreading   25 %") && errors.contains("\r\u{1B}[K"))
    #expect(!runner.run("index", "corpus", "--quiet").errors.contains("reading"))
  }

  @Test(
    arguments: [
      (0, 100, 0.0, "bytes", "reading   0 %"),
      (5_000_000, 20_000_000, 2.0, "bytes", "reading   25 %   2.5 MB/s   0:06 left"),
      (1000, nil, 2.0, "passages", "reading   1000   500 passages/s"),
      (1_500_000, nil, 0.1, "bytes", "reading   1.5 MB"),
      (100, 100, 1.0, "bytes", "reading   100 %   0.0 MB/s"),
      (1, 1000, 1.0, "passages", "reading   0 %   1 passages/s   16:39 left"),
    ] as [(Int, Int?, Double, String, String)])
  func progressLine(_ done: Int, _ total: Int?, _ seconds: Double, _ unit: String, _ line: String) {
    let progress = Progress(stage: "reading", done: done, total: total, unit: unit)
    #expect(ProgressMeter.line(progress, seconds: seconds) == line)
  }

  @Test func verboseSaysWhichIndexAndHowLong() {
    let run = CommandLineRunner(SampleEngine().source).run("info", "-v", "--index", "there")
    #expect(run.errors == "izde: the index is “there”\nizde: all took 1000 ms\n")
  }

  @Test func watchingBuildsAgain() {
    let engine = SampleEngine()
    var runner = CommandLineRunner(engine.source)
    runner.looks = 2
    let run = runner.run("index", "corpus", "--rebuild", "--watch")
    #expect(engine.asked.count == 3)
    #expect(engine.asked[0].contains("Mode.rebuild") && engine.asked[2].contains("Mode.update"))
    #expect(run.errors.contains("izde: watching; stop with Ctrl-C\n"))
  }

  @Test(arguments: [
    ([:], "vi +7 /corpus/salt.txt"), (["EDITOR": "nano -w"], "nano -w +7 /corpus/salt.txt"),
    (["EDITOR": "vi", "VISUAL": "code"], "code --goto /corpus/salt.txt:7"),
    (["VISUAL": "", "EDITOR": "/usr/bin/hx"], "/usr/bin/hx /corpus/salt.txt:7"),
  ])
  func openingInTheEditor(_ environment: [String: String], _ command: String) {
    var runner = CommandLineRunner(SampleEngine().source)
    runner.environment = environment
    runner.shell = { $0 == command ? 0 : 1 }
    let run = runner.run("show", "salt-road/3", "--open")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    runner.shell = { _ in 127 }
    let failed = runner.run("show", "salt-road/3", "--open")
    #expect(failed.status == 2)
    #expect(failed.errors == "izde: the editor failed: \(command)\ntry: export EDITOR=nano\n")
  }

  @Test(arguments: [
    ("a b.txt", "vi +1 'a b.txt'"), ("it's; rm -rf x", "vi +1 'it'\\''s; rm -rf x'"),
    ("-c.txt", "vi +1 ./-c.txt"), ("$(x)", "vi +1 '$(x)'"), ("a\nb", "vi +1 'a\nb'"),
  ])
  func fileNamesAreNoCommands(_ path: String, _ command: String) {
    #expect(ShowCommand.command("vi", path, 1) == command)
  }

  @Test func aReportNamesTheCommandLineThatRepeatsIt() {
    let run = CommandLineRunner(SampleEngine().source).run(
      "mentions", "it's", "--format", "html", "--", "-x")
    #expect(run.output.contains("izde mentions --format html -- &#39;it&#39;\\&#39;&#39;s&#39; -x"))
    #expect(run.output.contains(Samples.sha256))
  }

  @Test func messagesAreSafeForTerminals() {
    let run = CommandLineRunner(SampleEngine().source).run("\u{1B}[31m\u{202E}")
    #expect(run.status == 2)
    #expect(!run.errors.contains("\u{1B}") && !run.errors.contains("\u{202E}"))
  }

  @Test func bashCompletes() throws {
    let folder = try TemporaryFolder()
    try folder.write(BashCompletion.script(), to: "izde.bash")
    try folder.write(
      """
      . ./izde.bash
      try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _izde; echo "${COMPREPLY[*]}"; }
      try izde men
      try izde search --lim
      try izde search --format m
      try izde mentions --by y
      try izde completions f
      try izde search --open
      """, to: "try.bash")
    let surroundings = Surroundings.process()
    // Without bash there is nothing to test.
    guard surroundings.shell("command -v bash > /dev/null") == 0 else { return }
    #expect(surroundings.shell("cd '\(folder.path)' && bash try.bash > out") == 0)
    let bytes = try #require(TemporaryFolder.bytes(ofFileAt: folder.path(of: "out")))
    #expect(
      String(decoding: bytes, as: UTF8.self) == "mentions\n--limit\nmarkdown md\nyear\nfish\n\n")
  }
}
