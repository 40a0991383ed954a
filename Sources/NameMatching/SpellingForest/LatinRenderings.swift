/// A Cyrillic word in Latin letters by each of several conventions, without marks.
///
/// A candidate that one convention gives is a legal romanisation of the query; one that needs the
/// letters of several is less likely to be, and one that no convention gives differs from it. The
/// keys do not tell these apart, because they are the same in all conventions.
struct LatinRenderings {
  /// The word by each convention; equal ones once.
  let renderings: [SpellingTraits]
  /// For each letter what any convention writes for it.
  private let choices: [[[UInt32]]]

  /// Writes a word in Latin letters; nil if it has none that the table knows.
  init?(_ letters: [UInt32]) {
    let rows = letters.compactMap { Self.table[$0] }
    guard !rows.isEmpty else { return nil }
    var renderings: [[UInt32]] = []
    for convention in 0..<Self.conventionCount {
      let rendering = rows.flatMap { $0[convention] }
      if !renderings.contains(rendering) { renderings.append(rendering) }
    }
    self.renderings = renderings.map { SpellingTraits($0) }
    choices = rows.map { row in
      var different: [[UInt32]] = []
      for choice in row where !different.contains(choice) { different.append(choice) }
      return different
    }
  }

  /// The rendering that is nearest to a spelling.
  ///
  /// - Parameter plain: The letters of the spelling without marks.
  /// - Returns: The first of the nearest renderings, and its letter distance.
  func nearest(to plain: [UInt32]) -> (traits: SpellingTraits, distance: Int) {
    var best = renderings[0], least = Int.max
    for rendering in renderings {
      let distance = LetterDistance.between(rendering.plain, plain)
      if distance < least { (best, least) = (rendering, distance) }
    }
    return (best, least)
  }

  /// The letter distance if each letter may be written by a convention of its own.
  ///
  /// - Complexity: O(letters · letters of the spelling).
  func mixedDistance(to plain: [UInt32]) -> Int {
    var former = Array(0...plain.count)
    for choices in choices {
      // Left out, or written by another letter.
      var row = former.map { $0 + 1 }
      for end in 0..<plain.count { row[end + 1] = min(row[end + 1], former[end] + 1) }
      for choice in choices where choice.count <= plain.count {
        for start in 0...(plain.count - choice.count)
        where former[start] < row[start + choice.count] {
          var place = 0
          while place < choice.count, plain[start + place] == choice[place] { place += 1 }
          if place == choice.count { row[start + place] = former[start] }
        }
      }
      for end in 0..<plain.count { row[end + 1] = min(row[end + 1], row[end] + 1) }
      former = row
    }
    return former[plain.count]
  }

  private static let conventionCount = 8

  /// For each letter what the conventions write, then what others do.
  private static let table: [UInt32: [[UInt32]]] = {
    var table: [UInt32: [[UInt32]]] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: " ").map { cell in
        cell == "-" ? [] : cell.unicodeScalars.map(\.value)
      }
      guard cells.count > conventionCount, let letter = cells[0].first else { continue }
      table[letter] = Array(cells.dropFirst())
    }
    return table
  }()

  /// A letter a line: the letter, then what the conventions write, `-` for nothing, then what is
  /// written besides.
  ///
  /// Sources, by column: BGN/PCGN 1947 (Russian) and 1979 (Kazakh); the same with *ye* for е; ISO
  /// 9:1995 and scientific transliteration; the Kazakh Latin alphabets of 2021 and, as used in the
  /// Kazakh Wikipedia, of 2011; Duden; the French and the Polish custom (Institut national
  /// géographique; KSNG). The rest: Ukrainian Resolution 55 (2010), GOST 7.79 B, Turkish, and the
  /// sources of `RomanisationTable+Conventions.swift`.
  private static let text = """
    а a a a a a a a a
    б b b b b b b b b
    в v v v v v w v w ff f
    г g g g g g g g g h gu
    ғ gh gh g g g g gh g
    д d d d d d d d d
    е e ye e e e e e e je ie
    ё e yo e io yo jo io jo o jo
    ж zh zh z j j sch j z dzh dj sh
    з z z z z z s z z
    и i i i i i i i i y ij iy
    й y y j i y i i j -
    к k k k k k k k k c ck q
    қ q q k q q k k k
    л l l l l l l l l
    м m m m m m m m m
    н n n n n n n n n
    ң ng ng n n n ng ng n
    о o o o o o o o o
    ө o o o o o o o o e u
    п p p p p p p p p
    р r r r r r r r r rh
    с s s s s s s s s ss c
    т t t t t t t t t th
    у u u u u w u ou u oo
    ұ u u u u u u ou u y
    ү u u u u u u u u y
    ф f f f f f f f f ph
    х kh kh h h x ch kh ch c
    һ h h h h h h h h
    ц ts ts c ts c z ts c tz cz
    ч ch ch c c c tsch tch cz tx tsj
    ш sh sh s s s sch ch sz x sj
    щ shch shch sc s s schtsch chtch szcz shh s sh
    ы y y y y ı y y y i o
    і i i i i i i i i y
    э e e e e e e e e
    ю yu yu ju iu yu ju iou ju iu u
    я ya ya ja ia ya ja ia ja a ea
    ә a a a a a a a a e
    ї yi yi ji i i ji i ji
    є ye ye je ie ye je ie je e
    ґ g g g g g g g g
    ў w w u u w u ou u v
    ҷ j j c j j dsch dj dz zh
    ҳ h h h h x h h ch kh
    ӣ i i i i i i i i y
    ӯ u u u u u u ou u o
    ј j j j i y j i j
    """
}
