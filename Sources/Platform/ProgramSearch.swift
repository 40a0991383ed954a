internal import Glibc

/// Finds programs on the search path.
package enum ProgramSearch {
  /// The absolute path of a program; nil if it is not installed.
  package static func path(of name: String) -> String? {
    let list = ProcessEnvironment.variable("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in list.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      if access(path, X_OK) == 0 { return path }
    }
    return nil
  }
}
