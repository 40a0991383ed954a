extension SuffixTable {
  /// Turkish, after an apostrophe.
  ///
  /// Source: Türk Dil Kurumu, *Yazım Kılavuzu*, on inflectional endings of proper nouns; Göksel and
  /// Kerslake, *Turkish: A Comprehensive Grammar* (2005), §§ 6, 8.
  static let turkish = SuffixTable(
    .turkish,
    Alphabet(
      vowels: "aeıioöuüâîû", back: "aıouâû", front: "eiöü", nasals: "mnñ", liquids: "rly",
      voiced: "zbvgdjğc"),
    """
    plural | * | lar ler
    genitive | V3 | nın nin nun nün
    genitive | LNZT1 | ın in un ün
    dative | V | ya ye
    dative | LNZT1 | a e
    dative | 3 | na ne
    accusative | V | yı yi yu yü
    accusative | LNZT1 | ı i u ü
    accusative | 3 | nı ni nu nü
    locative | VLNZ1 | da de
    locative | T | ta te
    locative | 3 | nda nde
    ablative | VLNZ1 | dan den
    ablative | T | tan ten
    ablative | 3 | ndan nden
    instrumental | V3 | yla yle
    instrumental | LNZT1 | la le
    attribute | VLNZ1 | daki deki
    attribute | T | taki teki
    attribute | 3 | ndaki ndeki
    attribute | V3 | nınki ninki nunki nünki
    attribute | LNZT | ınki inki unki ünki
    predicate | VLNZ31 | dır dir dur dür dı di du dü
    predicate | T | tır tir tur tür tı ti tu tü
    predicate | V3 | ydı ydi ydu ydü ymış ymiş ymuş ymüş yken yım yim yum yüm yız yiz yuz yüz
    predicate | V3 | ydım ydim ydum ydüm ydık ydik yduk ydük ydılar ydiler ydular ydüler
    predicate | VLNZT31 | sın sin sun sün sınız siniz sunuz sünüz
    possessive3 | V | sı si su sü
    possessive3 | LNZT | ı i u ü
    possessive | V | m n mız miz muz müz nız niz nuz nüz
    possessive | LNZT | ım im um üm ın in un ün ımız imiz umuz ümüz ınız iniz unuz ünüz
    """)

  /// Uzbek in Latin letters.
  ///
  /// Source: *Oʻzbek tilining asosiy imlo qoidalari* (1995).
  static let uzbekLatin = SuffixTable(
    .uzbek,
    Alphabet(
      vowels: "aeiou", back: "", front: "", nasals: "mn", liquids: "rly", voiced: "zvbgdj"),
    """
    plural | * | lar
    genitive | *3 | ning
    dative | *3 | ga
    dative | T | ka qa
    terminative | *3 | gacha
    terminative | T | kacha qacha
    question! | *3 | mi
    accusative | *3 | ni
    locative | *3 | da
    ablative | *3 | dan
    attribute | *3 | dagi
    predicate | *3 | dir
    possessive3 | V | si
    possessive3 | LNZT | i
    """)

  /// Kazakh in its Latin alphabets (of 2018 and 2021) and romanised: ı, y or i for ы and і.
  ///
  /// Source: `kazakh`, letter by letter by the decrees of 2018 and 2021 and by BGN/PCGN 1979. The last
  /// writes о and ө alike, ұ, ү and у, too, so that o and u are of either class; ı is і in one
  /// alphabet and и or й in another.
  static let kazakhLatin = SuffixTable(
    .kazakh,
    Alphabet(
      vowels: "aäáeıioöóuüúūyəı", back: "aū", front: "äeöüáóúə", nasals: "mnñń",
      liquids: "rlyiıuwý", voiced: "zj"),
    """
    plural | VL | lar ler
    plural | LNZ | dar der
    plural | T | tar ter
    genitive | VN3 | nyñ niñ nıñ nyń niń nıń nyng ning nıng
    genitive | LNZ1 | dyñ diñ dıñ dyń diń dıń dyng ding dıng
    genitive | T | tyñ tiñ tıñ tyń tiń tıń tyng ting tıng
    dative | VLNZ | ğa ǵa ga gha ge
    dative | T | qa ka ke
    dative | 3 | na ne
    accusative | V | ny ni nı
    accusative | LNZ | dy di dı
    accusative | T | ty ti tı
    accusative | 3 | n
    locative | VLNZ1 | da de
    locative | T | ta te
    locative | 3 | nda nde
    ablative | VLZ | dan den
    ablative | N31 | nan nen
    ablative | T | tan ten
    instrumental! | VLN31 | men
    instrumental! | Z | ben
    instrumental! | T | pen
    attribute | VLNZ1 | dağy daǵy dagy daghy dağı daǵı degi degı
    attribute | T | tağy taǵy tagy taghy tağı taǵı tegi tegı
    attribute | 3 | ndağy ndaǵy ndagy ndaghy ndağı ndaǵı ndegi ndegı
    possessive3 | V | sy sı si
    possessive3 | LNZT | y ı i
    """)
}
