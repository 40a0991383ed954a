internal import TextAnalysis

extension QuoteWord {
  /// The surface form in the text that the word was read from, with a possessive ’s, without an
  /// editor's brackets within it.
  func surface(in bytes: [UInt8]) -> [UInt8] {
    let form = bytes[range.lowerBound..<fullEnd].filter { $0 != 0x5B && $0 != 0x5D }
    return form.withUnsafeBufferPointer { Folding.surface($0) }
  }
}

extension Quotation {
  /// The surface form of a word.
  func surface(_ index: Int) -> [UInt8] { words[index].surface(in: bytes) }
}

extension SourceWindow {
  /// The surface form of a word.
  func surface(_ index: Int) -> [UInt8] {
    words[index].surface(in: rows[Int(words[index].row)].passage.bytes)
  }
}
