import Testing

@testable import NameMatching

@Suite struct NameKeyTests {
  /// Spellings of one name, separated by spaces: each must share a key with the first.
  static let classes =
    [
      "Zhanaozen Janaozen Жанаозен Жаңаөзен Zhana-Ozen Schanaosen Žanaozen Jañaözen Jańaózen",
      "Nazarbayev Nazarbaev Назарбаев Nasarbajew Nazarbaïev Nazarbajev Назарбаевым Nazarbáyev",
      "Tuletaeva Tuletayeva Tuletajewa Тулетаева Тулетаевой Tuletaev",
      "Kaliev Kaliyev Qaliev Калиев Қалиев Kalijew",
      "Zhovtis Jovtis Schowtis Žovtis Жовтис",
      "Shamilov Chamilov Schamilow Šamilov Шамилов",
      "Grishin Grischin Grichine Grišin Гришин",
      "Maksat Maqsat Мақсат Maxat",
      "Kozlovska Kozlovskaya Kozlovsky Козловська Козловская",
      "Mangystau Маңғыстау Mangg'ystau Mañğystau",
      "Andijan Andizhan Andischan Andidjan Андижан",
      "Erlan Yerlan Ерлан",
      "Gorbachev Gorbatschow Горбачев Gorbačev",
      "Khujand Khudzhand Hujand Chudschand Huçand Хуҷанд Худжанд",
      "Kulob Kŭlob Kūlob Кӯлоб Кулоб",
      "Jaloliddin Dzhaloliddin Çaloliddin Ҷалолиддин Джалолиддин",
      "Panjakent Pançakent Панҷакент", "Rahimov Raḩimov Раҳимов",
      "Qurghonteppa Kurghonteppa Ķurġonteppa Қурғонтеппа Qurƣonteppa QURƢONTEPPA",
      "Zhezkazgan Жезқазған Ƶezqazƣan ƵEZQAZƢAN",
      "Torgai Torghay Торғай Torƣaj",
      "Rahmon Rakhmon Раҳмон Рахмон",
      // h after r, l, n is mostly х.
      "Seitzhan Сейтжан", "Batshaev Батшаев", "Itzhak Ицхак",
      "Sarhan Sarkhan Сархан", "Bolhan Bolkhan Болхан", "Orynhan Orynkhan Орынхан",
      // Ukrainian and Belarusian (Resolution 55; BGN/PCGN 2019): г is h, zgh зг, є after a consonant ie.
      "Hryhorenko Григоренко Grigorenko", "Uzhhorod Ужгород", "Zghurskyi Згурський",
      "Liermontov Лєрмонтов", "Haluzynets Галузинець", "Hrodna Гродна",
      "Burhunov Бургунов", "Hilhamov Гільгамов", "Ranier Раньєр",
      // Kazakh ңғ is nggh (BGN/PCGN 1979).
      "Mangghyrtau Маңғыртау",
      // Estonian õ, Polish io and rz, Serbo-Croatian without marks; ё is printed as e.
      "Rõbinsk Рыбинск", "Pieriejasław Переяслав", "Bieriozowskij Берёзовский",
      "Grzybowicz Гжыбович", "Włodzimierz Влодзимеж",
      "Obradovic Obradović Обрадович", "Berezovka Beryozovka Берёзовка",
    ]

  @Test(arguments: classes) func spellingsMeet(row: String) {
    let words = row.split(separator: " ").map { NameProfile(of: $0.utf8) }
    for word in words.dropFirst() {
      let keys = Set(word.readings.map(\.key))
      #expect(words[0].readings.contains { keys.contains($0.key) }, "\(word.readings)")
    }
  }

  /// Readings that no table has.
  @Test(arguments: [
    "Dragić Драгик", "Marzhila Маржила Марзила", "Terzan Тежан", "Harić Harik",
  ])
  func spellingsDoNotMeet(row: String) {
    let words = row.split(separator: " ").map { NameProfile(of: $0.utf8) }
    let last = Set(words[words.count - 1].readings.map(\.key))
    #expect(!words[0].readings.contains { last.contains($0.key) }, "\(row)")
  }

