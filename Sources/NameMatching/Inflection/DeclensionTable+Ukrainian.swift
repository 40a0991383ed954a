extension DeclensionTable {
  /// Ukrainian nouns, surnames and adjectives as names decline.
  ///
  /// Sources: *Ukrainian Orthography* (2019) §§ 82–103 (second declension and its vocative, surnames
  /// of adjective type), § 21 (г к х → з ц с before і), § 9 (і with о or е in open syllables:
  /// Харків, Харкова; Київ, Києва; Тернопіль, Тернополя; Федір, Федора; Антін, Антона), § 83 (soft
  /// nouns in -ар, -яр, -ир: кобзар, кобзаря), § 87 (vocative: Петербурже, Аристарше, Мишо).
  ///
  /// Endings that other words have, too, belong to an adjective only after its suffixes; the long
  /// endings (-ого, -ому, -ої, -их) belong to one after any consonant.
  static let ukrainian = DeclensionTable(
    .ukrainian,
    """
    - | бвгґдзклмнпрстфхжчшщц | genitive=а,у dative=у,ові instrumental=ом locative=і vocative=е
    - | жчшщц | dative=еві instrumental=ем
    - | бвгґдзклмнпрстфхжчшщц | dative_plural=ам instrumental_plural=ами locative_plural=ах
    - | бвгґдзклмнпрстфх | plural=и genitive_plural=ів
    - | жчшщц | plural=і genitive_plural=ів
    - | …ар,яр,ир,ігор | genitive=я dative=ю,еві instrumental=ем plural=і
    - | …ів,їв | instrumental=им
    - | …ов,ев,єв,ін,їн,ин | instrumental=им feminine=а feminine_genitive=ої feminine_dative=ій
    - | …ов,ев,єв,ін,їн,ин | feminine_accusative=у feminine_instrumental=ою plural=и
    - | …ов,ев,єв,ін,їн,ин | genitive_plural=их instrumental_plural=ими
    а | …ов,ев,єв,ін,їн,ин | genitive=ої dative=ій plural=и genitive_plural=их instrumental_plural=ими
    ів | бвгґдзклмнпрстфх | genitive=ова dative=ову instrumental=овом,овим locative=ові feminine=ова vocative=ове
    ів | бвдзлмнпрстфжчшщц | genitive=ева dative=еву instrumental=евом,евим locative=еві feminine=ева vocative=еве
    ів | бвгґдзклмнпрстфхжчшц | feminine_genitive=ової,евої feminine_dative=овій feminine_instrumental=овою
    їв | аеєиіоуюя | genitive=єва dative=єву instrumental=євом,євим locative=єві feminine=єва vocative=єве
    їв | аеєиіоуюя | feminine_genitive=євої feminine_dative=євій feminine_instrumental=євою
    г | аеєиіїоуюяр | locative=зі
    к | аеєиіїоуюя | locative=ці
    х | аеєиіїоуюя | locative=сі
    г | * | vocative=же
    х | * | vocative=ше
    а | бвгґдзклмнпрстфх | genitive=и accusative=у instrumental=ою vocative=о
    а | бвдзлмнпрстф | dative=і
    а | жчшщ | genitive=і dative=і accusative=у instrumental=ею vocative=е,о
    а | ц | genitive=и,і dative=і accusative=у instrumental=ою,ею
    га | * | dative=зі
    ґа | * | dative=зі
    ка | * | dative=ці
    ха | * | dative=сі
    а | бвгґдзклмнпрстфхжчшщ | dative_plural=ам instrumental_plural=ами locative_plural=ах
    я | бвгґдзклмнпрстфхц' | genitive=і dative=і accusative=ю instrumental=ею vocative=е,ю
    я | аеєиіїоуюяй' | genitive=ї dative=ї accusative=ю instrumental=єю vocative=є
    я | …жж,лл,нн,чч,тт,дд,сс,шш,цц,зз,р'| dative=ю instrumental=ям locative=і
    ь | бвгґдзклмнпрстфц | genitive=я,ю dative=ю,еві instrumental=ем locative=і vocative=ю
    ь | бвдзлмнпрстфц | genitive=і
    нь | * | instrumental=нню
    ль | * | instrumental=ллю
    дь | * | instrumental=ддю
    ть | * | instrumental=ттю
    сь | * | instrumental=ссю
    ьо | бвгґдзклмнпрстфц | genitive=я dative=ю,еві instrumental=ем locative=і
    ь | вмрпбф | instrumental=’ю,'ю,ю
    - | чшщж | genitive=і instrumental=ю
    й | аеєиіїоуюя | genitive=я,ю dative=ю,єві instrumental=єм locative=ї vocative=ю
    ий | рл | genitive=ия,ию dative=ию instrumental=иєм locative=иї
    ой | бвгґдзклмнпрстфхжчшщ | genitive=ого dative=ому instrumental=им locative=ім
    о | бвгґдзклмнпрстфхц | genitive=а dative=у,ові instrumental=ом vocative=е
    о | бвдзлмнпрстфц | locative=і
    ко | * | locative=ці
    е | цщжшч | genitive=а dative=у instrumental=ем locative=і
    е | лнр | genitive=я dative=ю instrumental=ем locative=і
    ий,а,е,і | …ськ,цьк,зьк,чн,рн,дн,вн,сн,жн,шн,льн,зн,тн,іл,ал,ст,ньк,ох,их,ок,ик,ег,ов,ав,ив,ід,уд | genitive=ого dative=ому instrumental=им locative=ім
    ий,а,е,і | …ськ,цьк,зьк,чн,рн,дн,вн,сн,жн,шн,льн,зн,тн,іл,ал,ст,ньк,ох,их,ок,ик,ег,ов,ав,ив,ід,уд | feminine=а feminine_genitive=ої feminine_dative=ій
    ий,а,е,і | …ськ,цьк,зьк,чн,рн,дн,вн,сн,жн,шн,льн,зн,тн,іл,ал,ст,ньк,ох,их,ок,ик,ег,ов,ав,ив,ід,уд | feminine_accusative=у feminine_instrumental=ою
    ий,а,е,і | …ськ,цьк,зьк,чн,рн,дн,вн,сн,жн,шн,льн,зн,тн,іл,ал,ст,ньк,ох,их,ок,ик,ег,ов,ав,ив,ід,уд | neuter=е plural=і genitive_plural=их instrumental_plural=ими
    ий | бвгґдзклмнпрстфхжчшщ | genitive=ого dative=ому feminine_genitive=ої genitive_plural=их
    ий | бвгґдзклмнпрстфхжчшщ | locative=ім instrumental=им
    ій,я,є | н | genitive=ього dative=ьому instrumental=ім feminine=я feminine_genitive=ьої
    ій,я,є | н | feminine_accusative=ю feminine_instrumental=ьою neuter=є plural=і genitive_plural=іх
    ець | бвгґдзкмнпрстфх | genitive=ця dative=цю,цеві instrumental=цем locative=ці plural=ці
    ець | бвгґдзкмнпрстфх | genitive_plural=ців dative_plural=цям instrumental_plural=цями
    ець | л | genitive=ьця dative=ьцю,ьцеві instrumental=ьцем locative=ьці plural=ьці
    єць | аеєиіїоуюя | genitive=йця dative=йцю instrumental=йцем locative=йці plural=йці
    ок | бвгґджзлмнпрстфхчшщ | genitive=ка,ку dative=ку,кові instrumental=ком
    ел | …ор,оз,ав | genitive=ла dative=лу,лові instrumental=лом locative=лі
    ел | …пс,вуз | genitive=ла dative=лу,лові instrumental=лом locative=лі
    ір | …д,б,в | genitive=ора,ору dative=ору,орові instrumental=ором locative=орі vocative=оре
    ін | …т | genitive=она dative=ону,онові instrumental=оном locative=оні vocative=оне
    іп | …к | genitive=опа dative=опу,опові instrumental=опом locative=опі vocative=опе
    іс | …н | genitive=оса dative=осу,осові instrumental=осом locative=осі vocative=осе
    іл | …к,в | genitive=ола dative=олу,олові instrumental=олом locative=олі vocative=оле
    інь | бвгґдзкмпрстфх | genitive=еня dative=еню,еневі instrumental=енем locative=ені
    ень | бвгґдзкмпрстфх | genitive=ня dative=ню,неві instrumental=нем locative=ні
    ер | …ніст | genitive=ра dative=ру,рові instrumental=ром locative=рі
    піль | * | genitive=поля,полю dative=полю,полеві instrumental=полем locative=полі
    ріг | * | genitive=рога,рогу dative=рогу instrumental=рогом locative=розі
    лев | * | genitive=лева,льва dative=леву,левові,львові instrumental=левом,львом
    и | бвгґдзклмнпрстфх | genitive=ів dative=ам instrumental=ами locative=ах
    і | жчшщ | genitive=ів dative=ам instrumental=ами locative=ах
    і | бвдзлмнпрстфц | genitive=ів,ей dative=ям instrumental=ями locative=ях
    я | і | dative_plural=ям instrumental_plural=ями locative_plural=ях
    ї | аеєоуюя | genitive=їв dative=ям instrumental=ями locative=ях
    и | …черкас,сум,карпат,афін,альп,татр,чебоксар,пруд,лубен,лубн,балкан,сен | genitive=-
    и | …прилук,ромен,черепашок,філіппін,мальдів,курил,канар,багам,анд | genitive=-
    ки | бвгґджзлмнпрстфхчшщ | genitive=ок
    """)
}
