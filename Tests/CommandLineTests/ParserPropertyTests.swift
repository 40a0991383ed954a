import Testing

@testable import CommandLineTool

/// What must hold of every option of every command, whichever way it is typed.
@Suite struct ParserPropertyTests {
  /// A value that an option accepts.
  private static func value(of flag: Flag) -> String? {
    switch flag.value {
    case .none: nil
    case .text, .file, .folder: "a=b -c"
    case .number(_, let least): String(least)
    case .choice(let words): words.last
    }
  }

  /// The ways to type an option with its value.
  private static func spellings(_ flag: Flag, _ value: String?) -> [[String]] {
    let long = "--" + flag.name.rawValue
    var ways = value.map { [[long, $0], ["\(long)=\($0)"]] } ?? [[long]]
    if let short = flag.short {
      ways +=
        value.map { [["-\(short)", $0], ["-\(short)\($0)"], ["-\(short)=\($0)"]] } ?? [
          ["-\(short)"]
        ]
    }
    return ways
  }

  @Test(arguments: Command.Name.allCases)
  func everyWayToTypeAnOptionIsTheSame(_ command: Command.Name) throws {
    for flag in FlagTable.flags(of: command) {
      let value = Self.value(of: flag.of(command))
      for way in Self.spellings(flag, value) {
        let places: [[String]] = [
          way + [command.rawValue, "x", "y"], [command.rawValue] + way + ["x", "y"],
          [command.rawValue, "x"] + way + ["y"], [command.rawValue, "x", "y"] + way,
          [command.rawValue, "x"] + way + ["--", "y"],
        ]
        for words in places {
          let invocation = try CommandLineParser.parse(words)
          #expect(invocation.command == command, "\(words)")
          #expect(invocation.values == [flag.name: [value ?? ""]], "\(words)")
          #expect(invocation.operands == ["x", "y"], "\(words)")
        }
      }
    }
  }

  @Test(arguments: Command.Name.allCases)
  func optionsOfOtherCommandsAreRefused(_ command: Command.Name) {
    for flag in FlagTable.flags where !flag.applies(to: command) {
      let value = Self.value(of: flag)
      for way in Self.spellings(flag, value) {
        for words in [way + [command.rawValue], [command.rawValue, "x"] + way] {
          let error = #expect(throws: UsageError.self) { try CommandLineParser.parse(words) }
          #expect(error?.suggestion == "izde \(command.rawValue) --help", "\(words)")
        }
      }
    }
  }

  @Test(arguments: Command.Name.allCases)
  func valuesOutsideOfTheTableAreRefused(_ command: Command.Name) throws {
    for flag in FlagTable.flags(of: command).map({ $0.of(command) }) {
      let long = "--" + flag.name.rawValue
      var wrong: [String] = []
      switch flag.value {
      case .choice(let words):
        for word in words {
          #expect(throws: Never.self) {
            try CommandLineParser.parse([command.rawValue, long, word])
          }
        }
        wrong = ["", "qqqqq", words[0] + "x", " " + words[0], words[0].uppercased()]
      case .number(_, let least):
        wrong = [String(least - 1), "", "1.5", "many", "99999999999999999999", "1 "]
      case .none:
        #expect(throws: UsageError.self) {
          try CommandLineParser.parse([command.rawValue, "\(long)=yes"])
        }
        continue
      default: continue
      }
      for value in wrong {
        for words in [[command.rawValue, long, value], ["\(long)=\(value)", command.rawValue]] {
          let error = #expect(throws: UsageError.self, "\(words)") {
            try CommandLineParser.parse(words)
          }
          #expect(error?.suggestion?.hasPrefix("izde") == true, "\(words)")
        }
      }
      // A value that is missing at the end of the line.
      #expect(throws: UsageError.self) { try CommandLineParser.parse([command.rawValue, long]) }
    }
  }

  @Test(arguments: [
    (["search", "--limt", "3"], "there is no option “--limt”", "izde search --limit"),
    (
      ["search", "--spelling", "exact"], "--spelling has no “exact”; it takes near, name, literal",
      "izde search --help"
    ),
    (
      ["search", "--spelling", "litteral"],
      "--spelling has no “litteral”; it takes near, name, literal",
      "izde search --spelling literal"
    ),
    (["search", "-9", "strike"], "there is no option “-9”", "izde search -- -9 strike"),
    (
      ["search", "oil", "-strike", "two words"], "there is no option “-strike”",
      "izde search -- oil -strike 'two words'"
    ),
    (["info", "-9"], "there is no option “-9”", "izde info --help"),
    (["-n", "3", "serch"], "there is no command “serch”", "izde search"),
    (["search", "-n"], "-n needs a value", "izde search -n N"),
  ])
  func aMessageSaysWhatToType(_ words: [String], _ message: String, _ suggestion: String) {
    let error = #expect(throws: UsageError.self) { try CommandLineParser.parse(words) }
    #expect(error?.message == message)
    #expect(error?.suggestion == suggestion)
  }
}
