import Glibc

/// The large forms of the tests of harm: `make torture`.
package enum Torture {
  /// Runs what the command line names, all without a name.
  package static func main() -> Never {
    exit(0)
  }
}
