/// A name in an author field: of a person, sorted by surname in bibliographies, or of an
/// institution.
enum AuthorName: Hashable {
  case person(given: String, family: String)
  case body(String)

  /// The names in a field, one or several.
  ///
  /// If it is doubtful whether a name is a person's, it is kept whole: an institution's name must
  /// not be split.
  static func names(in field: String) -> [AuthorName] {
    var pieces = [field[...]]
    for separator in ["; ", " and ", " & ", " и ", " және "] {
      pieces = pieces.flatMap { $0.split(separator: separator) }
    }
    return pieces.flatMap { piece -> [AuthorName] in
      let parts = piece.split(separator: ",").map { words(of: $0) }.filter { !$0.isEmpty }
      guard parts.count > 1 else { return [name(of: parts.first ?? words(of: piece))] }
      // "Lee, Ann" is one person, "Ann Lee, Bo Karim" are two.
      if parts.count == 2, parts[0].count == 1, parts.allSatisfy(isPersonal) {
        return [.person(given: parts[1].joined(separator: " "), family: String(parts[0][0]))]
      }
      guard parts.allSatisfy({ $0.count > 1 && isPersonal($0) }) else {
        return [.body(piece.trimmed())]
      }
      return parts.map(name)
    }
  }

  private static func words(of text: Substring) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  private static func name(of words: [Substring]) -> AuthorName {
    guard words.count > 1, isPersonal(words) else { return .body(words.joined(separator: " ")) }
    var start = words.count - 1
    // Particles belong to the surname: Ludwig van Beethoven.
    while start > 1, words[start - 1].first?.isLowercase == true { start -= 1 }
    return .person(
      given: words[..<start].joined(separator: " "), family: words[start...].joined(separator: " "))
  }

  /// Whether words look like a person's name: up to five, each with a capital or a particle, none
  /// of them a word of institutions.
  private static func isPersonal(_ words: [Substring]) -> Bool {
    guard words.count <= 5, words.last?.first?.isUppercase == true else { return false }
    return words.allSatisfy { word in
      let letters = word.filter(\.isLetter)
      // BBC, RFE/RL: no given name has two capitals in a row.
      let isAcronym = letters.count > 1 && letters.allSatisfy(\.isUppercase)
      guard !isAcronym, !letters.isEmpty, !word.contains(where: \.isNumber) else { return false }
      let lower = letters.lowercased()
      if bodyWords.contains(lower) { return false }
      return letters.first?.isUppercase == true || particles.contains(lower)
    }
  }

  /// Particles of names according to the documentation of BibTeX and of CSL.
  private static let particles = set(
    "van von der den de la le da di du del della dos das zu zum zur ten ter al el bin ibn ben bint")

  /// Words in names of institutions, mostly of the press, that are not in names of persons.
  private static let bodyWords = set(
    """
    agency alliance archive army association bank board bureau campaign center centre channel
    coalition collective college commission committee company congress corporation correspondent
    correspondents council court daily department desk division editor editorial editors embassy
    federation force forum foundation front fund gazette government group herald human initiative
    institute international journal league ltd magazine media ministry mission monitor movement
    museum nations network news newspaper office organisation organization party post press project
    publishers radio red report reporter reporters review rights school secretariat service services
    society staff station studio team television the times tribune trust tv union university watch
    website weekly workers writers агентство азаттық ассоциация газета журнал издание институт
    комитет министерство организация отдел партия пресс-служба профсоюз радио редакция служба совет
    союз суд телеканал центр
    """)

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}

extension Substring {
  fileprivate func trimmed() -> String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
