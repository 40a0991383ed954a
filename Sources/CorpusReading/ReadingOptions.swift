/// How files are read, apart from the catalogue.
package struct ReadingOptions: Sendable {
  /// The converters for formats that izde does not read itself.
  package var tools = ConverterTools()
  /// The languages for text recognition in scanned pages, in tesseract's notation (`kaz+rus+eng`);
  /// nil if it is off.
  package var scanLanguages: String?

  /// The field names of records and tables.
  package var fields = FieldMapping()

  /// Whether titles followed by dates separate the articles of a file, for a draft that will be
  /// corrected.
  ///
  /// Otherwise every article must have a line with its author.
  package var takesDatesForArticles = false

  /// The defaults.
  package init() {}

  /// Whether a text is a list of languages in tesseract's notation: `kaz+rus+eng`.
  package static func areScanLanguages(_ text: String) -> Bool {
    text.first?.isLetter == true
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2B
      }
  }
}
