/// Completion for fish.
package enum FishCompletion {
  /// The script.
  package static func script() -> String {
    var lines = ["# fish completion for izde, made from its table of options"]
    lines.append("complete -c izde -f")
    for command in CommandTable.commands {
      lines.append(
        "complete -c izde -n __fish_use_subcommand -a \(command.name.rawValue)"
          + " -d '\(escape(command.summary))'")
    }
    for flag in FlagTable.flags {
      var line = "complete -c izde"
      if let commands = flag.commands {
        let names = commands.map(\.rawValue).joined(separator: " ")
        line += " -n '__fish_seen_subcommand_from \(names)'"
      }
      line += " -l \(flag.name.rawValue)"
      if let short = flag.short { line += " -s \(short)" }
      switch flag.value {
      case .none: break
      case .choice(let words): line += " -x -a '\(words.joined(separator: " "))'"
      case .file: line += " -r -F"
      case .folder: line += " -x -a '(__fish_complete_directories)'"
      case .text, .number: line += " -x"
      }
      lines.append(line + " -d '\(escape(flag.help))'")
    }
    let names = Command.Name.allCases.map(\.rawValue).joined(separator: " ")
    lines += [
      "complete -c izde -n '__fish_seen_subcommand_from help' -a '\(names)'",
      "complete -c izde -n '__fish_seen_subcommand_from completions' -a 'bash zsh fish'",
      "complete -c izde -n '__fish_seen_subcommand_from index' -F",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func escape(_ text: String) -> String {
    text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
      .split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'")
  }
}
