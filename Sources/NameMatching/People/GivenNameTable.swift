/// Given names that are borne in Central Asia, Eastern Europe and the English-speaking world: two that
/// differ are two people, however near their spellings lie.
package enum GivenNameTable {
  /// Whose name it is.
  package enum Sex: Sendable, Hashable {
    /// A man's.
    case masculine
    /// A woman's.
    case feminine
  }

  /// A name of the table.
  package struct Entry: Sendable, Hashable {
    /// Which name; its spellings in other languages have the same number.
    package var number: Int
    /// Whose name it is.
    package var sex: Sex
  }

  /// The name whose key a word has in its plain reading.
  ///
  /// - Parameter word: one word, in UTF-8 bytes.
  /// - Returns: The name, or nil where it is none of the table.
  package static func entry(of word: some Sequence<UInt8>) -> Entry? {
    entries(of: NameProfile(of: word, declined: false)).first
  }

  /// The number of the name that has a key.
  static func number(ofKey key: [UInt8]) -> Int? { table[key]?.number }

  /// The names of which a word may be a form, the nominative first.
  package static func entries(of profile: NameProfile) -> [Entry] {
    var found: [Entry] = []
    for reading in profile.readings {
      if let entry = table[reading.key], !found.contains(entry) { found.append(entry) }
    }
    return found
  }

  /// Whether a word is, as it is written, a woman's name of the table: *Александра*, which is also a
  /// case of a man's.
  ///
  /// - Parameter word: one word, in UTF-8 bytes.
  /// - Returns: whether it is; a form of such a name is not.
  package static func isWoman(_ word: some Sequence<UInt8>) -> Bool {
    NameProfile(of: word, declined: false).readings.contains {
      $0.assumptions.isEmpty && table[$0.key]?.sex == .feminine
    }
  }

  /// Whether two words are two names of the table: *Aset* and *Asel*.
  ///
  /// A form that may be of either, as a Russian case, is not held against them.
  package static func areDifferent(_ first: NameProfile, _ second: NameProfile) -> Bool {
    let one = entries(of: first), two = entries(of: second)
    guard !one.isEmpty, !two.isEmpty else { return false }
    return !one.contains { entry in two.contains(entry) }
  }

  /// The keys of the name in other languages, where a plain reading of the word is one of the table.
  package static func otherKeys(of profile: NameProfile) -> [[UInt8]] {
    // A reading without proof of its convention counts if it is long: *Aleksej*.
    let plain = profile.readings.filter {
      $0.assumptions.isEmpty || $0.assumptions == .otherConvention && $0.key.count > 4
    }.map(\.key)
    guard let entry = plain.lazy.compactMap({ table[$0] }).first else { return [] }
    return (languages[entry.number] ?? []).filter { !plain.contains($0) }
  }

  /// The keys of the names that are several in other languages, by number.
  private static let languages: [Int: [[UInt8]]] = {
    var keys: [Int: [[UInt8]]] = [:]
    for (key, entry) in table { keys[entry.number, default: []].append(key) }
    return keys.filter { $0.value.count > 1 }
      .mapValues { $0.sorted { $0.lexicographicallyPrecedes($1) } }
  }()

  private static let table: [[UInt8]: Entry] = {
    var table: [[UInt8]: Entry] = [:]
    var number = 0
    for (rows, sex) in [(masculine, Sex.masculine), (feminine, .feminine)] {
      for row in rows.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        number += 1
        for key in row.split(separator: UInt8(ascii: "/")) where table[Array(key)] == nil {
          table[Array(key)] = Entry(number: number, sex: sex)
        }
      }
    }
    return table
  }()

  /// Keys as in `RomanisationTable`; a stroke parts what one name is in other languages.
  ///
  /// Sources: general knowledge of the names in use, collected for this table; Ukrainian and
  /// Belarusian names beside the Russian ones: *Ukrainian Orthography* (2019) § 144, the Rules of
  /// Belarusian Spelling (2008) § 7; women's names in -а and
  /// -я that a man's name has as a case: Superanskaya, *Dictionary of Russian Personal Names* (1998).
  static let masculine = """
    abai abdula abdulah abilai adam adil adilbek adilet adlet ahmed/ahmad/ahmet ahmet ahmetjan
    aibek aidar aidin aidos aitkali akan akejan akilbek alan albert
    aleksandr/aleksander/oleksandr/aliaksandr aleksei/oleksi/aliaksei aleksis ali alibek alihan
    alik alimjan almas almat almaz altai altinbek amanbek amangeldi amanjol amir amirhan anatoli
    andrei/andri andrev/andre andrzej anton antoni/antonio anuar anvar arkadi arman armen arlan
    arsen arslan artem/artiom artur asan aset ashat asilbek asilhan askar aslan azamat azat
    bagdat bakitjan baurjan/bauirjan bekbolat bekjan bektur bekzat benjamin berdibek berik
    bogdan/bohdan bolat/bulat boris brian damir daniar daniel danil/danilo dastan dauren david
    denis dias dimaw dinmuhamed dmitri/dmitro/dzmitri donald dosim duglas edige eduard/edvard
    egor eldar elden eldos emil erbol erbolat erik erjan erkebulan erkin erlan ermek ernar ernur
    ersin eugene evgeni/evgen/evhen/iaugen/iauhen farhad farid fazil fedor/fiodor/fedir feliks
    filip/filipe frank fransis franz frederik gabit galim galimjan gani gari genadi/henadi
    george/georg georgi/heorgi/heorhi gerald german gleb gordon graham gregori
    grigori/hrihori/rigor/rihor hari harold hasan heinriq helmut henri hugo husain/husein iakov
    iaroslav ibragim/ibrahim igor/ihor/igar/ihar ilia ilias imangali inokenti iskander islam
    ismail iuri iusuf ivan izat jak jakob jaksilik jambil james janbolat jandos janusz jaras
    jarilkap jason jasulan jean jefrei jenis jeremi jerome jerzi joel johan john/johanes jomart
    jonatan jose josef juan julian jumabek jumagali jursin justin kadir kairat kaisar kalibek
    kamal kambar kanat kaniw karim karl kasim kazbek keit kemal kenes kenet kenjebek kevin
    kiril/kirilo konstantin/kostiantin/kanstancin krzisztof kurmangazi kurt lavrense leon leonid
    lev levis/luis luke lukpan madi maks maksat maksim maksut malik mansur marat mardan margulan
    mario mark marko marlen marsel martin matev matvei maulen maurise medet mehmet meirambek
    meirjan mels miguel mihail/mihailo miqael/miqel mirbolat mirjan mirza muhamed/muhamad muhtar
    murad murat muslim mustafa natan nazar nazarbek nazim neil nikita/mikita
    nikolai/mikola/mikalai niqolas/nikolas noah norman nurbek nurbol nurdaulet nurgali nurhan
    nurjan nurlan nurlibek nursultan nurtai oktiabr oleg/oleh/aleg/aleh oliver oljas omar
    omirzak ondasin oralbek orazbek orinbasar oskar osman oto patrik paul/paulo pavel/pavlo
    peter/pedro petr/piotr/petro piotr qarles qristian qristofer rahim raimond ralf ramazan
    ramil rasul rauan ravil rawid renat rene rinat riqard rispek riwat robert roger roi roman
    ronald rostislav rudolf ruslan rustam rustem sabir sabit sagat sagindik sailau saken salim
    samat samuel samuil sanjar saparbek saparmurat satibaldi sebastian seidahmet semen/semion
    serdar sergei/serhi/siargei/siarhei serik serikbai serikjan simon sirim skot spartak
    stanislav stefan stefen/steven stepan/sciapan stuart sultan sviatoslav talgat taras ted
    temirlan temur/timur teodore timofei timoti tobias tohtar toktar tolegen/tulegen
    tomas/tomasz toni tulew turar turgai turgun umar umirzak urazbek vadim vaine valentin valeri
    valter vasili/vasil verner viaqeslav viktor/viktar vilhelm viliam vinsent vitali
    vladimir/volodimir/uladzimir vladislav vojsieq volfgang vsevolod walkar wamil wavkat zahar
    zinat
    """

  /// The same of women.
  static let feminine = """
    adelia adelina agnieszka aian aida aigerim aigul aijan aiman ainagul ainur aisulu aiwa
    akbota akmaral aknur ala albina aleksandra/oleksandra alfia alia alina alise alison alma
    almagul altin altinai alua alvina amanda ami amina an ana anar anara anastasia andrea
    ane/anie anel angela/anjela angelika angelina antonia antonina apolinaria ardak asel asem
    asia bagila bahitgul baian baljan barbara beatrise bogdana borislava botagoz brenda
    bronislava dana danara daniele daria darina deborah denise diana diane diliara dina dinara
    dona doroti edit eilen ekaterina/katerina/kaciarina eleanor elen elena/olena eleonora eliana
    elina elizabet/elisabet elizaveta elmira elvira ema emili emilia erika eva evdokia evelin
    evelina evgenia faina farida fatima flora florense franses frida gabriela galina/halina gana
    gauhar genrieta georgina glafira gorislava grase gulbanu gulbarwin guldana gulim guljan
    gulmira gulnar gulnara gulnaz gulsara gulwat hadiwa hana hanah heater helen/helena hristina
    iana ianina iaroslava ilona ina indira inesa inga inkar irena irene irina isabel/isabele
    iulia/julia iuliana ivana jadira jakueline jamilia jana janar janara jane janet jania
    jansaia jenifer jesika jibek joan joana joise josefine judit juldiz julie kamila kamile
    kamwat kapitolina karen karina karligaw karol karolina karoline katarzina kate/katie
    katerine katlen kenje klaire klara klaudia klavdia kristina/qristina/qristine/kristine
    kuliaw kulpan kunsulu lada lana larisa laura lazat leila lena lesia liana lidia lilia
    liliana lina linda lisa liubov liudmila lolita luise luiza lukeria lusi madina magdalena
    magripa maia maira makpal malgorzata malika margaret margarita maria/mari mariana mariane
    marie marilin marina marjan marta meruert milena mira miroslava moldir monika nadejda/nadia
    nansi nargiz nargul natalia nazgul nazim neli nesibeli nikole nina nona nora nurgul nursulu
    oksana/aksana oktiabrina olesia olga/olha olivia pamela patricia patrisia paula pavlina
    pelageia perizat polina qarlote rada raigul raihan raisa raqel rauwan rebeka regina renata
    rima risti rita roksana rosa/roza rose rozalina rozina rut sabina sabrina sairan salima
    saltanat samal samira sandra sania sara sarah saule serafima silvia simbat sintia siuzana
    sofia stefania stefanie susan susana svetlana/svitlana/sviatlana taisia tamara tamila
    tatiana/tetiana/taciana teresa togjan tolkin tomiris ulbolsin uliana uljan umida umit ursula
    valentina valeria valeriana vanesa vasilina vendi venera vera veronika viktoria violeta
    virginia vitalia vitalina vladislava volodimira waron weila wolpan zamira zarina zaure
    zemfira zinaida zoia zoriana zuhra zulfia
    """
}
