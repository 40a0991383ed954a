/// The words that identify speakers.
///
/// Source of the English verbs: the public and private factual verbs and the suasive verbs of
/// Quirk, Greenbaum, Leech & Svartvik, *A Comprehensive Grammar of the English Language*,
/// §16.31–16.32, as far as they are used in news reports; all forms are listed.
enum SpeechWords {
  /// Verbs that report a statement of fact.
  static let statement = set(
    """
    said says say saying told tells tell added adds add wrote writes write stated states state
    explained explains explain declared declares declare recalled recalls recall noted notes note
    warned warns warn insisted insists insist claimed claims claim claiming continued concluded
    concludes conclude commented argued argues argue announced announces announce replied replies
    answered remarked observed admitted admits admit acknowledged acknowledges acknowledge conceded
    concedes concede confirmed confirms confirm denied denies deny reported reports report
    estimated estimates estimate alleged alleges allege asserted asserts assert maintained
    maintains maintain revealed reveals reveal disclosed testified testifies testify tweeted posted
    believes believe believed stressed stresses stress emphasised emphasized suggested suggests
    complained predicted reckon reckons affirmed counted
    """)
  /// Further verbs that introduce words in quotation marks.
  static let address = set(
    """
    asked appealed urged thanked called demanded described promised vowed threatened pleaded shouted
    chanted cried joked quipped pledged accused criticised criticized urges appeals calls demands
    """)
  /// Forms that can be nouns too, and are verbs only after a plural, a pronoun or a name.
  static let alsoNouns = set(
    "claim claims report reports state states note notes estimate estimates demand demands"
      + " appeal appeals call calls comment posted answer stress counted")
  static let auxiliaries = set("has have had also then later again once now further did does do")
  static let be = set("is are was were be been being am")
  static let conjunctions = set("and but or yet while although though whereas so")
  /// Words that begin a subordinate clause.
  static let subordinators = set(
    "that when which because as if where after before since until whether how what why")
  static let relatives = set("who that which")
  static let prepositions = set(
    """
    on in at by during after before since with without for from over under through despite amid
    until about according as when while although because if of to upon following within
    """)
  static let persons = set("he she")
  /// Pronouns for persons.
  static let pronouns = set(
    """
    he she it they we i you who one this that these those there which some others another what
    someone everyone nobody many several most all nothing her him them his their its my our
    """)
  /// Words in names of organisations, documents and newspapers, which are not persons.
  static let organisations = set(
    """
    commission committee ministry ministries union unions party parties movement confederation
    federation association organisation organization rights council court parliament government
    police army company corporation newspaper radio television tv agency news press service group
    bureau institute university international national united nations foundation front department
    office bank school hospital church republic region province district square street village city
    law code act title section article
    """)
  static let measures = set("figure figures toll number numbers total count tally estimate")
  static let official = set("official government state police ministry independent unofficial")
  static let accounts = set(
    "version figure figures toll estimate estimates data count tally account statistics report")
  static let dateWords = set(
    """
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday day days week weeks month months year years
    later earlier same that the next last this first evening morning night afternoon of two three
    four five six seven eight nine ten
    """)
  static let determiners = set(
    "a an the his her its their our my your this that these those any no every each some")

  static func set(_ text: String) -> Set<[UInt8]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
  }

  static func word(_ text: String) -> [UInt8] { Array(text.utf8) }
}
