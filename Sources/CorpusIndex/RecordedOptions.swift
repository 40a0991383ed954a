internal import CorpusReading

/// The roots and options of the last build, reused by the next run.
package struct RecordedOptions: Sendable, Hashable {
  /// The folders and files, as absolute paths.
  package var roots: [String] = []
  /// The catalogue file given by the user; nil if none was.
  package var catalogue: String?
  /// The names file given by the user; nil if none was.
  package var namesFile: String?
  /// Whether symbolic links that leave the corpus are followed.
  package var followsLinks = false
  /// The languages for text recognition in scanned pages; nil if it is off.
  package var scanLanguages: String?

  /// The field names of records and tables: `text=body`.
  package var fields: [String] = []

  package init() {}

  /// Reads the options from values of the table `meta`.
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

  /// Whether files of a kind are read with the same options as in a former run.
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
