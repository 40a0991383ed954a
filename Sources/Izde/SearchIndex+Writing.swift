import CorpusIndex
import CorpusReading
import NameResolution
import Platform
import Searching

extension SearchIndex {
  /// A draft of the catalogue entry for a file, as JSON to be corrected by hand.
  public static func draftCatalogueEntry(forFileAt path: String) throws -> String {
    try IzdeError.translating {
      guard let file = try FileWalker().files(in: path).files.first,
        let draft = try DocumentReader().draft(of: file)
      else {
        throw IzdeError(
          "“\(path)” is not a text, page, PDF or office file for which an entry can be drafted",
          suggestion: "izde index --draft FILE.txt")
      }
      return draft
    }
  }

  /// Records in the names file of an index that two names are the same, or that they are not.
  ///
  /// The file is the one that the index was built with, else `names.txt` in the first indexed
  /// folder, created if it is missing. The decision takes effect at once, since names files are
  /// read when a query needs them.
  /// - Returns: The path of the names file.
  /// - Throws: `IzdeError`; the former file is then unchanged.
  public static func decide(
    _ name: String, _ other: String, areSame: Bool, forIndexAt directory: String
  ) throws -> String {
    try IzdeError.translating {
      try IndexBuilder.refuseSeveral(at: directory)
      let reader = try IndexReader(at: directory)
      guard let (path, text) = try NamesFiles([reader.recordedOptions()]).writtenFile() else {
        throw IzdeError("the index “\(directory)” has no folder", suggestion: "izde index PATH")
      }
      guard let decided = NamesFileEditor.text(text, adding: [name, other], areSame: areSame) else {
        throw IzdeError(
          "“\(name)” and “\(other)” cannot be written into a names file",
          suggestion: "izde names --accept Aktau=Shevchenko")
      }
      try IzdeError.write(decided, to: path)
      return path
    }
  }
}
