import Rendering

/// Help for the terminal, generated from the tables.
package enum HelpPage {
  /// The overview of all commands.
  package static func overview(width: Int) -> String {
    var lines = [
      "izde: find names, places and quotations in a corpus, however they are spelled",
      "", "usage: izde COMMAND [OPTION …] [OPERAND …]", "", "commands:",
    ]
    lines += table(
      CommandTable.commands.map {
        (($0.name.rawValue + " " + $0.operands).trimmed, $0.summary)
      }, width: width)
    lines += ["", "options of every command:"]
    lines += table(FlagTable.flags.filter { $0.commands == nil }.map(row), width: width)
    lines += [
      "", "exit status: 0 found, 1 nothing found (quote: nothing exact), 2 trouble", "",
      "izde help COMMAND explains a command with its options and examples,",
      "izde help query explains the query language.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The page of one command.
  package static func page(of command: Command, width: Int) -> String {
    var lines = [
      "izde \(command.name.rawValue): \(command.summary)", "",
      "usage: " + "izde \(command.name.rawValue) [OPTION …] \(command.operands)".trimmed,
    ]
    for paragraph in command.description {
      lines += [""] + wrap(paragraph, width: width)
    }
    if [.search, .mentions].contains(command.name) {
      lines += ["", "izde help query explains words, phrases and conditions."]
    }
    let flags = FlagTable.flags(of: command.name)
    lines += ["", "options:"] + table(flags.map(row), width: width)
    if !command.formats.isEmpty {
      let formats = command.formats.map(\.rawValue).joined(separator: ", ")
      lines += [""] + wrap("formats: \(formats)", width: width)
    }
    if !command.examples.isEmpty {
      lines += ["", "examples:"]
      for example in command.examples {
        lines += ["  \(example.line)", "      \(example.does)"]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(of flag: Flag) -> (String, String) {
    let short = flag.short.map { "-\($0), " } ?? "    "
    let value = flag.placeholder.map { " \($0)" } ?? ""
    return (short + "--" + flag.name.rawValue + value, flag.help)
  }

  /// Formats two columns; a long left cell has a line of its own.
  static func table(_ rows: [(String, String)], width: Int) -> [String] {
    let column = 26
    var lines: [String] = []
    for (left, right) in rows {
      let wrapped = wrap(right, width: max(20, width - column - 2))
      var first = "  " + left
      if left.count > column - 4 {
        lines.append(first)
        first = ""
      }
      for line in wrapped {
        lines.append(first + String(repeating: " ", count: column - first.count) + line)
        first = ""
      }
    }
    return lines
  }

  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty && line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}

extension String {
  /// Without spaces at the end.
  var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
