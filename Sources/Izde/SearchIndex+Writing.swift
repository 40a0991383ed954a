import CorpusReading

extension SearchIndex {
  /// A draft of the catalogue's entry for a file, as JSON to be corrected by hand.
  public static func draftCatalogueEntry(forFileAt path: String) throws -> String {
    try IzdeError.translating {
      guard let file = try FileWalker().files(in: path).files.first, file.kind != .records else {
        throw IzdeError(
          "“\(path)” is no text or page to draft an entry for",
          suggestion: "izde index --draft FILE.txt")
      }
      let content = try SourceContent(of: file)
      var warnings: [ReadingWarning] = []
      let document = DocumentReader().document(from: content, of: file, warnings: &warnings)
      return DraftEntry.json(for: document, content: content, file: file)
    }
  }

  /// Writes into the names file of an index that two names are one, or that they are two.
  ///
  /// Returns the path of the names file. It holds from the next `izde index` on.
  public static func decide(
    _ name: String, _ other: String, areSame: Bool, forIndexAt directory: String
  ) throws -> String {
    throw IzdeError("the names file cannot be written yet")
  }
}
