/// The manual page in roff's man macros.
package enum ManualPage {
  /// The page `izde(1)`.
  package static func text() -> String {
    var lines = [
      ".TH IZDE 1 \"\" \"izde \(Version.current)\" \"User Commands\"",
      ".SH NAME", "izde \\- find names, places and quotations, however they are spelled",
      ".SH SYNOPSIS", ".B izde", ".I COMMAND", "[\\fIOPTION\\fR ...] [\\fIOPERAND\\fR ...]",
      ".SH COMMANDS",
    ]
    for command in CommandTable.commands { lines += section(command) }
    lines += [".SH QUERIES", escape(QueryHelp.introduction)]
    for section in QueryHelp.sections {
      lines.append(".SS \"\(escape(section.title))\"")
      for row in section.rows { lines += [".TP", "\\fB\(escape(row.form))\\fR", escape(row.does)] }
    }
    lines.append(".SH OPTIONS")
    for flag in FlagTable.flags { lines += entry(flag) }
    lines += [
      ".SH EXIT STATUS", "0 found; 1 nothing found (quote: nothing exact); 2 trouble.",
      ".SH ENVIRONMENT",
      "IZDE_INDEX, IZDE_PAGER, PAGER, VISUAL, EDITOR, COLUMNS, NO_COLOR, CLICOLOR, CLICOLOR_FORCE",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ command: Command) -> [String] {
    var lines = [".SS \"izde \(command.name.rawValue) \(escape(command.operands))\""]
    lines.append(escape(command.summary) + ".")
    for paragraph in command.description { lines += [".PP", escape(paragraph)] }
    for example in command.examples {
      lines += [".PP", "\\fB\(escape(example.line))\\fR", ".br", escape(example.does)]
    }
    return lines
  }

  private static func entry(_ flag: Flag) -> [String] {
    let short = flag.short.map { "\\fB\\-\($0)\\fR, " } ?? ""
    let value = flag.placeholder.map { " \\fI\(escape($0))\\fR" } ?? ""
    let commands = flag.commands.map { " (\($0.map(\.rawValue).joined(separator: ", ")))" } ?? ""
    return [
      ".TP", "\(short)\\fB\\-\\-\(escape(flag.name.rawValue))\\fR\(value)",
      escape(flag.help + commands),
    ]
  }

  /// A line escaped for roff.
  private static func escape(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "'": result += "\\(aq"
      case "…": result += "..."
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") ? "\\&" + result : result
  }
}
