import Izde
import TestSupport
import Testing

@testable import CommandLineTool

/// What must hold of the two tables from which everything is made.
@Suite struct FlagTableTests {
  @Test func everyNameStandsOnceInItsTable() {
    #expect(
      FlagTable.flags.map(\.name.rawValue).sorted() == Flag.Name.allCases.map(\.rawValue).sorted())
    #expect(CommandTable.commands.map(\.name) == Command.Name.allCases)
    let shorts = FlagTable.flags.compactMap(\.short)
    #expect(Set(shorts).count == shorts.count)
  }

  @Test(arguments: FlagTable.flags.map(\.name))
  func anOptionIsSoundAndEverywhere(_ name: Flag.Name) throws {
    let flag = try #require(FlagTable.flag(name))
    let long = "--" + name.rawValue
    #expect(name.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
    #expect(!flag.help.isEmpty && flag.help.last != ".")
    #expect(flag.commands != [])
    for command in Command.Name.allCases {
      let page = CommandLineRunner(SampleEngine().source).run(command.rawValue, "--help").output
      let words = page.split { $0 == " " || $0 == "\n" || $0 == "," }
      // Descriptions and examples may name an option, so only a line of the table counts.
      let rows = page.split(separator: "\n").filter {
        $0.hasPrefix("      --") || $0.hasPrefix("  -")
      }
      let isListed = rows.contains { $0.split { $0 == " " || $0 == "," }.contains(Substring(long)) }
      #expect(isListed == flag.applies(to: command), "\(long) of \(command), \(words.count)")
    }
    #expect(ManualPage.text().contains("\\-\\-\(name.rawValue.replacing("-", with: "\\-"))\\fR"))
    #expect(BashCompletion.script().contains(long))
    #expect(ZshCompletion.script().contains(long))
    #expect(FishCompletion.script().contains("-l \(name.rawValue) "))
  }

  @Test(arguments: Command.Name.allCases)
  func aCommandIsEverywhere(_ name: Command.Name) throws {
    let command = try #require(CommandTable.command(name))
    #expect(!command.examples.isEmpty)
    #expect(HelpPage.overview(width: 80).contains("  \(name.rawValue) "))
    #expect(ManualPage.text().contains(".SS \"izde \(name.rawValue) "))
    for script in [BashCompletion.script(), ZshCompletion.script(), FishCompletion.script()] {
      #expect(script.contains(name.rawValue))
    }
    let runner = CommandLineRunner(SampleEngine().source)
    #expect(runner.run("help", name.rawValue) == runner.run(name.rawValue, "--help"))
    #expect(runner.run("help", name.rawValue).status == 0)
  }

  @Test(arguments: CommandTable.commands.flatMap(\.examples).map(\.line))
  func anExampleIsACommandLine(_ line: String) throws {
    let start = try #require(line.firstRange(of: "izde "))
    var words: [String] = []
    for word in line[start.lowerBound...].split(separator: " ").dropFirst() {
      if [">", ">>", "|"].contains(word) { break }
      words.append(word.filter { $0 != "'" && $0 != "\"" })
    }
    _ = try CommandLineParser.parse(words)
  }

  @Test(arguments: [60, 80, 100])
  func helpKeepsToItsWidth(_ width: Int) {
    for command in CommandTable.commands {
      let page = HelpPage.page(of: command, width: width)
      // Lists of choices and examples are not broken: they are to be copied.
      let prose = page.split(separator: "\n").filter { !$0.contains("|") && !$0.contains("izde ") }
      for line in prose { #expect(line.count <= width, "\(line)") }
    }
  }

  @Test func nothingTypedPrintsHelpAndIsNoSuccess() {
    let run = CommandLineRunner().run()
    #expect(run.status == 2 && run.output.contains("usage: izde"))
    #expect(CommandLineRunner().run("--help").status == 0)
    #expect(CommandLineRunner().run("help").status == 0)
    #expect(CommandLineRunner().run("-V").output == "izde \(Version.current)\n")
    #expect(CommandLineRunner().run("search", "--version").output == "izde \(Version.current)\n")
  }
}
