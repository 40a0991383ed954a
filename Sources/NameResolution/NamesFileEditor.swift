import NameMatching

/// Adds decisions to the text of a names file, and lists its errors.
package enum NamesFileEditor {
  /// The errors in a names file, each with its line: `line 3: …`.
  package static func issues(in text: String) -> [String] {
    NamesFile(text).issues.map(\.description)
  }

  /// The text with a line added that joins or separates the names.
  ///
  /// - Returns: The text, unchanged if it has that line; nil if a name could not be parsed again
  ///   from the line.
  package static func text(_ text: String, adding names: [String], areSame: Bool) -> String? {
    let marks: Set<Character> = ["=", "#", "≠", "!"]
    let isPlain = names.allSatisfy { name in
      name.contains(where: \.isLetter)
        && !name.contains { $0.isNewline || marks.contains($0) }
    }
    guard isPlain else { return nil }
    return areSame
      ? NamesFile.accepting(names, in: text) : NamesFile.splitting(names, in: text)
  }
}
