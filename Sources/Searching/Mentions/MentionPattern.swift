import Findings
import NameMatching
import NameResolution

/// A shape in which a name may stand in a text.
enum MentionPattern {
  /// One word, or one word parted by hyphens.
  case word(MentionSlot)
  /// Words that follow each other; the kind is what they are at the closest.
  case phrase([MentionSlot], MatchKind)
  /// A person by given name and surname.
  case person(PersonPattern)
  /// The surname of a person alone, where no other given name stands before it.
  case surnameAlone(PersonPattern)
}

/// A place in a passage where a name stands.
struct MentionSpan {
  /// The first and the last word.
  var first: Int
  var last: Int
  var match: MatchKind
  var likeness: Float
  var odds: Float
  /// The parts whose spelling was judged, with what each stands for: for the reason.
  var judged: [(name: ResolvedName, form: NameForm)]
  /// A reason of its own.
  var reason: String?
  /// Whether it is only a part of the name that was asked for: the surname alone.
  var isPart = false
}
