import Foundation

/// A Swift file of which one string literal is a learned table.
package enum SwiftTable {
  /// The file with another table.
  ///
  /// - Parameters:
  ///   - table: Lines of the table.
  ///   - name: The property that holds it; its value is the first string literal of several lines
  ///     after the name.
  ///   - source: The text of the file.
  /// - Returns: The text of the new file.
  /// - Throws: `TrainingError` if the file has no such literal.
  package static func replacing(
    _ table: String, of name: String, in source: String
  ) throws -> String {
    let quotes = "\"\"\""
    guard let start = source.range(of: "static let \(name) = \(quotes)\n"),
      let end = source.range(of: "\n    \(quotes)", range: start.upperBound..<source.endIndex)
    else { throw TrainingError("there is no table “\(name)” in the file") }
    let lines = table.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    return source[..<start.upperBound] + lines + source[end.lowerBound...]
  }
}
