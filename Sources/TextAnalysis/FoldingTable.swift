/// Tables for `Folding`, one string literal each; parsed at first use.
enum FoldingTable {
  /// Lower-case letters with a mark: the composed letter, its base letter, the mark in hexadecimal.
  ///
  /// Source: Unicode Character Database 14.0, canonical decompositions (UnicodeData.txt, field 5) of
  /// the Latin and Cyrillic blocks.
  static let compositions = """
    àa300 áa301 âa302 ãa303 äa308 åa30a çc327 èe300 ée301 êe302 ëe308 ìi300 íi301 îi302 ïi308
    ñn303 òo300 óo301 ôo302 õo303 öo308 ùu300 úu301 ûu302 üu308 ýy301 ÿy308 āa304 ăa306 ąa328
    ćc301 ĉc302 ċc307 čc30c ďd30c ēe304 ĕe306 ėe307 ęe328 ěe30c ĝg302 ğg306 ġg307 ģg327 ĥh302
    ĩi303 īi304 ĭi306 įi328 ĵj302 ķk327 ĺl301 ļl327 ľl30c ńn301 ņn327 ňn30c ōo304 ŏo306 őo30b
    ŕr301 ŗr327 řr30c śs301 ŝs302 şs327 šs30c ţt327 ťt30c ũu303 ūu304 ŭu306 ůu30a űu30b ųu328
    ŵw302 ŷy302 źz301 żz307 žz30c ơo31b ưu31b ǎa30c ǐi30c ǒo30c ǔu30c ǖü304 ǘü301 ǚü30c ǜü300
    ǟä304 ǡȧ304 ǣæ304 ǧg30c ǩk30c ǫo328 ǭǫ304 ǯʒ30c ǰj30c ǵg301 ǹn300 ǻå301 ǽæ301 ǿø301 ȁa30f
    ȃa311 ȅe30f ȇe311 ȉi30f ȋi311 ȍo30f ȏo311 ȑr30f ȓr311 ȕu30f ȗu311 șs326 țt326 ȟh30c ȧa307
    ȩe327 ȫö304 ȭõ304 ȯo307 ȱȯ304 ȳy304 йи306 ѐе300 ёе308 ѓг301 їі308 ќк301 ѝи300 ўу306 ѷѵ30f
    ӂж306 ӑа306 ӓа308 ӗе306 ӛә308 ӝж308 ӟз308 ӣи304 ӥи308 ӧо308 ӫө308 ӭэ308 ӯу304 ӱу308 ӳу30b
    ӵч308 ӹы308 ḁa325 ḃb307 ḅb323 ḇb331 ḉç301 ḋd307 ḍd323 ḏd331 ḑd327 ḓd32d ḕē300 ḗē301 ḙe32d
    ḛe330 ḝȩ306 ḟf307 ḡg304 ḣh307 ḥh323 ḧh308 ḩh327 ḫh32e ḭi330 ḯï301 ḱk301 ḳk323 ḵk331 ḷl323
    ḹḷ304 ḻl331 ḽl32d ḿm301 ṁm307 ṃm323 ṅn307 ṇn323 ṉn331 ṋn32d ṍõ301 ṏõ308 ṑō300 ṓō301 ṕp301
    ṗp307 ṙr307 ṛr323 ṝṛ304 ṟr331 ṡs307 ṣs323 ṥś307 ṧš307 ṩṣ307 ṫt307 ṭt323 ṯt331 ṱt32d ṳu324
    ṵu330 ṷu32d ṹũ301 ṻū308 ṽv303 ṿv323 ẁw300 ẃw301 ẅw308 ẇw307 ẉw323 ẋx307 ẍx308 ẏy307 ẑz302
    ẓz323 ẕz331 ẖh331 ẗt308 ẘw30a ẙy30a ẛſ307 ạa323 ảa309 ấâ301 ầâ300 ẩâ309 ẫâ303 ậạ302 ắă301
    ằă300 ẳă309 ẵă303 ặạ306 ẹe323 ẻe309 ẽe303 ếê301 ềê300 ểê309 ễê303 ệẹ302 ỉi309 ịi323 ọo323
    ỏo309 ốô301 ồô300 ổô309 ỗô303 ộọ302 ớơ301 ờơ300 ởơ309 ỡơ303 ợơ323 ụu323 ủu309 ứư301 ừư300
    ửư309 ữư303 ựư323 ỳy300 ỵy323 ỷy309 ỹy303
    ΐϊ301 άα301 έε301 ήη301 ίι301 ΰϋ301 ϊι308 ϋυ308 όο301 ύυ301 ώω301 ἀα313 ἁα314 ἂἀ300 ἃἁ300 ἄἀ301
    ἅἁ301 ἆἀ342 ἇἁ342 ἐε313 ἑε314 ἒἐ300 ἓἑ300 ἔἐ301 ἕἑ301 ἠη313 ἡη314 ἢἠ300 ἣἡ300 ἤἠ301 ἥἡ301 ἦἠ342
    ἧἡ342 ἰι313 ἱι314 ἲἰ300 ἳἱ300 ἴἰ301 ἵἱ301 ἶἰ342 ἷἱ342 ὀο313 ὁο314 ὂὀ300 ὃὁ300 ὄὀ301 ὅὁ301 ὐυ313
    ὑυ314 ὒὐ300 ὓὑ300 ὔὐ301 ὕὑ301 ὖὐ342 ὗὑ342 ὠω313 ὡω314 ὢὠ300 ὣὡ300 ὤὠ301 ὥὡ301 ὦὠ342 ὧὡ342 ὰα300
    ὲε300 ὴη300 ὶι300 ὸο300 ὺυ300 ὼω300 ᾀἀ345 ᾁἁ345 ᾂἂ345 ᾃἃ345 ᾄἄ345 ᾅἅ345 ᾆἆ345 ᾇἇ345 ᾐἠ345 ᾑἡ345
    ᾒἢ345 ᾓἣ345 ᾔἤ345 ᾕἥ345 ᾖἦ345 ᾗἧ345 ᾠὠ345 ᾡὡ345 ᾢὢ345 ᾣὣ345 ᾤὤ345 ᾥὥ345 ᾦὦ345 ᾧὧ345 ᾰα306 ᾱα304
    ᾲὰ345 ᾳα345 ᾴά345 ᾶα342 ᾷᾶ345 ῂὴ345 ῃη345 ῄή345 ῆη342 ῇῆ345 ῐι306 ῑι304 ῒϊ300 ῖι342 ῗϊ342 ῠυ306
    ῡυ304 ῢϋ300 ῤρ313 ῥρ314 ῦυ342 ῧϋ342 ῲὼ345 ῳω345 ῴώ345 ῶω342 ῷῶ345
    """

  /// Ligatures and full-width forms, and what they stand for, in lower case.
  ///
  /// Source: Unicode Character Database 14.0, compatibility decompositions.
  static let compatibility = """
    ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst ０0 １1 ２2 ３3 ４4 ５5 ６6 ７7 ８8 ９9 Ａa Ｂb Ｃc Ｄd Ｅe Ｆf Ｇg Ｈh
    Ｉi Ｊj Ｋk Ｌl Ｍm Ｎn Ｏo Ｐp Ｑq Ｒr Ｓs Ｔt Ｕu Ｖv Ｗw Ｘx Ｙy Ｚz ａa ｂb ｃc ｄd ｅe ｆf ｇg ｈh ｉi ｊj
    ｋk ｌl ｍm ｎn ｏo ｐp ｑq ｒr ｓs ｔt ｕu ｖv ｗw ｘx ｙy ｚz
    """

  /// Letters without a decomposition that are replaced by plain letters when marks are dropped.
  ///
  /// Source: CLDR 42 transform Latin-ASCII.
  static let plain = "ßss æae œoe øo đd ðd þth łl ıi ħh ŋng ſs ĸk ƒf ŧt ȷj ɓb ɗd ƙk ơo ưu ςσ"
}
