import Izde
import TestSupport
import Testing

@testable import CommandLineTool

@Suite struct SettingsTests {
  @Test(
    arguments: [
      (false, [:], [], false), (true, [:], [], true), (true, ["NO_COLOR": "1"], [], false),
      (true, ["NO_COLOR": ""], [], true), (true, ["CLICOLOR": "0"], [], false),
      (false, ["CLICOLOR_FORCE": "1"], [], true), (false, ["CLICOLOR_FORCE": "0"], [], false),
      (true, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], [], false),
      (true, ["TERM": "dumb"], [], false),
      (false, ["NO_COLOR": "1"], ["--color", "always"], true),
      (true, [:], ["--color", "never"], false),
      (true, [:], ["--format", "jsonl"], false), (true, [:], ["--format", "html"], false),
    ] as [(Bool, [String: String], [String], Bool)])
  func colour(
    _ isTerminal: Bool, _ environment: [String: String], _ options: [String], _ expected: Bool
  ) {
    var runner = CommandLineRunner(SampleEngine().source)
    runner.outputIsTerminal = isTerminal
    runner.environment = environment
    let output = runner.run(["search", "Zhanatas"] + options).output
    #expect(output.contains("\u{1B}[") == expected)
  }

  @Test(arguments: [
    ("search a b", "search a b", "limit: Optional(10)"),
    ("search a --limit 0", "search a", "limit: nil"),
    ("search a -n 5", "search a", "limit: Optional(5)"),
    ("search a --sort date", "search a", "Order.date"),
    ("search a --group article", "search a", "groupsByArticle: true"),
    (
      "search a --since 2011 --until 2012-01-31", "search a",
      "since: Optional(\"2011\"), until: Optional(\"2012-01-31\")"
    ),
    ("search a --spelling literal", "search a", "SpellingMode.literal"),
    ("search a --furniture", "search a", "includesBoilerplate: true"),
    ("search a", "search a", "findsSentences: true"),
    ("search a --full", "search a", "findsSentences: false"),
    ("search a --context 1", "search a", "findsSentences: false"),
    ("search a --format jsonl", "search a", "findsSentences: false"),
    ("search a --explain", "search a", "explains: true"),
    ("mentions a", "mentions a", "limit: nil"),
    ("mentions a --parts", "mentions a", "includesParts: true"),
    ("mentions a --context 12", "mentions a", "context: 12"),
    ("mentions a --no-furniture", "mentions a", "includesBoilerplate: false"),
    ("mentions Saniya Toyken", "mentions Saniya Toyken", ""), ("names", "names", "limit: nil"),
    ("names a --spelling name", "family a", "SpellingMode.name"),
    ("names --min 3 --variants", "names", "minimumCount: 3, onlyVariants: true"),
    ("quote a b c d", "quote a b c d", "limit: Optional(20)"),
    ("quote a -n 1", "quote a", "limit: Optional(1)"),
    ("index a b --index d", "build [\"a\", \"b\"] d", "Mode.update"),
    ("index", "build [] index", ""),
    ("index a --add", "build [\"a\"] index", "Mode.add"),
    ("index --rebuild", "build []", "Mode.rebuild"),
    (
      "index --catalog c --names n --follow-links", "build []",
      "catalogue: Optional(\"c\"), namesFile: Optional(\"n\"), followsLinks: Optional(true)"
    ),
    ("names --split A=B --index d", "decide A B false d", ""),
  ])
  func whatIsTypedReachesTheIndex(_ line: String, _ asked: String, _ options: String) throws {
    let engine = SampleEngine()
    let run = CommandLineRunner(engine.source).run(line.split(separator: " ").map { String($0) })
    #expect(run.status == 0 || line.hasPrefix("quote"))
    let question = try #require(engine.asked.first)
    #expect(question.hasPrefix(asked) && question.contains(options), "\(question)")
  }

  @Test func theIndexComesFromOptionEnvironmentOrDefault() {
    let engine = SampleEngine()
    var runner = CommandLineRunner(engine.source)
    _ = runner.run("index")
    runner.environment = ["IZDE_INDEX": "there"]
    _ = runner.run("index")
    _ = runner.run("index", "--index", "here")
    runner.environment = ["IZDE_INDEX": ""]
    _ = runner.run("index")
    #expect(
      engine.asked.map { $0.split(separator: " ")[2] } == ["index", "there", "here", "index"])
  }

  @Test func anIndexOfAFolderAboveIsFound() {
    var source = SampleEngine().source
    let open = source.open
    var opened: [String] = []
    source.open = { paths in
      opened += paths
      return try open(paths)
    }
    for known in ["index", "../index", "../../../index", "", "../index"] {
      source.exists = { $0 == known }
      _ = CommandLineRunner(source).run(
        known == "../index" && opened.count > 3
          ? ["search", "a", "--index", "there"] : ["search", "a"])
    }
    // Where there is none, the message speaks of the usual place; what is named is not looked for.
    #expect(opened == ["index", "../index", "../../../index", "index", "there"])
  }

  @Test func theWidthIsTheTerminalsOrWhatColumnsSays() {
    var runner = CommandLineRunner(SampleEngine().source)
    runner.columns = 50
    let narrow = runner.run("show", "salt-road/3").output.split(separator: "\n").count
    runner.environment = ["COLUMNS": "120"]
    #expect(runner.run("show", "salt-road/3").output.split(separator: "\n").count < narrow)
  }
}
