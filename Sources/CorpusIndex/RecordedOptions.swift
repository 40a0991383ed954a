internal import CorpusReading

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
  /// The languages in which scanned pages are read; nil where they are not.
  package var scanLanguages: String?

  /// Where records and tables have their fields: `text=body`.
  package var fields: [String] = []

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
    scanLanguages = try list("option_ocr").first
    fields = try list("option_fields")
  }

  /// How files are read.
  var reading: ReadingOptions {
    var options = ReadingOptions()
    options.scanLanguages = scanLanguages
    options.fields = FieldMapping(fields) ?? FieldMapping()
    return options
  }

  /// Whether files of a kind must be read again after a run with other options.
  func read(_ kind: SourceFile.Kind, asWith former: RecordedOptions) -> Bool {
    switch kind {
    case .pdf: scanLanguages == former.scanLanguages
    case .records, .table: fields == former.fields
    default: true
    }
  }

  /// The rows of the table `meta`.
  var rows: [(key: String, value: String)] {
    [
      ("roots", roots.joined(separator: String(Schema.rootSeparator))),
      ("option_catalogue", catalogue ?? ""), ("option_names", namesFile ?? ""),
      ("option_links", followsLinks ? "1" : "0"), ("option_ocr", scanLanguages ?? ""),
      ("option_fields", fields.joined(separator: String(Schema.rootSeparator))),
    ]
  }
}
