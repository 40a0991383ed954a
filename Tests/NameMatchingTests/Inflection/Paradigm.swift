import Testing

@testable import NameMatching

/// A name in its dictionary form, with forms and the case of each.
struct Paradigm: Sendable, CustomTestStringConvertible {
  var language: InflectionLanguage
  var dictionaryForm: String
  /// Where the forms are told.
  var source: String
  var forms: [(form: String, grammar: String)]
  var testDescription: String { "\(dictionaryForm) (\(language.name))" }

  init(
    _ language: InflectionLanguage, _ dictionaryForm: String, source: String, _ forms: String
  ) {
    self.language = language
    self.dictionaryForm = dictionaryForm
    self.source = source
    self.forms = forms.split(separator: ",").map { item in
      let words = item.split(separator: " ")
      return (String(words[0]), words.dropFirst().joined(separator: " "))
    }
  }
}

extension Paradigm {
  static let zaliznyak = "Zaliznyak, Grammatical Dictionary"
  static let rosenthal = "Rosenthal, Handbook §§ 149–150"
  static let orthography = "Ukrainian Orthography (2019) §§ 82–103"
  static let qazaq = "Qazaq grammatikasy (2002), case and number"

  static let slavic: [Paradigm] = [
    Paradigm(
      .russian, "Сазанов", source: rosenthal,
      "Сазанова genitive,Сазанову dative,Сазановым instrumental,Сазанове prepositional,Сазановой feminine genitive,Сазановы plural,Сазановых genitive plural,Сазановыми instrumental plural"
    ),
    Paradigm(
      .russian, "Сазанова", source: rosenthal, "Сазановой genitive,Сазанову accusative"),
    Paradigm(
      .russian, "Берёзкин", source: rosenthal,
      "Берёзкина genitive,Берёзкиным instrumental,Берёзкиной feminine genitive"),
    Paradigm(
      .russian, "Карский", source: rosenthal,
      "Карского genitive,Карскому dative,Карским instrumental,Карском prepositional,Карская feminine,Карской feminine genitive,Карскую feminine accusative,Карских genitive plural"
    ),
    Paradigm(
      .russian, "Черёмухович", source: rosenthal,
      "Черёмуховича genitive,Черёмуховичем instrumental,Черёмуховичи plural,Черёмуховичей genitive plural"
    ),
    Paradigm(
      .russian, "Зарница", source: zaliznyak,
      "Зарницы genitive,Зарнице dative,Зарницу accusative,Зарницей instrumental"),
    Paradigm(
      .russian, "Волга", source: zaliznyak, "Волги genitive,Волге dative,Волгой instrumental"),
    Paradigm(
      .russian, "Лидия", source: zaliznyak, "Лидии genitive,Лидию accusative,Лидией instrumental"),
    Paradigm(.russian, "Тверь", source: zaliznyak, "Твери genitive,Тверью instrumental"),
    Paradigm(
      .russian, "Игорь", source: zaliznyak,
      "Игоря genitive,Игорю dative,Игорем instrumental,Игоре prepositional"),
    Paradigm(
      .russian, "Елисей", source: zaliznyak, "Елисея genitive,Елисею dative,Елисеем instrumental"),
    Paradigm(.russian, "Савелий", source: zaliznyak, "Савелия genitive,Савелии prepositional"),
    Paradigm(
      .russian, "Череповец", source: zaliznyak + ", fleeting vowels",
      "Череповца genitive,Череповцу dative,Череповцом instrumental,Череповце prepositional"),
    Paradigm(.russian, "Павел", source: zaliznyak + ", fleeting vowels", "Павла genitive"),
    Paradigm(.russian, "Елец", source: zaliznyak + ", fleeting vowels", "Ельца genitive"),
    Paradigm(.russian, "Городок", source: zaliznyak, "Городка genitive,Городке prepositional"),
    Paradigm(
      .russian, "Чебоксары", source: "Zaliznyak, plural only",
      "Чебоксар genitive,Чебоксарам dative,Чебоксарах prepositional"),
    Paradigm(.russian, "Мытищи", source: "Zaliznyak, plural only", "Мытищ genitive"),
    Paradigm(.russian, "Мытищи", source: "Zaliznyak, plural only", "Мытищах prepositional"),
    Paradigm(.russian, "Кунцево", source: rosenthal, "Кунцеве prepositional"),
    Paradigm(
      .russian, "Заречье", source: zaliznyak, "Заречья genitive,Заречью dative"),
    Paradigm(
      .russian, "Нижний", source: zaliznyak,
      "Нижнего genitive,Нижнему dative,Нижней feminine genitive"
    ),
    Paradigm(
      .ukrainian, "Харків", source: orthography,
      "Харкова genitive,Харкову dative,Харковом instrumental,Харкові locative"),
    Paradigm(.ukrainian, "Київ", source: orthography, "Києва genitive,Києві locative"),
    Paradigm(
      .ukrainian, "Тернопіль", source: orthography, "Тернополя genitive,Тернополі locative"),
    Paradigm(
      .ukrainian, "Шевчук", source: orthography,
      "Шевчука genitive,Шевчукові dative,Шевчуком instrumental"),
    Paradigm(
      .ukrainian, "Гнатенко", source: orthography,
      "Гнатенка genitive,Гнатенкові dative,Гнатенком instrumental"),
    Paradigm(
      .ukrainian, "Ольга", source: orthography + ", г → з",
      "Ользі dative,Ольги genitive,Ольгу accusative,Ольгою instrumental"),
    Paradigm(
      .ukrainian, "Софія", source: orthography,
      "Софії genitive,Софію accusative,Софією instrumental"
    ),
    Paradigm(
      .ukrainian, "Зарічанський", source: orthography,
      "Зарічанського genitive,Зарічанському dative,Зарічанська feminine,Зарічанської feminine genitive"
    ),
    Paradigm(.ukrainian, "Андрій", source: orthography, "Андрія genitive,Андрієві dative"),
    Paradigm(.ukrainian, "Чернівці", source: orthography, "Чернівців genitive,Чернівцях locative"),
    Paradigm(.ukrainian, "Суми", source: orthography, "Сум genitive"),
    Paradigm(.ukrainian, "Запоріжжя", source: orthography, "Запоріжжю dative,Запоріжжі locative"),
    Paradigm(
      .ukrainian, "Кобзар", source: orthography + ", soft -ар",
      "Кобзаря genitive,Кобзареві dative,Кобзарем instrumental"),
    Paradigm(
      .ukrainian, "Федір", source: orthography + ", і and о",
      "Федора genitive,Федорові dative,Федором instrumental,Федоре vocative"),
    Paradigm(
      .ukrainian, "Сокіл", source: orthography + ", і and о", "Сокола genitive,Соколу dative"),
    Paradigm(
      .ukrainian, "Антін", source: orthography + ", і and о", "Антона genitive,Антонові dative"),
    Paradigm(
      .ukrainian, "Кривоніс", source: orthography + ", і and о", "Кривоноса genitive"),
    Paradigm(
      .ukrainian, "Півень", source: orthography + ", fleeting vowels",
      "Півня genitive,Півневі dative,Півнем instrumental"),
    Paradigm(
      .ukrainian, "Ірпінь", source: orthography + ", і and е", "Ірпеня genitive,Ірпені locative"),
    Paradigm(
      .ukrainian, "Дністер", source: orthography + ", fleeting vowels",
      "Дністра genitive,Дністром instrumental"),
    Paradigm(
      .ukrainian, "Яворів", source: orthography + ", surnames",
      "Яворова genitive,Яворову dative,Яворові locative,Яворівим instrumental,Яворове vocative"),
    Paradigm(
      .ukrainian, "Іванців", source: orthography + ", surnames",
      "Іванцева genitive,Іванцеву dative,Іванцевим instrumental"),
    Paradigm(
      .ukrainian, "Лютий", source: orthography + ", adjectives",
      "Лютого genitive,Лютому dative,Лютим instrumental,Лютім locative"),
    Paradigm(
      .ukrainian, "Заболотний", source: orthography + ", adjectives",
      "Заболотного genitive,Заболотна feminine,Заболотної feminine genitive,Заболотних genitive plural"
    ),
    Paradigm(.ukrainian, "Корчной", source: orthography + ", adjectives", "Корчного genitive"),
    Paradigm(
      .ukrainian, "Скиба", source: orthography,
      "Скиби genitive,Скибі dative,Скибу accusative,Скибою instrumental,Скибо vocative"),
    Paradigm(
      .ukrainian, "Бориспіль", source: orthography, "Борисполя genitive,Борисполеві dative"),
    Paradigm(
      .ukrainian, "Львів", source: orthography,
      "Львова genitive,Львову dative,Львовом instrumental,Львові locative"),
    Paradigm(
      .ukrainian, "Чугуїв", source: orthography,
      "Чугуєва genitive,Чугуєву dative,Чугуєві locative"),
    Paradigm(
      .ukrainian, "Одеса", source: orthography,
      "Одеси genitive,Одесі dative,Одесу accusative,Одесою instrumental"),
    Paradigm(
      .ukrainian, "Петербург", source: orthography,
      "Петербурга genitive,Петербурзі locative,Петербурже vocative"),
    Paradigm(
      .ukrainian, "Юзьо", source: orthography, "Юзя genitive,Юзеві dative,Юзем instrumental"),
    Paradigm(.ukrainian, "Кайя", source: orthography, "Кайї genitive,Кайєю instrumental"),
    Paradigm(
      .ukrainian, "Донець", source: orthography,
      "Донця genitive,Донцеві dative,Донцем instrumental"),
    Paradigm(
      .ukrainian, "Карпати", source: orthography + ", plural only",
      "Карпат genitive,Карпатам dative,Карпатах locative"),
    Paradigm(
      .ukrainian, "Черкаси", source: orthography + ", plural only",
      "Черкас genitive,Черкасах locative"),
    Paradigm(
      .ukrainian, "Прокопович", source: orthography,
      "Прокоповича genitive,Прокоповичеві dative,Прокоповичем instrumental"),
    Paradigm(
      .belarusian, "Магілёў", source: "Belarusian Grammar (1985)",
      "Магілёва genitive,Магілёве prepositional"),
    Paradigm(
      .belarusian, "Брэст", source: "Belarusian Grammar (1985), т → ц",
      "Брэста genitive,Брэсце prepositional"),
    Paradigm(
      .belarusian, "Кіеў", source: "Belarusian Grammar (1985)",
      "Кіева genitive,Кіеву dative,Кіеве prepositional"),
    Paradigm(
      .belarusian, "Купала", source: "Belarusian Grammar (1985), men’s names in -а",
      "Купалы genitive,Купалам instrumental,Купале dative"),
    Paradigm(
      .belarusian, "Беларусь", source: "Belarusian Grammar (1985)",
      "Беларусі genitive,Беларуссю instrumental"),
    Paradigm(
      .belarusian, "Вольга", source: "Belarusian Grammar (1985), г → з",
      "Вольгі genitive,Вользе dative,Вольгай instrumental"),
    Paradigm(
      .belarusian, "Хмялеўскі", source: "Belarusian Grammar (1985)",
      "Хмялеўскага genitive,Хмялеўскаму dative"),
    Paradigm(
      .belarusian, "Куляшоў", source: "Belarusian Grammar (1985), surnames",
      "Куляшова genitive,Куляшовымі instrumental plural"),
    Paradigm(
      .belarusian, "Макееў", source: "Belarusian Grammar (1985), surnames",
      "Макеева genitive,Макеевай feminine genitive,Макеевых genitive plural"),
    Paradigm(
      .belarusian, "Салаўёў", source: "Belarusian Grammar (1985), surnames", "Салаўёва genitive"),
    Paradigm(
      .belarusian, "Аляб'еў", source: "Belarusian Grammar (1985), surnames",
      "Аляб'ева genitive,Аляб'еву dative"),
    Paradigm(
      .belarusian, "Аксавец", source: "Belarusian Grammar (1985), в → ў",
      "Аксаўца genitive,Аксаўцу dative"),
    Paradigm(
      .belarusian, "Свіслач", source: "Belarusian Grammar (1985), doubled consonant",
      "Свіслаччу instrumental"),
    Paradigm(
      .belarusian, "Пётр", source: "Belarusian Grammar (1985), ё → я",
      "Пятра genitive,Пятру dative,Пятром instrumental"),
    Paradigm(
      .belarusian, "Задняпроўе", source: "Belarusian Grammar (1985), neuter",
      "Задняпроўя genitive,Задняпроўі prepositional"),
    Paradigm(.belarusian, "Крупкі", source: "Belarusian Grammar (1985)", "Крупак genitive"),
  ]

