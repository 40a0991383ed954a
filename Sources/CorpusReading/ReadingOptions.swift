/// How files are read, beyond what the catalogue knows of them.
package struct ReadingOptions: Sendable {
  /// The programs that convert what izde does not read itself.
  package var tools = ConverterTools()
  /// The languages in which scanned pages are read, as tesseract names them (`kaz+rus+eng`); nil
  /// where they are not read.
  package var scanLanguages: String?

  /// Where records and tables have their text and what is known of it.
  package var fields = FieldMapping()

  /// Whether titles with dates below them tell the articles of a file that holds several: for a draft
  /// that is corrected.
  ///
  /// Otherwise every article must have a line for its author.
  package var takesDatesForArticles = false

  /// The defaults.
  package init() {}

  /// Whether a text names languages as tesseract does: `kaz+rus+eng`.
  package static func areScanLanguages(_ text: String) -> Bool {
    text.first?.isLetter == true
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2B
      }
  }
}
