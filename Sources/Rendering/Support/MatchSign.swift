import Findings

extension MatchKind {
  /// The sign before a line of a concordance.
  var sign: String {
    switch self {
    case .exact: " "
    case .inflected: "+"
    case .sameName: "="
    case .derived: "^"
    case .alias: "@"
    case .misspelling: "~"
    }
  }

  /// What the sign means.
  var meaning: String {
    switch self {
    case .exact: "as typed"
    case .inflected: "inflected"
    case .sameName: "same name in another spelling"
    case .derived: "adjective or people’s name made of the place"
    case .alias: "alias of the names file"
    case .misspelling: "likely misspelling"
    }
  }
}
