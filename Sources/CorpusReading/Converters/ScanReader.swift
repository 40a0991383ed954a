import Platform

/// Reads scanned pages of a PDF file: poppler renders each page, tesseract recognises its text.
struct ScanReader {
  private let drawing: ConverterTools.Tool
  private let reading: ConverterTools.Tool
  private let languages: String
  private let file: String

  /// Its name in the index.
  var name: String { "\(reading.name) (\(languages))" }

  /// The longer side of a rendered page in pixels: A4 at 300 dpi, whatever size a page declares.
  private static let longerSide = 3508

  /// - Throws: `ReadingError` if a program is missing, or `languages` are not language names.
  init(tools: ConverterTools, languages: String, name: String) throws(ReadingError) {
    drawing = try tools.tool(.pdftoppm, for: name)
    reading = try tools.tool(.tesseract, for: name)
    self.languages = languages
    file = name
  }

  /// The text of a page, from 1.
  func text(ofPage page: Int, of input: borrowing OpenSource) throws(ReadingError) -> [UInt8] {
    let image: [UInt8]
    do {
      image = try ProgramRun.output(
        of: drawing.path,
        [
          "-gray", "-scale-to", "\(Self.longerSide)", "-f", "\(page)", "-l", "\(page)",
          "-singlefile", "/dev/stdin",
        ], input: input.input)
    } catch {
      throw error.error(of: drawing, on: file)
    }
    let scan = try OpenSource(holding: image, name: file)
    var limits = ProgramRun.Limits()
    limits.seconds = 180
    do {
      return try ProgramRun.output(
        of: reading.path, ["stdin", "stdout", "-l", languages], input: scan.input,
        limits: limits
      ).filter { $0 != 0x0C }
    } catch {
      var failure = error.error(of: reading, on: file)
      if case .failed(let words) = error, words.contains("data file") {
        failure.message =
          "\(quoted(file)) is not read: tesseract lacks one of the languages \(languages)."
        failure.nextStep =
          "apt install "
          + languages.split(separator: "+").map { "tesseract-ocr-\($0.replacing("_", with: "-"))" }
          .joined(separator: " ")
      }
      throw failure
    }
  }
}
