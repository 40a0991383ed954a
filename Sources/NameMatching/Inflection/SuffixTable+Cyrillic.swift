extension SuffixTable {
  /// Kazakh in Cyrillic letters.
  ///
  /// Sources: *Qazaq grammatikasy* (Astana, 2002) on number, possession and case; Apertium's
  /// `apertium-kaz` for the archiphonemes of borrowed names: б в г д at the end count as voiceless,
  /// и and у as a vowel or a glide.
  static let kazakh = SuffixTable(
    .kazakh,
    Alphabet(
      vowels: "аәеёиоөуұүыіэюя", back: "аоұыя", front: "әөүіеэ", nasals: "мнң", liquids: "рлйуи",
      voiced: "зж"),
    """
    plural | VL | лар лер
    plural | LNZ | дар дер
    plural | T | тар тер
    genitive | VN3 | ның нің
    genitive | LNZ1 | дың дің
    genitive | T | тың тің
    dative | VLNZ | ға ге
    dative | T | қа ке
    dative | 3 | на не
    dative | 1 | а е
    accusative | V | ны ні
    accusative | LNZ1 | ды ді
    accusative | T | ты ті
    accusative | 3 | н
    locative | VLNZ1 | да де
    locative | T | та те
    locative | 3 | нда нде
    ablative | VLZ | дан ден
    ablative | N31 | нан нен
    ablative | T | тан тен
    instrumental! | VLN31 | мен
    instrumental! | Z | бен
    instrumental! | T | пен
    attribute | VLNZ1 | дағы дегі
    attribute | T | тағы тегі
    attribute | 3 | ндағы ндегі
    attribute! | VN | нікі
    attribute! | LZ | дікі
    attribute! | T | тікі
    predicate | VLNZT31 | мын мін пын пін бын бін
    possessive3 | V | сы сі
    possessive3 | LNZT | ы і
    possessive | V | м ң мыз міз ңыз ңіз
    possessive | LNZT | ым ім ың ің ымыз іміз ыңыз іңіз
    """)

  /// Kyrgyz.
  ///
  /// Sources: *Kyrgyz adabiy tilinin grammatikasy* (Bishkek, 1980); Apertium's `apertium-kir`. Unlike
  /// in Kazakh, б в г д at the end of borrowed names count as voiced: *Айтматовдун*, *Акаевге*.
  static let kyrgyz = SuffixTable(
    .kyrgyz,
    Alphabet(
      vowels: "аеёиоөуүыэюя", back: "аоуыя", front: "еиөүэ", nasals: "мнң", liquids: "рлй",
      voiced: "зжбвгд"),
    """
    plural | VL | лар лер лор лөр
    plural | LNZ | дар дер дор дөр
    plural | T | тар тер тор төр
    genitive | V3 | нын нин нун нүн
    genitive | LNZ | дын дин дун дүн
    genitive | T | тын тин тун түн
    dative | VLNZ | га ге го гө
    dative | T | ка ке ко кө
    dative | 3 | на не но нө
    accusative | V | ны ни ну нү
    accusative | LNZ | ды ди ду дү
    accusative | T | ты ти ту тү
    accusative | 3 | н
    locative | VLNZ | да де до дө
    locative | T | та те то тө
    locative | 3 | нда нде ндо ндө
    ablative | VLNZ | дан ден дон дөн
    ablative | T | тан тен тон төн
    ablative | 3 | нан нен нон нөн
    attribute | VLNZ | дагы деги догу дөгү
    attribute | T | тагы теги тогу төгү
    attribute | 3 | ндагы ндеги ндогу ндөгү
    possessive3 | V | сы си су сү
    possessive3 | LNZT | ы и у ү
    """)

  /// Tatar.
  ///
  /// Sources: *Tatar Grammar* (Kazan, 1993), vol. II; Apertium's `apertium-tat`.
  static let tatar = SuffixTable(
    .tatar,
    Alphabet(
      vowels: "аәеёиоөуүыэюя", back: "аоуыя", front: "әөүеиэ", nasals: "мнң", liquids: "рлйу",
      voiced: "збвгджҗ"),
    """
    plural | VLZT | лар ләр
    plural | N | нар нәр
    genitive | * | ның нең
    genitive | 3 | ның нең
    dative | VLNZ | га гә
    dative | T | ка кә
    dative | 3 | на нә
    accusative | * | ны не
    accusative | 3 | н
    locative | VLNZ | да дә
    locative | T | та тә
    locative | 3 | нда ндә
    ablative | VLZ | дан дән
    ablative | N | нан нән
    ablative | T | тан тән
    ablative | 3 | ннан ннән
    terminative | VLNZ | гача гәчә
    terminative | T | кача кәчә
    question | * | мы ме
    attribute | VLNZ | дагы дәге
    attribute | T | тагы тәге
    attribute | 3 | ндагы ндәге
    possessive3 | V | сы се
    possessive3 | LNZT | ы е
    """)

  /// Uzbek in Cyrillic letters: one form for both vowel classes.
  ///
  /// Source: *Oʻzbek tili grammatikasi* (Tashkent, 1975), vol. I.
  static let uzbekCyrillic = SuffixTable(
    .uzbek,
    Alphabet(
      vowels: "аеёиоуўэюя", back: "", front: "", nasals: "мн", liquids: "рлй", voiced: "звбгджғ"),
    """
    plural | * | лар
    genitive | *3 | нинг
    dative | *3 | га
    dative | T | ка қа
    terminative | *3 | гача
    terminative | T | кача қача
    question! | *3 | ми
    accusative | *3 | ни
    locative | *3 | да
    ablative | *3 | дан
    attribute | *3 | даги
    predicate | *3 | дир
    possessive3 | V | си
    possessive3 | LNZT | и
    """)
}
