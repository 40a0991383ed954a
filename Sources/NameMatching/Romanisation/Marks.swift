/// Latin letters with diacritics: their base letters and combining marks.
///
/// Source: the canonical decompositions of the Unicode Character Database, for the letters that
/// romanisations and the Latin alphabets of Europe and Central Asia use.
struct Marks: Sendable {
  /// A base letter and a combining mark.
  struct Pair: Hashable, Sendable {
    var base: UInt32
    var mark: UInt32
  }

  /// The letter for a base and a mark.
  var composed: [Pair: UInt32] = [:]
  /// The base letter of a letter with a mark.
  var base: [UInt32: UInt32] = [:]

  static let table = Marks(rows: rows)

  /// Each row: the combining mark in hexadecimal, the base letters, the letters with the mark.
  static let rows = """
    300 aeiounwy àèìòùǹẁỳ
    301 aceghilnorsuyzk áćéǵḣíĺńóŕśúýźḱ
    302 aceghijosuwyz âĉêĝĥîĵôŝûŵŷẑ
    303 aeinouyv ãẽĩñõũỹṽ
    304 aeiouyg āēīōūȳḡ
    306 aegiou ăĕğĭŏŭ
    307 acegzinsthb ȧċėġżịṅṡṫḣḃ
    308 aeiouyhwx äëïöüÿḧẅẍ
    30A auwy åůẘẙ
    30B ou őű
    30C acdeghijklnorstuz ǎčďěǧȟǐǰǩľňǒřšťǔž
    323 adehiklmnorstuvyz ạḍẹḥịḳḷṃṇọṛṣṭụṿỵẓ
    326 st șț
    327 cdeghklnrst çḑȩģḩķļņŗşţ
    328 aeiou ąęįǫų
    331 dklnrtz ḏḵḻṉṟṯẕ
    306 и й
    308 еі ёї
    301 αεηιουωϊϋ άέήίόύώΐΰ
    308 ιυ ϊϋ
    """

  init(rows: String) {
    for row in rows.split(separator: "\n") {
      let parts = row.split(separator: " ")
      guard parts.count == 3, let mark = UInt32(parts[0], radix: 16) else { continue }
      for (plain, marked) in zip(parts[1].unicodeScalars, parts[2].unicodeScalars) {
        composed[Pair(base: plain.value, mark: mark)] = marked.value
        if plain.value < 0x400 { base[marked.value] = plain.value }
      }
    }
  }
}
