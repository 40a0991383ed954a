/// Who is said to be speaking, and the words that say it.
package struct FoundSpeaker: Sendable, Hashable {
  /// The paragraph in which the name stands.
  package var nameParagraph: Int
  /// The name, UTF-8 bytes from 0 in its paragraph, end excluded.
  package var name: Range<Int>
  /// The paragraph in which the evidence stands.
  package var evidenceParagraph: Int
  /// The words that it rests on, UTF-8 bytes from 0 in their paragraph, end excluded.
  package var evidence: Range<Int>
  /// Whether it is concluded from what stands near, and not said of these words themselves.
  package var isInferred = false

  var inferred: FoundSpeaker {
    var copy = self
    copy.isInferred = true
    return copy
  }
}
