/// Turns the bytes of a file into pages of text: one for each form of file that izde does not read
/// itself.
protocol Converter {
  /// Converts a file.
  ///
  /// - Parameters:
  ///   - input: The open file, read from its beginning.
  ///   - name: How messages call it.
  /// - Returns: Its text, with its pages where it has some.
  /// - Throws: `ReadingError`: this file is left out, the run goes on.
  func text(of input: borrowing OpenSource, name: String) throws(ReadingError) -> ConvertedText
}

/// What a converter made of a file.
struct ConvertedText {
  /// The text with what its markup and its facts say; offsets count in it.
  var source: PageText
  /// The first byte of each page; empty where the file has no pages.
  var pageStarts: [Int] = []
  /// The converter with its version, as the index keeps it: `pdftotext 22.12.0`.
  var converter: String
  /// What was said on the way.
  var warnings: [ReadingWarning] = []
}

extension PageText {
  /// A converted text as it is kept: UTF-8, what is not becomes U+FFFD.
  init(converted bytes: [UInt8]) {
    let isText = bytes.withUnsafeBufferPointer { UTF8Bytes.firstInvalid(in: $0) } == nil
    self.init(plain: isText ? bytes : TextEncoding.damagedUTF8.decoded(bytes))
  }
}
