/// Completion for zsh.
package enum ZshCompletion {
  /// The script.
  package static func script() -> String {
    var lines = [
      "#compdef izde", "# zsh completion for izde, made from its table of options", "_izde() {",
      "  local -a commands", "  commands=(",
    ]
    for command in CommandTable.commands {
      lines.append("    '\(command.name.rawValue):\(escape(command.summary))'")
    }
    lines += [
      "  )", "  if (( CURRENT == 2 )); then", "    _describe command commands", "    return",
      "  fi", "  local command=$words[2]", "  shift words", "  (( CURRENT-- ))",
      "  case $command in",
    ]
    for command in CommandTable.commands {
      lines.append("    \(command.name.rawValue))")
      lines.append("      _arguments -S \\")
      for flag in FlagTable.flags(of: command.name) {
        lines += specifications(flag).map { "        \($0) \\" }
      }
      lines.append("        \(operands(of: command.name));;")
    }
    lines += ["  esac", "}", "_izde \"$@\""]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func specifications(_ flag: Flag) -> [String] {
    let action: String
    switch flag.value {
    case .none: action = ""
    case .choice(let words): action = ":value:(\(words.joined(separator: " ")))"
    case .file: action = ":file:_files"
    case .folder: action = ":folder:_files -/"
    case .text(let name), .number(let name, _): action = ":\(escape(name)): "
    }
    let names = ["--" + flag.name.rawValue] + (flag.short.map { ["-\($0)"] } ?? [])
    return names.map { "'*\($0)[\(escape(flag.help))]\(action)'" }
  }

  private static func operands(of command: Command.Name) -> String {
    switch command {
    case .index: "'*:path:_files'"
    case .help: "'1:command:(\(Command.Name.allCases.map(\.rawValue).joined(separator: " ")))'"
    case .completions: "'1:shell:(bash zsh fish)'"
    default: "'*: :'"
    }
  }

  private static func escape(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "'": result += "'\\''"
      case "[", "]", ":", "\\": result += "\\\(character)"
      default: result.append(character)
      }
    }
    return result
  }
}
