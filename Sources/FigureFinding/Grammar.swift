/// Function words used to parse numbers and what they count.
///
/// Source: the closed classes of Quirk et al., *A Comprehensive Grammar of the English Language*
/// (§2.34, §3.21, §9.7), and their Russian counterparts.
enum Grammar {
  static let be = set("is are was were be been being am got get gets были был была было стали")
  static let auxiliaries = set(
    """
    has have had will would may might could should can must having considered believed presumed
    feared thought known declared said
    """)
  static let adverbs = set("also later then again already not outright now never so far since")
  static let prepositions = set(
    """
    in on at by during after before since with without for from over under through against between
    until about of to into near as than within across among в во на у с со из от по к о за до после
    """)
  static let clauses = set(
    "that when because if while although though unless whether but which что когда если но")
  static let relatives = set("who whom whose that which")
  static let conjunctions = set("and or и или және")
  static let verbs = set(
    """
    said says say told went came come saw sees see made make took take put puts fired opened left
    gave give began started tried did does do has have had was were is are be reported
    """)
  static let beforeObject = set(
    """
    another further additional other others the a an some up off to total of more as many around
    him her them and at least еще ещё
    """)
  static let determiners = set("a an the his her their its our my your this that these those")
  static let measures = set(
    "number numbers figure figures toll total count tally estimate estimates число количество саны")
  static let reaching = set(
    """
    reached reach reaches surpassed surpasses exceeded exceeds exceeding rose risen rises rising grew
    stood stands climbed hit totalled totaled numbered passed range ranges ranged достигло достигает
    составило составляет превысило превышает жетті асты
    """)
  static let linking = set("is are was were at to of as be been between from around")
  static let more = set("more others other еще ещё")
  static let participles = set("hurt slain beaten shot sent held laid put made")
  static let of = Array("of".utf8)
  static let by = Array("by".utf8)
  static let with = Array("with".utf8)
  static let ed = Array("ed".utf8)
  static let en = Array("en".utf8)
  static let ly = Array("ly".utf8)

  private static func set(_ text: String) -> Set<[UInt8]> {
    Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
  }
}
