/// An external program that reads file formats which izde does not.
package enum ConverterProgram: String, Sendable, CaseIterable {
  case pdftotext, pdfinfo, pdftoppm, pandoc, tesseract, gzip

  /// The package of Debian and Ubuntu that contains it.
  package var package: String {
    switch self {
    case .pdftotext, .pdfinfo, .pdftoppm: "poppler-utils"
    case .pandoc: "pandoc"
    case .tesseract: "tesseract-ocr"
    case .gzip: "gzip"
    }
  }

  /// The option that makes it print its version.
  var versionOption: String {
    switch self {
    case .pdftotext, .pdfinfo, .pdftoppm: "-v"
    case .pandoc, .tesseract, .gzip: "--version"
    }
  }
}