  static let turkic: [Paradigm] = [
    Paradigm(
      .kazakh, "Қарағаш", source: qazaq,
      "Қарағаштың genitive,Қарағашқа dative,Қарағашты accusative,Қарағашта locative,Қарағаштан ablative,Қарағашпен instrumental,Қарағаштағы locative attribute"
    ),
    Paradigm(
      .kazakh, "Көкөзен", source: qazaq,
      "Көкөзеннің genitive,Көкөзенге dative,Көкөзенді accusative,Көкөзенде locative,Көкөзеннен ablative,Көкөзенмен instrumental,Көкөзендегі locative attribute,Көкөзендер plural"
    ),
    Paradigm(
      .kazakh, "Серікбаев", source: qazaq + "; either row in Russian -ев",
      "Серікбаевтың genitive,Серікбаевқа dative,Серікбаевпен instrumental"),
    Paradigm(.kazakh, "Қызылтау", source: qazaq, "Қызылтауда locative,Қызылтаудың genitive"),
    Paradigm(
      .kazakh, "Республика", source: qazaq,
      "Республикасының possessive genitive,Республикасында possessive locative"),
    Paradigm(
      .kyrgyz, "Көлбашы", source: "Kyrgyz grammar (1980)", "Көлбашынын genitive,Көлбашыда locative"),
    Paradigm(
      .kyrgyz, "Бишкек", source: "Kyrgyz grammar (1980)",
      "Бишкектин genitive,Бишкекке dative,Бишкектеги locative attribute"),
    Paradigm(
      .kyrgyz, "Айтматов", source: "Kyrgyz grammar (1980), voiced в",
      "Айтматовдун genitive,Айтматовго dative,Айтматовду accusative,Айтматовдон ablative"),
    Paradigm(
      .kyrgyz, "Акаев", source: "Kyrgyz grammar (1980), voiced в",
      "Акаевдин genitive,Акаевге dative,Акаевден ablative"),
    Paradigm(
      .kyrgyz, "Ош", source: "Kyrgyz grammar (1980)", "Оштун genitive,Ошко dative,Оштон ablative"),
    Paradigm(
      .tatar, "Арча", source: "Tatar Grammar (1993)", "Арчаның genitive,Арчадагы locative attribute"
    ),
    Paradigm(
      .tatar, "Шәймиев", source: "Tatar Grammar (1993), borrowed names",
      "Шәймиевнең genitive,Шәймиевкә dative,Шәймиевтән ablative"),
    Paradigm(
      .tatar, "Россия", source: "Tatar Grammar (1993), borrowed names",
      "Россиянең genitive,Россиядә locative"),
    Paradigm(.tatar, "Казан", source: "Tatar Grammar (1993)", "Казаннан ablative,Казанга dative"),
    Paradigm(
      .uzbek, "Buloqboshi", source: "Imlo qoidalari (1995)",
      "Buloqboshining genitive,Buloqboshiga dative,Buloqboshida locative,Buloqboshidagi locative attribute"
    ),
    Paradigm(
      .uzbek, "Чорсу", source: "Imlo qoidalari (1995)", "Чорсунинг genitive,Чорсудан ablative"),
    Paradigm(
      .uzbek, "Чирчиқ", source: "Oʻzbek tili grammatikasi (1975)",
      "Чирчиққача terminative,Чирчиқми question,Чирчиқданми ablative question,Чирчиқдир predicate"),
    Paradigm(
      .uzbek, "Oydin", source: "Imlo qoidalari (1995)",
      "Oydingacha terminative,Oydinmi question,Oydingami dative question"),
    Paradigm(
      .tatar, "Казан", source: "Tatar Grammar (1993)",
      "Казанга dative,Казангача terminative,Казанмы question"),
    Paradigm(.kyrgyz, "Асел", source: "Kyrgyz grammar (1980)", "Аселдин genitive,Аселге dative"),
    Paradigm(
      .kazakh, "Mäskeu", source: "Qazaq grammatikasy (2002), alphabet of 2021",
      "Mäskeude locative,Mäskeuge dative"),
    Paradigm(
      .kazakh, "Hameneı", source: "Qazaq grammatikasy (2002), alphabet of 2018",
      "Hameneıdiń genitive"),
    Paradigm(
      .kazakh, "Aygul", source: "Qazaq grammatikasy (2002), BGN/PCGN 1979",
      "Aygulding genitive,Aygulden ablative"),
    Paradigm(
      .kazakh, "Georg", source: "Qazaq grammatikasy (2002), BGN/PCGN 1979", "Georgtyng genitive"),
    Paradigm(
      .turkish, "Pınarbaşı", source: "TDK, Yazım Kılavuzu",
      "Pınarbaşı'nın genitive,Pınarbaşı'ya dative,Pınarbaşı'nda possessive locative,Pınarbaşı'dan ablative"
    ),
    Paradigm(
      .turkish, "Demirtaş", source: "TDK, Yazım Kılavuzu; and the frequent -dan for -tan",
      "Demirtaş’ın genitive,Demirtaş'a dative,Demirtaş'tan ablative,Demirtaş'la instrumental,Demirtaş'dan ablative"
    ),
    Paradigm(
      .turkish, "Astana", source: "TDK, Yazım Kılavuzu",
      "Astana'da locative,Astana'daki locative attribute,Astana'daydık locative predicate"
    ),
  ]
}
