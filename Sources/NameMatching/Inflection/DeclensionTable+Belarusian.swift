extension DeclensionTable {
  /// Belarusian nouns, surnames and adjectives as names decline.
  ///
  /// Sources: *Belarusian Grammar* (1985) §§ 106–180; the Rules of Belarusian Spelling and
  /// Punctuation (2008): an unstressed о is а; т д become ц дз, and г к х become з ц с before е, і, ы
  /// of a case; a man's name in -а has -ам (Купала, Купалам); a consonant is doubled before -ю and -у
  /// (Беларуссю, Свіслаччу); ё without stress is я (Пётр, Пятра); в at the end of a syllable is ў
  /// (Магілёў, Магілёва).
  static let belarusian = DeclensionTable(
    .belarusian,
    """
    - | бвгдзклмнпрстфхжчшц | genitive=а,у dative=у instrumental=ом,ам prepositional=е,ы,у
    - | бвгдзклмнпрстфхжчшц | dative_plural=ам instrumental_plural=амі prepositional_plural=ах
    - | бвдзлмнпрстфжчшц | plural=ы
    - | гкх | plural=і
    т | * | prepositional=це
    д | * | prepositional=дзе
    ст | * | prepositional=сце
    г | * | prepositional=зе
    х | * | prepositional=се
    аў,оў,еў,ёў | бвгдзклмнпрстфхжчшц | genitive=ава,ова,ева,ёва dative=аву,ову,еву,ёву
    аў,оў,еў,ёў | бвгдзклмнпрстфхжчшц | instrumental=авам,овам,евам,ёвам,авым,овым,евым,ёвым
    аў,оў,еў,ёў | бвгдзклмнпрстфхжчшц | prepositional=аве,ове,еве,ёве feminine_genitive=авай,овай,евай,ёвай
    аў,оў,еў,ёў | бвгдзклмнпрстфхжчшц | plural=авы,овы,евы,ёвы genitive_plural=авых,овых,евых,ёвых
    аў,оў,еў,ёў | бвгдзклмнпрстфхжчшц | instrumental_plural=авымі,овымі,евымі,ёвымі
    еў,ёў | аеіоуыэюяйўь' | genitive=ева,ёва dative=еву,ёву instrumental=евым,ёвым prepositional=еве,ёве
    еў,ёў | аеіоуыэюяйўь' | feminine_genitive=евай,ёвай plural=евы,ёвы genitive_plural=евых,ёвых
    еў,ёў | аеіоуыэюяйўь' | instrumental_plural=евымі,ёвымі
    - | …ін,ын | instrumental=ым feminine=а feminine_genitive=ай plural=ы genitive_plural=ых
    - | …ін,ын | instrumental_plural=ымі
    а | …ав,ов,ев,ёв,ін,ын | genitive=ай accusative=у plural=ы genitive_plural=ых instrumental_plural=ымі
    а | бвдзлмнпрстфжчшц | genitive=ы accusative=у instrumental=ай,аю,ой,ою dative=е
    а | гкх | genitive=і accusative=у instrumental=ай,аю,ой,ою
    а | бвгдзклмнпрстфхжчшц | instrumental=ам
    ка | * | dative=цы instrumental=кам
    га | * | dative=зе
    ха | * | dative=се
    та | * | dative=це
    да | * | dative=дзе
    я | бвгдзклмнпрсцаеёіоуыэюя' | genitive=і accusative=ю instrumental=яй,яю,ёй dative=і
    ь | бвгдзклмнпрсцф | genitive=я,і,ю dative=ю instrumental=ем,ём,ню,лю prepositional=і
    сь | * | instrumental=ссю
    ць | * | instrumental=ццю
    нь | * | instrumental=нню
    ль | * | instrumental=ллю
    зь | * | instrumental=ззю
    дзь | * | instrumental=ддзю
    - | ч | instrumental=чу
    - | ш | instrumental=шу
    - | ж | instrumental=жу
    - | ц | instrumental=цу
    е | бвзлмнпрсцфў' | genitive=я dative=ю instrumental=ем prepositional=і
    ётр | п | genitive=ятра dative=ятру instrumental=ятром prepositional=ятру,ятры
    о | р | prepositional=ы
    й | аеёіоуыэюя | genitive=я,ю dative=ю instrumental=ем,ём prepositional=і
    о | бвгдзклмнпрстфхц | genitive=а dative=у instrumental=ом prepositional=е
    ы,ая,ае | бвдзлмнпрстфжчшц | genitive=ага,ога dative=аму,ому instrumental=ым prepositional=ым
    ы,ая,ае | бвдзлмнпрстфжчшц | feminine=ая feminine_genitive=ай,ой,аю feminine_accusative=ую plural=ыя
    ы,ая,ае | бвдзлмнпрстфжчшц | genitive_plural=ых instrumental_plural=ымі
    і,ая,ае | гкх | genitive=ага,ога dative=аму,ому instrumental=ім feminine=ая feminine_genitive=ай,ой,аю
    і,ая,ае | гкх | feminine_accusative=ую plural=ія genitive_plural=іх instrumental_plural=імі
    ец | бвгдзкмнпрстфх | genitive=ца dative=цу instrumental=цом,цам prepositional=цы plural=цы
    вец | аеёіоуыэюя | genitive=ўца dative=ўцу instrumental=ўцом,ўцам prepositional=ўцы plural=ўцы
    ок,ак | бвгджзлмнпрстфхчш | genitive=ка,ку dative=ку instrumental=ком,кам
    ы | бвдзлмнпрстфжчшц | genitive=аў,оў dative=ам instrumental=амі prepositional=ах
    кі | бвгдзлмнпрстфхчшцьй | genitive=ак
    і | гкх | genitive=аў,оў dative=ам instrumental=амі prepositional=ах
    і | бвдзлмнпрстфаеоуя | genitive=яў,ёў,ей dative=ям instrumental=ямі prepositional=ях
    """)
}
