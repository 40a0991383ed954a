/// Hedges: words that make a number approximate or a bound.
///
/// Source: the approximators and maximisers of Quirk et al., *A Comprehensive Grammar of the English
/// Language*, §8.111 and §5.12; their Russian and Kazakh counterparts.
enum Hedges {
  enum Kind { case least, most, about }

  static let before: [([[UInt8]], Kind)] =
    rows(
      """
      at least; more than; over; above; upwards of; no fewer than; no less than; not less than; well over; a minimum of; exceeding; exceeded; surpassed; по меньшей мере; как минимум; не менее; более; более чем; больше; свыше; кемінде; кем дегенде; не меньше
      """, .least)
    + rows(
      """
      at most; up to; as many as; fewer than; less than; under; below; no more than; not more than; a maximum of; до; не более; менее; меньше; ең көбі
      """, .most)
    + rows(
      """
      about; around; some; nearly; almost; approximately; roughly; an estimated; estimated; close to; perhaps; maybe; probably; only; just; exactly; around some; in all; около; примерно; приблизительно; почти; порядка; всего; шамамен; жуық; as few as
      """, .about)

  static let behind: [([[UInt8]], Kind)] =
    rows(
      "or more; and more; or so; plus; и более; астам; нан астам; нен астам; дан астам; ден астам; тан астам; тен астам",
      .least)
    + rows("or fewer; or less; ға дейін; ге дейін; қа дейін; ке дейін", .most)
    + rows("или около того; шамасында; ға жуық; ге жуық; қа жуық; ке жуық", .about)

  private static func rows(_ text: String, _ kind: Kind) -> [([[UInt8]], Kind)] {
    text.split(separator: ";").map { row in
      (row.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }, kind)
    }
  }
}

/// Vague number words.
enum VagueNumbers {
  /// Vague number words and their least value: the plural of a unit is at least two of it;
  /// *several* and *a few* are more than two (Oxford English Dictionary).
  static let vague: [([[UInt8]], Double)] = rows(
    """
    tens of thousands 20000; hundreds of thousands 200000; dozens 24; scores 40; hundreds 200; thousands 2000; millions 2000000; tens 20; several 3; a few 3; a handful 3; several dozen 36; several hundred 300; several thousand 3000; десятки 20; десятков 20; сотни 200; сотен 200; тысячи 2000; несколько 3; десятки тысяч 20000; сотни тысяч 200000; несколько десятков 30; несколько сотен 300; ондаған 20; жүздеген 200; мыңдаған 2000; бірнеше 3
    """)
  static let phrases: [([[UInt8]], Double)] = rows(
    """
    a dozen 12; half a dozen 6; two dozen 24; three dozen 36; four dozen 48; a hundred 100; a thousand 1000; a million 1000000; a score 20; a couple 2; dozen 12; десяток 10; дюжина 12; сотня 100
    """
  ).sorted { $0.0.count > $1.0.count }

  /// The vague number at a word: the number of its words, and its least value.
  static func length(
    at index: Int, in surfaces: [[UInt8]], _ sentence: Range<Int>
  ) -> (Int, Double)? {
    var best: (Int, Double)?
    for (words, least) in vague where words.count > best?.0 ?? 0 {
      if surfaces[index..<sentence.upperBound].starts(with: words) { best = (words.count, least) }
    }
    return best
  }

  private static func rows(_ text: String) -> [([[UInt8]], Double)] {
    text.split(separator: ";").compactMap { row in
      let parts = row.split(whereSeparator: \.isWhitespace)
      guard let value = parts.last.flatMap({ Double($0) }) else { return nil }
      return (parts.dropLast().map { Array($0.utf8) }, value)
    }
  }
}
