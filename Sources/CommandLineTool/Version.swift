/// The version of the program.
package enum Version {
  /// As semver.org has it.
  package static let current = "0.1.0"
}
