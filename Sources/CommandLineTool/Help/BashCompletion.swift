/// Completion for bash.
package enum BashCompletion {
  /// The script.
  package static func script() -> String {
    let commands = Command.Name.allCases.map(\.rawValue).joined(separator: " ")
    var lines = [
      "# bash completion for izde, made from its table of options", "_izde() {",
      "  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= each",
      "  for each in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do",
      "    case $each in \(commands.split(separator: " ").joined(separator: "|")))"
        + " command=$each; break;; esac",
      "  done", "  COMPREPLY=()", "  case $previous in",
    ]
    for flag in FlagTable.flags {
      let names = (["--" + flag.name.rawValue] + (flag.short.map { ["-\($0)"] } ?? []))
        .joined(separator: "|")
      switch flag.value {
      case .none: continue
      case .choice(let words):
        lines.append(
          "    \(names)) COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' --"
            + " \"$word\")); return;;")
      case .file: lines.append("    \(names)) COMPREPLY=($(compgen -f -- \"$word\")); return;;")
      case .folder: lines.append("    \(names)) COMPREPLY=($(compgen -d -- \"$word\")); return;;")
      case .text, .number: lines.append("    \(names)) return;;")
      }
    }
    lines += ["  esac", "  if [[ $word == -* ]]; then", "    local flags", "    case $command in"]
    for command in CommandTable.commands {
      let flags = FlagTable.flags(of: command.name).map { "--" + $0.name.rawValue }
      lines.append("      \(command.name.rawValue)) flags='\(flags.joined(separator: " "))';;")
    }
    let common = FlagTable.flags.filter { $0.commands == nil }.map { "--" + $0.name.rawValue }
    lines += [
      "      *) flags='\(common.joined(separator: " "))';;", "    esac",
      "    COMPREPLY=($(compgen -W \"$flags\" -- \"$word\"))",
      "  elif [[ -z $command || $command == help ]]; then",
      "    COMPREPLY=($(compgen -W '\(commands) query' -- \"$word\"))",
      "  elif [[ $command == completions ]]; then",
      "    COMPREPLY=($(compgen -W 'bash zsh fish' -- \"$word\"))",
      "  elif [[ $command == index ]]; then", "    COMPREPLY=($(compgen -f -- \"$word\"))",
      "  fi", "}", "complete -o filenames -F _izde izde",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