  /// Keys in their shape: doubled letters are one, the glide of *ye* goes at the start and after a
  /// vowel, and stays after a consonant.
  @Test(arguments: [
    ("kassim", "kasim"), ("abdulla", "abdula"), ("ierlan", "erlan"), ("nazarbaiev", "nazarbaev"),
    ("aleksieiev", "aleksiev"), ("dmitriev", "dmitriev"), ("pieter", "pieter"), ("aee", "ae"),
  ])
  func keysHaveOneShape(raw: String, shaped: String) {
    #expect(String(decoding: KeyShape.shaped(Array(raw.utf8)), as: UTF8.self) == shaped)
  }

  /// Each condition of a row holds where it is written, and nowhere else.
  @Test(arguments: [
    ("xx", "ab"), ("yy", "dc"), ("zoza", "ef"), ("iwow", "gh"), ("oxywz", "bdhf"), ("y", "c"),
  ])
  func rowsKeepTheirConditions(word: String, key: String) {
    let table = RomanisationTable(
      name: "test", rows: "^x=a x=b y$=c y=d z(ou)=e z=f <ie)w=g w=h")
    let keys = table.keys(of: word.unicodeScalars.map(\.value))
    #expect(keys.map { String(decoding: $0, as: UTF8.self) } == [key])
  }

  @Test func aLessLikelyReadingIsMarkedAsOne() throws {
    let readings = NameProfile(of: "Maxat".utf8).readings
    let plain = try #require(readings.first { $0.key == Array("maksat".utf8) })
    let rare = try #require(readings.first { $0.key == Array("mahat".utf8) })
    #expect(!plain.assumptions.contains(.rareLetter))
    #expect(!rare.assumptions.isDisjoint(with: [.rareLetter, .otherConvention]))
    let eng = NameProfile(of: "Angarov".utf8).readings.first { $0.key == Array("anarov".utf8) }
    #expect(eng?.assumptions == .rareLetter)
  }

  @Test func doubledLettersDoNotPartANameFromItself() {
    for (one, other) in [
      ("Kassym", "Kasym"), ("Abdullah", "Abdulah"), ("Хаммат", "Hamat"), ("Yitzhak", "Ицхак"),
    ] {
      let (first, second) = (NameProfile(of: one.utf8), NameProfile(of: other.utf8))
      #expect(first.comparison(with: second)?.relation == .same, "\(one), \(other)")
    }
  }

  /// Pairs that are two names.
  static let strangers = [
    "Aminov Amirov", "Kazmunaigaz Ozenmunaigaz", "Shell Shetle", "taken Toyken", "Aktobe Aktau",
    "state Shetpe", "Kozlov Kozlovska", "Kozlov Kozlovskaya", "Zhenis Zhenisbek",
    "Sokolovsky Sokolova", "Maksat Marat", "Nazarbayev Bazarbai", "Amirov Temirov",
    "Nazarov Nazarbayev", "Erlan Erzhan", "Arlan Arman", "Kaliev Aliyev", "Kulob Kelebek",
    "Hisor Isfara", "Çelik Jalal",
  ]

  @Test(arguments: strangers) func strangersStayApart(row: String) {
    let words = row.split(separator: " ").map { NameProfile(of: $0.utf8) }
    #expect(words[0].comparison(with: words[1]) == nil)
    #expect(words[0].refusal(of: words[1]) != nil)
  }

  @Test func everyRowOfATableIsRead() {
    for table in [
      RomanisationTable.english, .german, .french, .slavic, .turkic, .newAlphabet, .tajik,
      .cyrillic,
    ] {
      #expect(!table.rows.isEmpty)
      for row in table.rows {
        #expect(row.keys.joined().allSatisfy { EditModel.alphabet.contains($0) }, "\(row)")
      }
    }
    #expect(RomanisationTable.row("zh") == nil)
    #expect(RomanisationTable.row("<ae)s(V)=z|s")?.keys.count == 2)
  }

  @Test func oddInputIsRead() {
    #expect(NameProfile(of: []).readings.isEmpty)
    #expect(NameProfile(of: [0xFF, 0xC0, 0x80]).readings.isEmpty)
    #expect(NameProfile(of: Array("--''".utf8)).readings.isEmpty)
    #expect(!NameProfile(of: [UInt8](repeating: 0x78, count: 500)).readings.isEmpty)
    // A letter and a combining mark are the letter with the mark.
    #expect(
      NameProfile(of: "Z\u{30C}ovtis".utf8).readings == NameProfile(of: "Žovtis".utf8).readings)
  }
}
