import Testing

@testable import TextAnalysis

/// The words of a text, one a row: the text, a bar, and the words joined by spaces, with `'s` for a
/// possessive left out, `-` for a hyphen that joins, `^` for the first word of a sentence.
@Suite struct SegmenterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var words: String
    var testDescription: String { text.debugDescription }
  }

  static let cases = [
    Case(text: "The strike began.", words: "^The strike began"),
    Case(text: "Nazarbayev’s men; workers' pay", words: "^Nazarbayev's men workers pay"),
    Case(text: "He didn't, O’Brien said", words: "^He didn't O’Brien said"),
    Case(text: "Tel'man of Mangg'ystau", words: "^Tel'man of Mangg'ystau"),
    Case(text: "in Zhana-Ozen now", words: "^in Zhana- Ozen now"),
    Case(text: "re-\npeats", words: "^re- peats"),
    Case(text: "jailed--again – no", words: "^jailed again no"),
    Case(text: "4,000 men, 1.5 and 3,4", words: "^4,000 men 1.5 and 3 4"),
    Case(text: "on 5thJanuary, 40s", words: "^on 5th January 40s"),
    Case(text: "70% of $5000", words: "^70 % of $ 5000"),
    Case(text: "Ozen\u{A0}town\u{A0}is", words: "^Ozen town is"),
    Case(text: "co\u{AD}oper\u{200B}ate", words: "^co\u{AD}oper\u{200B}ate"),
    Case(text: "He came. She left. R. Tuletaeva", words: "^He came ^She left ^R Tuletaeva"),
    Case(text: "said: “We know” and", words: "^said ^We know and"),
    Case(text: "Mr. Smith of St. Ives", words: "^Mr Smith of St Ives"),
    Case(text: "Жаңаөзен қаласы", words: "^Жаңаөзен қаласы"),
    Case(text: "‘unknown’ word", words: "^unknown word"),
    Case(text: "北京 city", words: "^北 京 city"),
    Case(text: "the worker[12] was", words: "^the worker ^was"),
    Case(text: "town [3, 4] and [5–7].", words: "^town ^and"),
    Case(text: "[note] of [2011]", words: "^note of ^2011"),
    Case(text: "worker¹² on 4 June.¹³ His", words: "^worker on 4 June ^His"),
    Case(text: "worker12 to six", words: "^worker 12 to six"),
    Case(text: "on 4 June.13 His", words: "^on 4 June ^His"),
    Case(text: "freed,”14 said", words: "^freed said"),
    Case(text: "see p.13 and vol.2", words: "^see p 13 and vol 2"),
    Case(text: "at 4.13 an F16, mp3, Q4", words: "^at 4.13 an F16 mp3 Q4"),
    Case(text: "5 km² and 3 m³", words: "^5 km² and 3 m³"),
    Case(text: "> the old\n> > town 4 > 3", words: "^the old ^town 4 > 3"),
    Case(text: "> the govern-\n> ment", words: "^the govern- ment"),
    Case(text: "govern\u{AD}\nment and govern- \r\n ment", words: "^govern- ment and govern- ment"),
    Case(text: "", words: ""),
    Case(text: " ’' -- … ", words: ""),
  ]

  @Test(arguments: cases)
  func words(_ row: Case) {
    let bytes = Array(row.text.utf8)
    let shown = Segmenter.words(in: bytes).map { word in
      (word.startsSentence ? "^" : "") + String(decoding: bytes[word.range], as: UTF8.self)
        + (word.hasPossessive ? "'s" : "") + (word.joinsNext ? "-" : "")
    }
    #expect(shown.joined(separator: " ") == row.words)
  }

  @Test(arguments: 0..<200)
  func anyBytesAreWalkedInOrder(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    let pieces: [[UInt8]] = [
      Array("word".utf8), Array("’s".utf8), [0xE2, 0x80], [0xFF], Array("-".utf8), [0],
      Array(" ".utf8),
      Array("4,000".utf8), Array("ё̈".utf8), Array("\u{AD}".utf8), [0xF0, 0x9F], Array("Қ".utf8),
      [0x27],
    ]
    var bytes: [UInt8] = []
    for _ in 0..<60 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes += pieces[Int(state >> 33) % pieces.count]
    }
    var end = 0
    for (position, word) in Segmenter.words(in: bytes).enumerated() {
      #expect(
        word.range.lowerBound >= end && !word.range.isEmpty && word.range.upperBound <= bytes.count)
      #expect(word.position == position)
      end = word.range.upperBound
    }
  }

  @Test(arguments: [
    ("OzenMunaiGaz", Word.Capitals.mixed), ("OECD", .all), ("Shetpe", .initial), ("town", .none),
    ("A", .initial), ("Қазақ", .initial), ("OECD’s", .all),
  ])
  func capitals(_ text: String, _ capitals: Word.Capitals) {
    #expect(Segmenter.words(in: Array(text.utf8)).first?.capitals == capitals)
  }
}
