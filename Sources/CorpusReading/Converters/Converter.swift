/// Extracts text and pages from a file format that izde does not read itself.
protocol Converter {
  /// Converts a file.
  ///
  /// - Parameters:
  ///   - input: The open file, read from its beginning.
  ///   - name: The file's name in messages.
  /// - Returns: Its text, and its pages if it has any.
  /// - Throws: `ReadingError`: this file is skipped, the run continues.
  func text(of input: borrowing OpenSource, name: String) throws(ReadingError) -> ConvertedText
}

/// The result of a converter.
struct ConvertedText {
  /// The text, its markup and metadata; offsets refer to this text.
  var source: PageText
  /// The first byte of each page; empty if the file has no pages.
  var pageStarts: [Int] = []
  /// The name and version of the converter, as stored in the index: `pdftotext 22.12.0`.
  var converter: String
  /// Warnings issued during the conversion.
  var warnings: [ReadingWarning] = []
}

extension PageText {
  /// The converted text as UTF-8; invalid bytes become U+FFFD.
  init(converted bytes: [UInt8]) {
    let isText = bytes.withUnsafeBufferPointer { UTF8Bytes.firstInvalid(in: $0) } == nil
    self.init(plain: isText ? bytes : TextEncoding.damagedUTF8.decoded(bytes))
  }
}
