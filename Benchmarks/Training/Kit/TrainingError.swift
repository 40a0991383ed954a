/// Why a table cannot be trained, in one sentence.
package struct TrainingError: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
