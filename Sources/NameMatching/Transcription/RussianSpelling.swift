/// The Russian spellings that a romanised word may have, to be looked for among all words of a corpus:
/// a name that it writes in lower case as often is no name to be found by sound.
package enum RussianSpelling {
  /// The Cyrillic spellings of a Latin word, as UTF-8 bytes, the likeliest first, at most sixteen;
  /// none for a word with letters of other alphabets.
  ///
  /// - Complexity: O(letters · 16).
  package static func spellings(of word: some Sequence<UInt8>) -> [[UInt8]] {
    let letters = Letter.letters(of: word).map { Letter.isSilent($0) ? 0x27 : $0 }
    guard letters.count >= 3, letters.count <= 24,
      letters.allSatisfy({ $0 == 0x27 || (0x61...0x7A).contains($0) })
    else { return [] }
    return RomanisationTable.backToRussian.keys(of: letters, most: 16)
  }
}

extension RomanisationTable {
  /// Romanised Russian in its own letters.
  ///
  /// Sources: BGN/PCGN 1947, ALA-LC, ICAO Doc 9303 and GOST 7.79 B, read backwards; soft signs are
  /// mostly left out in texts.
  static let backToRussian = RomanisationTable(
    name: "Russian",
    rows: """
      ^e=э|е ^ye=е ^yo=ё|йо iy$=ий yy$=ый y$=ий|ы|й <aeou)y=й l(kmnsdtzbc)=ль|л l$=л|ль n$=н|нь
      t$=т|ть r$=р|рь m$=м|мь s$=с|сь d$=д|дь v$=в|вь ia$=ия|ья|я iya$=ия ya$=я|ья
      shch=щ sch=щ|ш sh=ш zh=ж kh=х ch=ч ts=ц|тс tz=ц ya=я ia=иа|я yu=ю iu=ю yo=ё|ио io=ио|ё
      ye=е|ье iy=ий|ы ii=ий yy=ый ay=ай a=а b=б v=в w=в g=г d=д e=е|э z=з i=и j=й|дж k=к q=к x=кс
      c=ц|к l=л m=м n=н o=о p=п r=р s=с t=т u=у f=ф h=х|г y=ы|и '=ь
      """)
}
