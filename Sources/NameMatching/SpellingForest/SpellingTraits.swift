/// What the letters of a word indicate about its convention.
struct SpellingTraits {
  /// One bit for each sign, in the order of `signRows`.
  let signs: Int
  /// The letters without marks and silent signs.
  let plain: [UInt32]
  /// The vowels, distinguished as in Kazakh: a ä, o ö, u ü ū, y i, e.
  let fineVowels: [UInt32]
  /// The vowels without marks.
  let vowels: [UInt32]
  /// The other letters without marks.
  let consonants: [UInt32]

  static let signCount = signRows.count + 1

  /// Letters that indicate a convention, one sign a row.
  private static let signRows: [Set<UInt32>] = [
    // Kazakh letters, Latin and Cyrillic
    "äöüūğñşıīəŋýǵńáóúʻәөүұғңқіһ", "čšžćśźłéèêëėâûŝîïçőå", "y", "j", "w", "q", "c", "x", "k",
  ].map { Set($0.unicodeScalars.map(\.value)) }

  init(_ letters: [UInt32]) {
    var signs = 0, plain: [UInt32] = [], fine: [UInt32] = [], vowels: [UInt32] = []
    var consonants: [UInt32] = []
    plain.reserveCapacity(letters.count)
    for letter in letters where letter != 0x27 {
      let traits = letter < 0x80 ? Self.latin[Int(letter)] : LetterTraits(letter)
      signs |= traits.signs
      if letter == 0x68, let last = plain.last, Self.digraphStarts.contains(last) {
        signs |= 1 << Self.signRows.count
      }
      plain.append(traits.base)
      if let vowel = traits.vowel {
        fine.append(vowel)
        vowels.append(traits.coarse)
      } else {
        consonants.append(traits.base)
      }
    }
    self.signs = signs
    self.plain = plain
    fineVowels = fine
    self.vowels = vowels
    self.consonants = consonants
  }

  /// What one letter indicates.
  private struct LetterTraits {
    /// The bits of the signs in whose rows it is.
    var signs = 0
    /// Without its mark.
    var base: UInt32
    /// The Kazakh vowel that it denotes.
    var vowel: UInt32?
    /// The vowel that older and foreign spellings do not distinguish from it.
    var coarse: UInt32 = 0

    init(_ letter: UInt32) {
      for (place, row) in signRows.enumerated() where row.contains(letter) { signs |= 1 << place }
      base = Marks.table.base[letter] ?? letter
      vowel = fine[letter]
      if let vowel { coarse = SpellingTraits.coarse[vowel] ?? vowel }
    }
  }

  /// Of the letters without marks, which most are.
  private static let latin: [LetterTraits] = (0..<0x80).map { LetterTraits($0) }

  /// c g k s z, before an h.
  private static let digraphStarts: Set<UInt32> = [0x63, 0x67, 0x6B, 0x73, 0x7A]

  /// Vowel letters and the Kazakh vowel each denotes, one vowel a row: the vowel, then letters.
  private static let fine: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    let rows = """
      a aаâàãåāăя
      ä äәáəæ
      o oоòôõō
      ö öөóø
      u uуùûuю
      ü üүú
      ū ūұ
      y yыı
      i iиіīíîïйj
      e eеэéèêëėēё
      """
    for row in rows.split(separator: "\n") {
      let scalars = Array(row.unicodeScalars)
      for letter in scalars.dropFirst(2) { table[letter.value] = scalars[0].value }
    }
    return table
  }()

  /// Vowels that older and foreign spellings do not distinguish.
  private static let coarse: [UInt32: UInt32] = [
    0xE4: 0x61, 0xF6: 0x6F, 0xFC: 0x75, 0x16B: 0x75, 0x79: 0x69,
  ]
}
