import NameMatching

/// Adds decisions to the text of a names file, and says what is wrong in one.
package enum NamesFileEditor {
  /// What cannot be read in a names file, each with its line: `line 3: …`.
  package static func issues(in text: String) -> [String] {
    NamesFile(text).issues.map(\.description)
  }

  /// The text with a line more that joins the names or keeps them apart.
  ///
  /// - Returns: The text, unchanged if the line stands there; nil where a name could not be read
  ///   again from the line.
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
