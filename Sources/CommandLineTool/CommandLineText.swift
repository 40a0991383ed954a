/// Formats command lines.
enum CommandLineText {
  /// A command line that repeats an invocation, for reports.
  static func quoting(_ invocation: Invocation) -> String {
    var words = ["izde"] + [invocation.command?.rawValue].compactMap { $0 }
    for flag in FlagTable.flags {
      for value in invocation.values[flag.name] ?? [] {
        words.append("--" + flag.name.rawValue)
        if flag.placeholder != nil { words.append(quote(value)) }
      }
    }
    let operands = invocation.operands.map(quote)
    if operands.contains(where: { $0.hasPrefix("-") }) { words.append("--") }
    return (words + operands).joined(separator: " ")
  }

  /// A word quoted for the shell.
  static func quote(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-_./:=,@%+".utf8.contains(byte)
    }
    if isPlain && !word.isEmpty { return word }
    return "'"
      + word.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
