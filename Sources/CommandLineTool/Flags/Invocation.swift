/// What was typed, recorded and not yet understood.
package struct Invocation: Sendable, Hashable {
  /// The command; nil where only options stand.
  package var command: Command.Name?
  /// The values of each option, in order; an empty text for an option without value.
  package var values: [Flag.Name: [String]] = [:]
  /// All that is no option.
  package var operands: [String] = []

  /// Whether an option was given.
  package func has(_ name: Flag.Name) -> Bool { values[name] != nil }

  /// The last value of an option: a later one corrects an earlier one.
  package func value(_ name: Flag.Name) -> String? { values[name]?.last }

  /// The number of an option; parsing has seen that it is one.
  package func number(_ name: Flag.Name) -> Int? { value(name).flatMap { Int($0) } }
}
