/// The rules and exceptions of the stemmer.
///
/// Source of rules and exceptions: “The English (Porter2) stemming algorithm”, snowballstem.org.
/// The irregular plurals are our addition: no ending indicates them.
enum StemTables {
  enum Condition { case none, afterL, afterLiEnding, inR2 }

  struct Rule {
    var suffix: [UInt8]
    var replacement: [UInt8]
    var condition: Condition
  }

  /// The rule with the longest suffix of a word.
  ///
  /// The rules of a row are in order of decreasing length.
  static func longest(of rules: [[Rule]], in word: [UInt8]) -> Rule? {
    guard word.count > 2 else { return nil }
    // The last letter but one separates the suffixes best, as in Porter's own program.
    let row = Int(word[word.count - 2] & 31)
    return rules[row].first { word.count >= $0.suffix.count && word.hasSuffix($0.suffix) }
  }

  static func isLiEnding(_ letter: UInt8) -> Bool {
    switch letter {
    case .c, .d, .e, .g, .h, .k, .m, .n, .r, .t: true
    default: false
    }
  }

  /// Prefixes after which R1 begins: computed regions would stem *generous* and *general* alike.
  static let regionPrefixes: [[UInt8]] = [
    "gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter",
  ].map { Array($0.utf8) }

  /// Words that are not stemmed further after the plural ending is removed.
  static let finished = WordTable(
    words: "inning outing canning herring earring evening proceed exceed succeed")

  /// Words with a stem that no rule gives.
  static let whole = WordTable(
    """
    # exceptions of the algorithm
    skis ski
    skies sky
    idly idl
    gently gentl
    ugly ugli
    early earli
    only onli
    singly singl
    sky sky
    news news
    howe howe
    atlas atlas
    cosmos cosmos
    bias bias
    andes andes
    # irregular plurals
    men man
    women woman
    children child
    feet foot
    teeth tooth
    geese goose
    mice mous
    lice lous
    oxen ox
    wives wife
    knives knife
    wolves wolf
    shelves shelf
    thieves thief
    halves half
    calves calf
    loaves loaf
    analyses analysi
    theses thesi
    crises crisi
    hypotheses hypothesi
    syntheses synthesi
    diagnoses diagnosi
    prognoses prognosi
    metastases metastasi
    oases oasi
    axes axi
    axis axi
    criteria criterion
    phenomena phenomenon
    vertices vertex
    indices index
    matrices matrix
    vortices vortex
    appendices appendix
    """)

  static let step2 = table(
    """
    ational ate
    tional tion
    ization ize
    fulness ful
    ousness ous
    iveness ive
    biliti ble
    lessli less
    entli ent
    ogist og
    ation ate
    alism al
    aliti al
    ousli ous
    iviti ive
    fulli ful
    enci ence
    anci ance
    abli able
    izer ize
    ator ate
    alli al
    bli ble
    ogi og l
    li - li
    """)

  static let step3 = table(
    """
    ational ate
    tional tion
    alize al
    icate ic
    iciti ic
    ative - r2
    ical ic
    ness -
    ful -
    """)

  static let step4 = table(
    """
    ement -
    ance -
    ence -
    able -
    ible -
    ment -
    ant -
    ent -
    ism -
    ate -
    iti -
    ous -
    ive -
    ize -
    ion -
    al -
    er -
    ic -
    """)

  private static func table(_ literal: StaticString) -> [[Rule]] {
    var rows: [[Rule]] = Array(repeating: [], count: 32)
    for line in literal.description.split(separator: "\n") {
      let parts = line.split(separator: " ")
      let suffix = Array(parts[0].utf8)
      let condition: Condition =
        switch parts.count > 2 ? parts[2] : "" {
        case "l": .afterL
        case "li": .afterLiEnding
        case "r2": .inR2
        default: .none
        }
      let rule = Rule(
        suffix: suffix, replacement: parts[1] == "-" ? [] : Array(parts[1].utf8),
        condition: condition)
      rows[Int(suffix[suffix.count - 2] & 31)].append(rule)
    }
    return rows
  }
}

extension [UInt8] {
  /// Whether the bytes end in others.
  func hasSuffix(_ suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
