import Izde

/// The version of the program.
package enum Version {
  /// As semver.org has it.
  package static var current: String { LibraryVersion.current }
}
