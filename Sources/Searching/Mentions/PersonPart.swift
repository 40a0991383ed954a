import NameMatching
import NameResolution
import TextAnalysis

/// A part of a person's name, hyphenated or not.
struct PersonPart {
  /// The part as one word.
  var whole: MentionSlot
  /// The words of a hyphenated part, or of one with a particle; none if it is one word.
  var pieces: [MentionSlot] = []
  /// Whether one of two words may be omitted: a double surname.
  var takesHalf = false
  /// The part read as a name.
  var profile: NameProfile
  /// Its last word, as typed.
  var lastWord: [UInt8]
  /// The key letters of an initial for it.
  var initials: Set<UInt8>
  /// Whether the query has only an initial.
  var isInitial = false

  init(_ part: FullName.Part, resolve: (String) throws -> ResolvedName) throws {
    profile = part.profile
    initials = Set(part.profile.readings.compactMap(\.key.first))
    isInitial = part.role == .initial
    let bytes = Array(part.text.utf8)
    let words = Segmenter.words(in: bytes).map { Array(bytes[$0.range]) }
    lastWord = words.last ?? bytes
    guard !isInitial else {
      whole = MentionSlot(ResolvedName(typed: Array(part.text.lowercased().utf8), forms: []))
      return
    }
    whole = MentionSlot(try resolve(part.text))
    if words.count > 1 {
      pieces = try words.map { MentionSlot(try resolve(String(decoding: $0, as: UTF8.self))) }
    }
  }

  /// The slots whose spelling is compared.
  var slots: [MentionSlot] { [whole] + pieces }
}
