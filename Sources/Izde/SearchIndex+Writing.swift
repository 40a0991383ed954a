extension SearchIndex {
  /// A draft of the catalogue's entry for a file, as JSON to be corrected by hand.
  public static func draftCatalogueEntry(forFileAt path: String) throws -> String {
    throw IzdeError("drafts of catalogue entries are not written yet")
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
