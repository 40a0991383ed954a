/// What an index was last built from and how, for the next run.
package struct RecordedOptions: Sendable, Hashable {
  /// The folders and files, as absolute paths.
  package var roots: [String] = []
  /// The catalogue that was named; nil where none was.
  package var catalogue: String?
  /// The names file that was named; nil where none was.
  package var namesFile: String?
  /// Whether symbolic links out of the corpus are followed.
  package var followsLinks = false

  package init() {}

  /// Reads them by asking for values of the table `meta`.
  package init(reading value: (String) throws -> String?) rethrows {
    func list(_ key: String) throws -> [String] {
      try (value(key) ?? "").split(separator: Schema.rootSeparator).map(String.init)
    }
    roots = try list("roots")
    catalogue = try list("option_catalogue").first
    namesFile = try list("option_names").first
    followsLinks = try value("option_links") == "1"
  }

  /// The rows of the table `meta`.
  var rows: [(key: String, value: String)] {
    [
      ("roots", roots.joined(separator: String(Schema.rootSeparator))),
      ("option_catalogue", catalogue ?? ""), ("option_names", namesFile ?? ""),
      ("option_links", followsLinks ? "1" : "0"),
    ]
  }
}
