import Rendering

/// An option of the command line, as used by parsing, help, manual and completions.
package struct Flag: Sendable {
  /// The options by name; `--group-by` would be `groupBy = "group-by"`.
  package enum Name: String, Sendable, CaseIterable {
    case index, format, limit, batch, column, color, spelling
    case boilerplate = "furniture"
    case noBoilerplate = "no-furniture"
    case explain, quiet, verbose
    case noPager = "no-pager"
    case help, version
    case add, rebuild, catalog, names
    case followLinks = "follow-links"
    case noFollowLinks = "no-follow-links"
    case draft, watch, ocr, field
    case sort, since, until, outlet, author, file, group, context, full, by, parts
    case like, min, variants, accept, split
    case from, mark, open, style, mapping, query, quick, reextract, man
  }

  /// The kind of value an option takes.
  package enum Value: Sendable {
    /// No value.
    case none
    /// Any text; the name is shown in help (`DIR`).
    case text(String)
    /// A file, for completion.
    case file(String)
    /// A folder, for completion.
    case folder(String)
    /// An integer with a minimum.
    case number(String, atLeast: Int)
    /// One of a set of words.
    case choice([String])
  }

  package var name: Name
  package var short: Character?
  package var value: Value
  package var help: String
  /// The commands that take it; nil for all.
  package var commands: [Command.Name]?
  /// Help and value for commands in which they differ from the general ones.
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

  /// The option with different help and, if given, a different value for a command.
  func on(_ command: Command.Name, _ value: Value?, _ help: String) -> Flag {
    var flag = self
    flag.variants[command] = (help, value)
    return flag
  }

  /// The option with different help for a command.
  func on(_ command: Command.Name, _ help: String) -> Flag { on(command, nil, help) }

  /// The option as it applies to a command.
  package func of(_ command: Command.Name) -> Flag {
    var flag = self
    if let variant = variants[command] {
      flag.help = variant.help
      if let value = variant.value { flag.value = value }
    }
    if name == .format, let formats = CommandTable.command(command)?.formats,
      !formats.isEmpty
    {
      flag.value = .choice(formats.flatMap(\.names))
    }
    return flag
  }

  /// Whether a command takes it.
  package func applies(to command: Command.Name) -> Bool { commands?.contains(command) ?? true }

  /// The placeholder of the value in help (`DIR`, `text|jsonl`); nil if there is none.
  package var placeholder: String? {
    switch value {
    case .none: nil
    case .text(let name), .file(let name), .folder(let name), .number(let name, _): name
    case .choice(let words): words.joined(separator: "|")
    }
  }
}
