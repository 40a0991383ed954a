import Testing

/// Texts of our own in five languages, a sentence a passage, and what is needed to change them.
struct ChangeLanguage: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  /// Words that turn the sense; the first is put in, any of them is taken out.
  let negations: [String]
  /// A word that stands nowhere.
  let filler: String
  /// Numbers of the text, each with another number.
  let numbers: [String: String]
  /// Numbers of the text, each with the other way to write it.
  let rewritten: [String: String]
  var testDescription: String { name }

  var sentences: [String] { text.split(separator: "\n").map(String.init) }

  static let all = [
    ChangeLanguage(
      name: "English",
      text: """
        The harbour board decided on Monday that the old lighthouse would not be sold to the company.
        Its keeper said the lamp had burned for forty-two years and nobody had complained about it.
        The mayor announced that 350 families were moved from the lower streets before the flood reached them.
        No one in the village wanted to leave the houses in which their parents had been born.
        The inspectors never found the missing barrels, although they searched the warehouse twice in March 2014.
        According to the miners, the owners promised higher wages and did not keep their word.
        The bridge was closed to carts but remained open to people who crossed it on foot.
        She doesn't believe that the court will hear all eighteen witnesses before the end of summer.
        A colour photograph of the meeting showed Mr Pérez standing beside the organiser of the march.
        The ferry carried wool, salt and timber across the bay until the ice made every voyage impossible.
        """,
      negations: ["not", "never"], filler: "quietly",
      numbers: ["350": "530", "eighteen": "eighty", "forty-two": "forty-three", "twice": "once"],
      rewritten: ["eighteen": "18", "forty-two": "42", "350": "three hundred and fifty"]),
    ChangeLanguage(
      name: "Russian",
      text: """
        Портовый совет решил в понедельник, что старый маяк не будет продан компании.
        Смотритель рассказал, что лампа горела сорок два года и никто на неё не жаловался.
        Мэр объявил, что 350 семей были вывезены с нижних улиц до того, как туда дошла вода.
        Никто в деревне не хотел покидать дома, в которых родились их родители.
        Инспекторы так и не нашли пропавшие бочки, хотя дважды обыскали склад в марте 2014 года.
        По словам горняков, владельцы обещали поднять зарплату и не сдержали своего слова.
        Мост закрыли для телег, но по нему по-прежнему могли ходить пешеходы.
        Она не верит, что суд выслушает всех восемнадцать свидетелей до конца лета.
        Паром возил через залив шерсть, соль и лес, пока лёд не сделал всякое плавание невозможным.
        """,
      negations: ["не"], filler: "тихо",
      numbers: ["350": "530", "восемнадцать": "восемьдесят", "сорок два": "сорок три"],
      rewritten: ["восемнадцать": "18", "сорок два": "42"]),
    ChangeLanguage(
      name: "Kazakh",
      text: """
        Порт кеңесі дүйсенбіде ескі шамшырақ компанияға сатылмайды деп шешті.
        Күзетші шамның қырық екі жыл бойы жанғанын және оған ешкім шағымданбағанын айтты.
        Әкім су келгенге дейін төменгі көшелерден 350 отбасы көшірілді деп хабарлады.
        Ауылда ешкім ата-анасы туған үйлерін тастап кеткісі келген жоқ.
        Тексерушілер жоғалған бөшкелерді таппады, бірақ олар қойманы екі рет тінтіп шықты.
        Кеншілердің айтуынша, қожайындар жалақыны көтеруге уәде беріп, сөзінде тұрмады.
        Көпір арбалар үшін жабылды, алайда жаяу жүргіншілер одан өте алатын еді.
        Паром мұз қатқанша шығанақ арқылы жүн, тұз және ағаш тасыды.
        """,
      negations: ["емес", "жоқ"], filler: "жайлап",
      numbers: ["350": "530", "қырық екі": "қырық үш"],
      rewritten: ["қырық екі": "42"]),
    ChangeLanguage(
      name: "German",
      text: """
        Der Hafenrat beschloss am Montag, dass der alte Leuchtturm nicht an die Gesellschaft verkauft wird.
        Der Wärter sagte, die Lampe habe zweiundvierzig Jahre gebrannt und niemand habe sich darüber beschwert.
        Der Bürgermeister gab bekannt, dass 350 Familien aus den unteren Straßen gebracht wurden, bevor das Wasser sie erreichte.
        Niemand im Dorf wollte die Häuser verlassen, in denen die Eltern geboren waren.
        Die Prüfer fanden die vermissten Fässer nie, obwohl sie das Lager zweimal durchsuchten.
        Die Brücke war für Karren gesperrt, blieb aber für Fußgänger offen.
        Sie glaubt nicht, dass das Gericht alle achtzehn Zeugen vor dem Ende des Sommers hört.
        Die Fähre brachte Wolle, Salz und Holz über die Bucht, bis das Eis jede Fahrt unmöglich machte.
        """,
      negations: ["nicht", "nie"], filler: "leise",
      numbers: ["350": "530", "achtzehn": "achtzig", "zweiundvierzig": "dreiundvierzig"],
      rewritten: ["achtzehn": "18", "zweiundvierzig": "42"]),
    ChangeLanguage(
      name: "French",
      text: """
        Le conseil du port a décidé lundi que le vieux phare ne serait pas vendu à la compagnie.
        Le gardien a dit que la lampe avait brûlé quarante-deux ans et que personne ne s'en était plaint.
        Le maire a annoncé que 350 familles avaient quitté les rues basses avant que l'eau ne les atteigne.
        Personne au village ne voulait abandonner les maisons où leurs parents étaient nés.
        Les inspecteurs n'ont jamais retrouvé les tonneaux disparus, bien qu'ils aient fouillé l'entrepôt deux fois.
        Le pont était fermé aux charrettes, mais restait ouvert à ceux qui le traversaient à pied.
        Elle ne croit pas que le tribunal entendra les dix-huit témoins avant la fin de l'été.
        Le bac transportait la laine, le sel et le bois à travers la baie, jusqu'à ce que la glace rende tout voyage impossible.
        """,
      negations: ["pas", "jamais"], filler: "doucement",
      numbers: ["350": "530", "dix-huit": "dix-neuf", "quarante-deux": "quarante-trois"],
      rewritten: ["dix-huit": "18", "quarante-deux": "42"]),
  ]
}
