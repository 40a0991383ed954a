import Findings

extension MatchKind {
  /// The mark before a line of a concordance.
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

  /// The meaning of the mark.
  var meaning: String {
    switch self {
    case .exact: "as typed"
    case .inflected: "inflected"
    case .sameName: "same name in another spelling"
    case .derived: "adjective or demonym of the place"
    case .alias: "alias from the names file"
    case .misspelling: "likely misspelling"
    }
  }
}
