/// The English plural of a name: *Russians* of *Russian*, and possessives without their apostrophe.
enum EnglishPlural {
  /// Whether one of two folded words is the other with an *s* at the end.
  ///
  /// Short words are excluded: with three letters an *s* makes another name.
  static func joins(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return short.count >= 4 && long.count == short.count + 1 && long.last == UInt8(ascii: "s")
      && long.starts(with: short)
  }
}
