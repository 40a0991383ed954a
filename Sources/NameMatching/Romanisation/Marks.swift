/// Latin letters with diacritics: their base letters and combining marks.
///
/// Source: the canonical decompositions of the Unicode Character Database, for the letters that
/// romanisations and the Latin alphabets of Europe, Central Asia and Vietnam use; letters with a
/// stroke, which have none, by their shape.
struct Marks: Sendable {
  /// A base letter and a combining mark.
  struct Pair: Hashable, Sendable {
    var base: UInt32
    var mark: UInt32
  }

  /// The letter for a base and a mark.
  var composed: [Pair: UInt32] = [:]
  /// The letter without marks of a letter with one or two.
  var base: [UInt32: UInt32] = [0x131: 0x69]  // ı

  static let table = Marks(rows: rows)

  /// Each row: the combining mark in hexadecimal, the base letters, the letters with the mark.
  ///
  /// A base letter that has a mark itself is in a row before.
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
    31B ou ơư
    301 âêôăơư ấếốắớứ
    300 âêôăơư ầềồằờừ
    309 aeiouyâêôăơư ảẻỉỏủỷẩểổẳởử
    303 âêôăơư ẫễỗẵỡữ
    323 âêôăơư ậệộặợự
    335 dhlt đħłŧ
    338 o ø
    306 и й
    308 еі ёї
    308 ιυ ϊϋ
    301 αεηιουωϊϋ άέήίόύώΐΰ
    """

  init(rows: String) {
    for row in rows.split(separator: "\n") {
      let parts = row.split(separator: " ")
      guard parts.count == 3, let mark = UInt32(parts[0], radix: 16) else { continue }
      for (plain, marked) in zip(parts[1].unicodeScalars, parts[2].unicodeScalars) {
        composed[Pair(base: plain.value, mark: mark)] = marked.value
        if plain.value < 0x400 { base[marked.value] = base[plain.value] ?? plain.value }
      }
    }
  }

  /// A word without the marks of its Latin letters.
  ///
  /// - Complexity: O(letters).
  static func plain(_ letters: some Sequence<UInt32>) -> [UInt32] {
    letters.map { table.base[$0] ?? $0 }
  }

  /// Whether two words are the same but for marks that one of them leaves out: *Vučić*, *Vučic* and
  /// *Vucic*, but not *Şan* and *Sân*.
  ///
  /// - Complexity: O(letters).
  static func areOneWord(_ first: [UInt32], _ second: [UInt32]) -> Bool {
    first.count == second.count
      && zip(first, second).allSatisfy { $0 == $1 || table.base[$0] == $1 || table.base[$1] == $0 }
  }
}
