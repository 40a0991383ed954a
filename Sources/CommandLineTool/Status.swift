/// The exit status.
package enum Status: Int32, Sendable {
  case found = 0
  case nothingFound = 1
  case trouble = 2
}
