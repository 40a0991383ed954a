import Findings
import NameMatching
import NameResolution

/// A form in which a name can occur in a text.
enum MentionPattern {
  /// One word, possibly hyphenated.
  case word(MentionSlot)
  /// Consecutive words; the kind is the closest relation they can have to the query.
  case phrase([MentionSlot], MatchKind)
  /// A person by given name and surname.
  case person(PersonPattern)
  /// The surname of a person alone, without another given name before it.
  case surnameAlone(PersonPattern)
}

/// A mention in a passage.
struct MentionSpan {
  /// The first and the last word.
  var first: Int
  var last: Int
  var match: MatchKind
  var likeness: Float
  var odds: Float
  /// The parts whose spelling was judged, each with the name it matches, for the reason.
  var judged: [(name: ResolvedName, form: NameForm)]
  /// A reason of its own.
  var reason: String?
  /// Whether it is only part of the requested name: the surname alone.
  var isPart = false
}
