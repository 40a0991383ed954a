/// Endings that leave a name the same: the gender of a surname, and Russian cases.
///
/// Sources: the declension of Russian surnames (-ов, -ев, -ин, -ский) and nouns; Ukrainian, Polish
/// and Latvian feminines (-ська, -ska) in the same classes.
enum NameEndings {
  /// Readings without the ending of a feminine surname: -ova, -eva; -skaya, -ska → -ski.
  static func masculine(of key: [UInt8]) -> [UInt8]? {
    if key.count >= 6, hasSuffix(key, "ova") || hasSuffix(key, "eva") { return key.dropping(1) }
    if key.count >= 7 {
      for ending in ["skaia", "ckaia", "ska", "cka"] where hasSuffix(key, ending) {
        return key.dropping(ending.utf8.count - 2) + [KeyShape.i]
      }
    }
    return nil
  }

  /// The keys of possible nominatives of a declined Cyrillic form, with -a and without.
  static func nominatives(of key: [UInt8]) -> [[UInt8]] {
    for ending in ["skogo", "skomu", "skim", "skom", "skoi", "skuiu", "skih", "skimi"]
    where key.count >= 7 && hasSuffix(key, ending) {
      return [key.dropping(ending.utf8.count - 2) + [KeyShape.i]]
    }
    for stem in ["ov", "ev", "in"] {
      for ending in ["im", "oi", "imi", "ih", "u", "e", "i", "oiu"]
      where key.count >= 6 && hasSuffix(key, stem + ending) {
        return [key.dropping(ending.utf8.count)]
      }
    }
    var found: [[UInt8]] = []
    for ending in ["om", "em", "oi", "ei", "u", "e", "i", "a"] where hasSuffix(key, ending) {
      let stem = key.dropping(ending.utf8.count)
      guard stem.count >= 4, let last = stem.last, !KeyShape.isVowel(last) || last == KeyShape.i
      else { continue }
      found.append(stem)
      if ending != "a", ending != "om", ending != "em" { found.append(stem + [KeyShape.a]) }
      break
    }
    return found
  }

  static func hasSuffix(_ key: [UInt8], _ suffix: String) -> Bool {
    key.count > suffix.utf8.count && key.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}

extension [UInt8] {
  /// The array without its last elements.
  func dropping(_ count: Int) -> [UInt8] { Array(dropLast(count)) }
}
