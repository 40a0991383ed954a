/// A speaker found in a text, and the words that identify them.
package struct FoundSpeaker: Sendable, Hashable {
  /// The paragraph with the name.
  package var nameParagraph: Int
  /// The name, UTF-8 bytes from 0 in its paragraph, end excluded.
  package var name: Range<Int>
  /// The paragraph with the evidence.
  package var evidenceParagraph: Int
  /// The words that are the evidence, UTF-8 bytes from 0 in their paragraph, end excluded.
  package var evidence: Range<Int>
  /// Whether the speaker was inferred from the context rather than named with these words.
  package var isInferred = false

  var inferred: FoundSpeaker {
    var copy = self
    copy.isInferred = true
    return copy
  }
}
