import Rendering

/// An option of the command line: everything that parsing, help, manual and completions know of it.
package struct Flag: Sendable {
  /// The options by name; `--group-by` would be `groupBy = "group-by"`.
  package enum Name: String, Sendable, CaseIterable {
    case index, format, limit, batch, column, color, spelling, furniture
    case noFurniture = "no-furniture"
    case explain, quiet, verbose
    case noPager = "no-pager"
    case help, version
    case add, rebuild, catalog, names
    case followLinks = "follow-links"
    case noFollowLinks = "no-follow-links"
    case draft, watch, ocr, field
    case sort, since, until, outlet, author, file, group, context, by, parts
    case like, min, variants, accept, split
    case from, mark, open, style, quick, reextract, man
  }

  /// What an option takes.
  package enum Value: Sendable {
    /// Nothing: it is there or not.
    case none
    /// Any text, under this name in help (`DIR`).
    case text(String)
    /// A file, for completion.
    case file(String)
    /// A folder, for completion.
    case folder(String)
    /// A whole number of at least so much.
    case number(String, atLeast: Int)
    /// One of these words.
    case choice([String])
  }

  package var name: Name
  package var short: Character?
  package var value: Value
  package var help: String
  /// The commands that take it; nil for all.
  package var commands: [Command.Name]?
  /// What it says and takes for some commands, where that is not what it says in general.
  private var variants: [Command.Name: (help: String, value: Value?)] = [:]

  init(
    _ name: Name, _ short: Character? = nil, _ value: Value = .none,
    on commands: [Command.Name]? = nil, _ help: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.commands = commands
    self.help = help
  }

  /// The same option with another help and, where given, another value for a command.
  func on(_ command: Command.Name, _ value: Value?, _ help: String) -> Flag {
    var flag = self
    flag.variants[command] = (help, value)
    return flag
  }

  /// The same option with another help for a command.
  func on(_ command: Command.Name, _ help: String) -> Flag { on(command, nil, help) }

  /// The option as one command has it.
  package func of(_ command: Command.Name) -> Flag {
    var flag = self
    if let variant = variants[command] {
      flag.help = variant.help
      if let value = variant.value { flag.value = value }
    }
    if name == .format, let formats = CommandTable.command(command)?.formats {
      flag.value = .choice(formats.flatMap(\.names))
    }
    return flag
  }

  /// Whether a command takes it.
  package func applies(to command: Command.Name) -> Bool { commands?.contains(command) ?? true }

  /// What stands for the value in help (`DIR`, `text|jsonl`); nil for none.
  package var placeholder: String? {
    switch value {
    case .none: nil
    case .text(let name), .file(let name), .folder(let name), .number(let name, _): name
    case .choice(let words): words.joined(separator: "|")
    }
  }
}
