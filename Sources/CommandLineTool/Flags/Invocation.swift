/// A command line, parsed but not yet interpreted.
package struct Invocation: Sendable, Hashable {
  /// The command; nil if there are only options.
  package var command: Command.Name?
  /// The values of each option, in order; an empty text for an option without value.
  package var values: [Flag.Name: [String]] = [:]
  /// The operands.
  package var operands: [String] = []

  /// Whether an option was given.
  package func has(_ name: Flag.Name) -> Bool { values[name] != nil }

  /// The last value of an option, which overrides earlier ones.
  package func value(_ name: Flag.Name) -> String? { values[name]?.last }

  /// The value of a numeric option, which parsing has validated.
  package func number(_ name: Flag.Name) -> Int? { value(name).flatMap { Int($0) } }
}
