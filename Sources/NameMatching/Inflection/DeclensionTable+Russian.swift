extension DeclensionTable {
  /// Russian nouns, surnames and adjectives as names decline.
  ///
  /// Sources: Zaliznyak, *Grammatical Dictionary of the Russian Language* (classes 1–8, fleeting
  /// vowels); Rosenthal, *Handbook of Spelling and Style* §§ 149–150 (surnames in -ов, -ин and
  /// places in -ов, -ин; -ово, -ино); *Russian Grammar* (1980) §§ 1178–1300. After г к х ж ч ш щ, и
  /// replaces ы; after ж ч ш щ ц an unstressed о is е.
  static let russian = DeclensionTable(
    .russian,
    """
    - | бвгдзклмнпрстфхжчшщц | genitive=а dative=у instrumental=ом prepositional=е
    - | жчшщц | instrumental=ем genitive_plural=ей
    - | бвдзлмнпрстфц | plural=ы
    - | гкхжчшщ | plural=и
    - | бвгдзклмнпрстфхжчшщц | dative_plural=ам instrumental_plural=ами prepositional_plural=ах
    - | …ат,ят,ист,арь,град | genitive_plural=ов
    - | …ов,ев,ёв,ин,ын | instrumental=ым feminine=а feminine_genitive=ой feminine_instrumental=ою
    - | …ов,ев,ёв,ин,ын | feminine_accusative=у plural=ы genitive_plural=ых instrumental_plural=ыми
    а | …ов,ев,ёв,ин,ын | genitive=ой instrumental=ою accusative=у
    а | …ов,ев,ёв,ин,ын | plural=ы genitive_plural=ых dative_plural=ым instrumental_plural=ыми
    а | бвдзлмнпрстфц | genitive=ы
    а | гкхжчшщ | genitive=и
    а | бвгдзклмнпрстфхжчшщц | dative=е accusative=у instrumental=ой,ою
    а | бвгдзклмнпрстфхжчшщц | dative_plural=ам instrumental_plural=ами prepositional_plural=ах
    а | жчшщц | instrumental=ей,ею
    а | аеиоуэюя | dative=е accusative=у instrumental=ой
    я | бвдзлмнпрстфаеёиоуыэюяьй | genitive=и dative=е accusative=ю instrumental=ей,ею,ёй
    я | бвдзлмнпрстфаеёиоуыэюяьй | dative_plural=ям instrumental_plural=ями prepositional_plural=ях
    ь | бвгдзклмнпрстфчшщж | genitive=я dative=ю instrumental=ем,ём prepositional=е
    ь | бвгдзклмнпрстфчшщж | genitive=и instrumental=ью
    ь | лн | genitive_plural=ей
    ь | бвгдзклмнпрстфчшщж | dative_plural=ям instrumental_plural=ями
    й | аеёоуыэюя | genitive=я dative=ю instrumental=ем,ём prepositional=е plural=и
    й | аеёоуыэюя | genitive_plural=ев dative_plural=ям instrumental_plural=ями prepositional_plural=ях
    й | и | genitive=я dative=ю instrumental=ем prepositional=и genitive_plural=ев
    ей | вбрл | genitive=ья dative=ью instrumental=ьем,ьём prepositional=ье
    о | бвгдзклмнпрстфхц | genitive=а dative=у instrumental=ом prepositional=е
    о | бвгдзклмнпрстфхц | dative_plural=ам instrumental_plural=ами prepositional_plural=ах
    е | цщжшч | genitive=а dative=у instrumental=ем
    е | ьиляр | genitive=я dative=ю instrumental=ем
    е | и | prepositional=и
    ый,ой,ая,ое,ые | бвдзлмнпрстф | genitive=ого dative=ому instrumental=ым prepositional=ом
    ый,ой,ая,ое,ые | бвдзлмнпрстф | feminine=ая feminine_genitive=ой,ою feminine_accusative=ую
    ый,ой,ая,ое,ые | бвдзлмнпрстф | neuter=ое plural=ые genitive_plural=ых instrumental_plural=ыми
    ий,ой,ая,ое,ие | гкхжчшщ | genitive=ого dative=ому instrumental=им prepositional=ом
    ий,ой,ая,ое,ие | гкхжчшщ | feminine=ая feminine_genitive=ой,ою feminine_accusative=ую
    ий,ой,ая,ое,ие | гкхжчшщ | neuter=ое plural=ие genitive_plural=их instrumental_plural=ими
    ий,ая,ее,ие | жчшщц | genitive=его dative=ему instrumental=им prepositional=ем
    ий,ая,ее,ие | жчшщц | feminine=ая feminine_genitive=ей,ею feminine_accusative=ую
    ий,ая,ее,ие | жчшщц | neuter=ее plural=ие genitive_plural=их instrumental_plural=ими
    ий,яя,ее,ие | н | genitive=его dative=ему instrumental=им prepositional=ем
    ий,яя,ее,ие | н | feminine=яя feminine_genitive=ей,ею feminine_accusative=юю
    ий,яя,ее,ие | н | neuter=ее plural=ие genitive_plural=их instrumental_plural=ими
    ец | бвгдзкмнпрстфх | genitive=ца dative=цу instrumental=цом,цем prepositional=це plural=цы
    ец | бвгдзкмнпрстфх | genitive_plural=цов,цев dative_plural=цам instrumental_plural=цами
    ец | л | genitive=ьца dative=ьцу instrumental=ьцом,ьцем prepositional=ьце plural=ьцы
    ец | аеиоуыэюя | genitive=йца dative=йцу instrumental=йцем prepositional=йце plural=йцы
    ец | аеиоуыэюя | genitive_plural=йцев dative_plural=йцам instrumental_plural=йцами
    ок | бвгджзлмнпрстфхчшщ | genitive=ка dative=ку instrumental=ком prepositional=ке
    ек | бвджзлмнпрстфчшщ | genitive=ка,ька dative=ку,ьку instrumental=ком,ьком prepositional=ке
    ёк | бвгджзклмнпрстфх | genitive=ька dative=ьку instrumental=ьком prepositional=ьке
    ел,ёл | …ав,ор,оз | genitive=ла dative=лу instrumental=лом prepositional=ле
    ет | …гип | genitive=та dative=ту instrumental=том prepositional=те
    ос | …христ | genitive=а dative=у instrumental=ом prepositional=е vocative=е
    лев | * | genitive=льва dative=льву instrumental=львом prepositional=льве
    ы | бвдзлмнпрстфц | genitive=ов dative=ам instrumental=ами prepositional=ах
    ы | ц | genitive=ев
    и | гкх | genitive=ов dative=ам instrumental=ами prepositional=ах
    и | жчшщ | genitive=ей dative=ам instrumental=ами prepositional=ах
    и | бвдзлмнпрстфаеоуя | genitive=ей,ев dative=ям instrumental=ями prepositional=ях
    ы | …афин,альп,татр,чебоксар,карпат,балкан,канар,фив,сиракуз,бендер,канн,азор,ковр | genitive=-
    ы | …помп,курил,мальдив,сейшел,филиппин,багам,бермуд,анд,кордильер,аппалач,черкас,сум | genitive=-
    и | …мытищ,салоник,микен,дельф,горох,вязник,помпе,гималаев,сенников,велик | genitive=-
    ки | бвгджзлмнпрстфхчшщ | genitive=ок,ек
    """)
}
