package import Rendering

/// A command as described in help, manual and completions.
package struct Command: Sendable {
  /// The commands by name.
  package enum Name: String, Sendable, CaseIterable {
    case index, search, mentions, names, figures, quote, show, cite, export, verify
    case info, help, version
    case completions
  }

  /// An example and what it does.
  package struct Example: Sendable {
    package var line: String
    package var does: String
  }

  package var name: Name
  /// The operands, as shown after the name (`QUERY …`).
  package var operands: String
  /// What it does, in a few words.
  package var summary: String
  /// The description, a paragraph each.
  package var description: [String]
  package var examples: [Example]
  /// The output formats it supports.
  package var formats: [OutputFormat]

  init(
    _ name: Name, _ operands: String, _ summary: String, formats: [OutputFormat] = [],
    _ description: [String], _ examples: [(String, String)]
  ) {
    self.name = name
    self.operands = operands
    self.summary = summary
    self.description = description
    self.examples = examples.map { Example(line: $0.0, does: $0.1) }
    self.formats = formats
  }
}
