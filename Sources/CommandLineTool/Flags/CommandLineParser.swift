/// Parses a command line according to the flag table.
///
/// It only records options; `Settings` interprets them.
package struct CommandLineParser {
  private var invocation = Invocation()
  private var rest: ArraySlice<String>
  /// The options as typed, for messages that depend on the command.
  private var typed: [(flag: Flag, spelling: String, value: String?)] = []

  /// Parses the arguments after the program's name.
  package static func parse(_ arguments: [String]) throws(UsageError) -> Invocation {
    var parser = CommandLineParser(rest: arguments[...])
    try parser.run()
    return parser.invocation
  }

  private init(rest: ArraySlice<String>) { self.rest = rest }

  private mutating func run() throws(UsageError) {
    var onlyOperands = false
    while let argument = rest.popFirst() {
      if !onlyOperands && argument == "--" {
        onlyOperands = true
      } else if !onlyOperands && argument.hasPrefix("--") {
        try long(argument)
      } else if !onlyOperands && argument.hasPrefix("-") && argument.utf8.count > 1 {
        try short(argument)
      } else {
        try operand(argument)
      }
    }
    try checkCommand()
  }

  private mutating func operand(_ argument: String) throws(UsageError) {
    guard invocation.command == nil else { return invocation.operands.append(argument) }
    guard let command = Command.Name(rawValue: argument) else {
      let near = Nearest.word(to: argument, among: Command.Name.allCases.map(\.rawValue))
      throw UsageError(
        "there is no command “\(argument)”", suggestion: near.map { "izde \($0)" } ?? "izde help")
    }
    invocation.command = command
  }

  private mutating func long(_ argument: String) throws(UsageError) {
    let body = argument.dropFirst(2)
    let equals = body.firstIndex(of: "=")
    let name = String(body[..<(equals ?? body.endIndex)])
    guard let known = Flag.Name(rawValue: name), let flag = FlagTable.flag(known) else {
      throw unknown("--" + name)
    }
    try record(
      flag, as: "--" + name, attached: equals.map { String(body[body.index(after: $0)...]) })
  }

  private mutating func short(_ argument: String) throws(UsageError) {
    var letters = argument.dropFirst()
    while let letter = letters.popFirst() {
      guard let flag = FlagTable.flags.first(where: { $0.short == letter }) else {
        throw unknown(argument)
      }
      if case .none = flag.value {
        try record(flag, as: "-\(letter)", attached: nil)
        continue
      }
      if letters.first == "=" { letters = letters.dropFirst() }
      return try record(
        flag, as: "-\(letter)", attached: letters.isEmpty ? nil : String(letters))
    }
  }

  private mutating func record(
    _ flag: Flag, as spelling: String, attached: String?
  ) throws(UsageError) {
    if case .none = flag.value {
      typed.append((flag, spelling, nil))
      if attached != nil { throw UsageError("\(spelling) takes no value", suggestion: help) }
      return invocation.values[flag.name, default: []].append("")
    }
    guard let value = attached ?? rest.popFirst() else {
      let placeholder = flag.placeholder ?? "VALUE"
      throw UsageError(
        "\(spelling) needs a value", suggestion: "\(commandLine) \(spelling) \(placeholder)")
    }
    typed.append((flag, spelling, value))
    // The values that it takes depend on the command, which may follow.
    if let command = invocation.command, flag.applies(to: command) {
      try check(value, of: flag.of(command), as: spelling)
    }
    invocation.values[flag.name, default: []].append(value)
  }

  private func check(_ value: String, of flag: Flag, as spelling: String) throws(UsageError) {
    switch flag.value {
    case .choice(let words) where !words.contains(value):
      let near = Nearest.word(to: value, among: words)
      if flag.name == .format, let command = invocation.command {
        throw UsageError(
          "unknown format “\(value)”; \(command.rawValue) has \(words.joined(separator: ", "))",
          suggestion: "\(commandLine) \(spelling) \(near ?? "jsonl")")
      }
      throw UsageError(
        "\(spelling) has no “\(value)”; it takes \(words.joined(separator: ", "))",
        suggestion: near.map { "\(commandLine) \(spelling) \($0)" } ?? help)
    case .number(_, let least):
      if let number = Int(value), number >= least { return }
      throw UsageError(
        "\(spelling) takes a whole number of \(least) or more, not “\(value)”",
        suggestion: "\(commandLine) \(spelling) 10")
    default: return
    }
  }

  /// Checks the options against the command; an option may precede it.
  private func checkCommand() throws(UsageError) {
    guard let command = invocation.command else {
      for (flag, spelling, value) in typed {
        if let value { try check(value, of: flag, as: spelling) }
      }
      return
    }
    for (flag, spelling, value) in typed {
      if flag.applies(to: command) {
        // Values of options before the command can be checked only now.
        if let value { try check(value, of: flag.of(command), as: spelling) }
        continue
      }
      let others = (flag.commands ?? []).map(\.rawValue).joined(separator: ", ")
      throw UsageError(
        "\(spelling) is not an option of \(command.rawValue), but of \(others)",
        suggestion: "izde \(command.rawValue) --help")
    }
  }

  private func unknown(_ spelling: String) -> UsageError {
    let flags = invocation.command.map(FlagTable.flags(of:)) ?? FlagTable.flags
    let near = Nearest.word(to: spelling, among: flags.map { "--" + $0.name.rawValue })
    // A word that begins with a hyphen may be meant as part of the query.
    let asks =
      invocation.command.map { [.search, .mentions, .figures, .quote].contains($0) } ?? false
    let quoted = asks && !spelling.hasPrefix("--") ? asQuery(spelling) : help
    return UsageError(
      "there is no option “\(spelling)”",
      suggestion: near.map { "\(commandLine) \($0)" } ?? quoted)
  }

  /// The command line in which an unknown option is a word of the query.
  private func asQuery(_ spelling: String) -> String {
    var options = typed.flatMap { [$0.spelling] + [$0.value].compactMap { $0 } }
    let words = rest.prefix { !$0.hasPrefix("-") }
    options += rest.dropFirst(words.count)
    let query = invocation.operands + [spelling] + words
    return ([commandLine] + (options + ["--"] + query).map(CommandLineText.quote))
      .joined(separator: " ")
  }

  private var commandLine: String {
    invocation.command.map { "izde \($0.rawValue)" } ?? "izde"
  }

  private var help: String { "\(commandLine) --help" }
}
