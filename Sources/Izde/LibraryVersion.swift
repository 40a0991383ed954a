/// The version of the library, and of the programs made of it.
public enum LibraryVersion {
  /// As semver.org has it.
  public static let current = "0.1.0"
}
