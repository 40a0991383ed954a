import Testing

@testable import TextAnalysis

@Suite struct AmericanSpellingTests {
  /// A British and an American spelling.
  static let pairs = """
    colour color; colourful colorful; discoloured discolored; behavioural behavioral;
    neighbourhood neighborhood; labourers laborers; favourite favorite; honourable honorable;
    armoury armory; endeavoured endeavored; unfavourable unfavorable;
    organise organize; organisation organization; organisers organizers; realising realizing;
    recognised recognized; criticise criticize; emphasise emphasize; minimise minimize;
    privatisation privatization; reorganised reorganized; subsidise subsidize; collectivise collectivize;
    analyse analyze; analysed analyzed; paralysing paralyzing; catalyser catalyzer;
    centre center; centred centered; theatres theaters; metre meter; kilometres kilometers;
    fibre fiber; litres liters; calibre caliber;
    defence defense; offences offenses; licence license; practised practiced;
    travelled traveled; cancelling canceling; labelled labeled; modelling modeling;
    councillors councilors; counsellor counselor; jeweller jeweler; fuelled fueled;
    signalling signaling; quarrelled quarreled; marvellous marvelous; mislabelled mislabeled;
    catalogue catalog; dialogues dialogs; programme program; programmes programs;
    cheque check; grey gray; tyres tires; plough plow; mouldy moldy; sceptical skeptical;
    aluminium aluminum; gaol jail; skilful skillful; fulfilment fulfillment; enrolment enrollment;
    judgement judgment; ageing aging; enquiry inquiry; artefacts artifacts; whilst while;
    anaemia anemia; haemorrhage hemorrhage; leukaemia leukemia; paediatric pediatric;
    anaesthetic anesthetic; oedema edema; oesophagus esophagus; foetal fetal; diarrhoea diarrhea;
    gynaecology gynecology; archaeologist archeologist; encyclopaedia encyclopedia;
    haem hem; raem rem; manoeuvre maneuver; manoeuvring maneuvering; sulphate sulfate; leucocytes leukocytes
    """.split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }

  @Test(arguments: pairs)
  func meets(pair: [String]) {
    #expect(normalized(pair[0]) == pair[1])
    #expect(normalized(pair[1]) == pair[1])
  }

  /// Words of both spellings that look as if a rule applied.
  @Test(
    arguments: """
      hour four tour your pour sour flour contour detour troubadour courtesy journey source course
      rise arise sunrise uprising surprise surprised comprising enterprise promise compromised
      exercise precise advertise advise adviser supervised revise televise improvise likewise
      disguise franchise merchandise paradise raising noise praised wise wiser disease chastise
      analyses paralyses basis oasis crises promises expertise treatise premises
      acre massacre genre mediocre fire here called filled telling rolled village collar allow
      shoe poem does goes aerial israel michael phoenix coexist poetry
      science fence evidence sentence hence size seized prize sister insist history this
      control controlled compelled rebelled expelled dispelled excellent metallic
      """.split(whereSeparator: \.isWhitespace).map(String.init))
  func staysAsItIs(word: String) {
    #expect(normalized(word) == word)
  }

  private func normalized(_ word: String) -> String {
    var bytes = Array(word.utf8)
    AmericanSpelling.normalize(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
