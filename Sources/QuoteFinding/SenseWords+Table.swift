extension SenseWords {
  /// Words by language and by function.
  ///
  /// `frequent` identifies the language (the most frequent function words), `letters` are those
  /// that few other languages have; `negation`, `limit` (*only, almost, allegedly*), `claim` (verbs
  /// of denial, refusal, claim and saying) and `number` must not be omitted unnoticed. A star ends
  /// a stem.
  ///
  /// Sources: the closed classes of each language's grammar (Huddleston & Pullum for English, the
  /// Russian Academy grammar of 1980, the Kazakh grammar of 2002, Duden, Grevisse, the RAE's Nueva
  /// gramática, Serianni, Göksel & Kerslake); the stop word lists of Snowball for `frequent`.
  static let table = """
    language english
    frequent the of and to in is was that for with on at by were are he it his they from had have be as this who
    letters
    negation no not never none nobody nothing nowhere neither nor without cannot hardly scarcely barely unless dont doesnt didnt isnt arent wasnt werent wont cant fail* lack* far
    limit only almost nearly merely allegedly reportedly supposedly apparently perhaps maybe possibly probably seemingly if though although but except sometimes some few
    claim deni* deny* refus* claim* alleg* accus* assert* insist* contend* purport* pretend* reject* declin* disput* disput* rumour* rumor* said say says told tell* stat* according call* think* thought believ* suggest* argu* doubt* question*
    number dozen* hundred* thousand* million* half third quarter twice once
    language russian
    frequent и в не на что он с как это по из у за к от его она они был была были для мы то все так же при
    letters ы э ъ ё
    negation не ни нет никогда никто ничто ничего никого никому нигде никак никакой никаких нельзя без вряд едва отнюдь невозможно неправда ложь
    limit только лишь почти якобы будто едва возможно вероятно наверное кажется вроде если хотя но кроме иногда некоторые
    claim отриц* отказ* опроверг* утвержда* заяв* обвин* уверя* настаива* сказа* говор* сообщ* счита* дума* предполож* сомнева* слова* мнени* отверг* рассказ*
    number полтора десят* сот* тысяч* миллион* дважды вдвое втрое половин*
    language kazakh
    frequent және бір бұл үшін мен да де деп болды болған ол олар осы сол еді екен кейін туралы дейін бар бойынша оның сон өз
    letters ә ғ қ ң ө ұ ү һ
    negation жоқ емес ешқашан ешкім ештеңе ешқандай ешбір *мады *меді *бады *беді *пады *педі *майды *мейді *байды *бейді *пайды *пейді *маған *меген *баған *беген *паған *пеген *мады *мадық *медік *мадым *медім *маймыз *мейміз *маймын *меймін *месін *масын *мау *меу
    limit тек ғана дерлік мүмкін сияқты бәлкім әйтеуір егер бірақ
    claim мәлімде* айтты айтқан айтуынша айтады деді дейді дейд* жоққа теріске бас тарт* айыпта* сенді* хабарла* жазды пікір*
    number он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз мың миллион жарты екі үш төрт бес алты жеті сегіз тоғыз
    language ukrainian
    frequent і в не на що він з як це та до за у від його вона вони був була були для ми то все так при й
    letters ї є ґ
    negation не ні немає ніколи ніхто ніщо нічого ніде ніяк жоден жодного жодної без навряд ледве
    limit тільки лише майже нібито начебто можливо ймовірно мабуть якщо хоча але крім
    claim запереч* відмов* спросту* тверди* стверджу* заяв* звинувач* сказа* каза* говор* повідом* вважа* сумніва* словами
    number десят* сот* тисяч* мільйон* двічі половин*
    language german
    frequent der die das und in den von zu mit ist des im für auf ein eine dem nicht sich es haben wird war sie wir
    letters ß
    negation nicht kein* nie niemals niemand nichts nirgends weder noch ohne kaum keinesfalls keineswegs unmöglich
    limit nur fast beinahe angeblich vermutlich wahrscheinlich vielleicht möglicherweise mutmaßlich lediglich wenn falls obwohl aber außer scheinbar
    claim leugne* bestritt* bestreit* dementier* verweiger* weiger* behaupt* erklär* beschuldig* sagt* sagen lehnt* ablehn* meint* glaub* laut wies* zweifel*
    number zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert* tausend* million* halb* dutzend*
    language french
    frequent le la les de des du et à en un une que qui dans pour pas sur au est il elle par plus ce aux avec
    letters œ ç
    negation ne pas jamais rien aucun* personne ni sans nullement guère non n'*
    limit seulement presque quasi prétendument peut-être probablement apparemment si mais sauf bienque
    claim nie* nié* dément* refus* prétend* affirm* accus* déclar* dit dire disent assur* selon rejet* dout* croi* estim*
    number deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante soixante cent* mille million* demi* dizaine*
    language spanish
    frequent el la los las de del y en que un una por con para es se su al lo como más fue eran
    letters ñ ¿ ¡
    negation no nunca jamás nadie nada ningún ninguno ninguna ni tampoco sin
    limit sólo solo solamente casi supuestamente presuntamente quizás quizá acaso probablemente si aunque pero salvo excepto
    claim nieg* neg* desmint* desment* rechaz* rehus* afirm* aseg* acus* declar* dijo dice dicen según dud* cree* sostien*
    number dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta cien* mil millón* medio docena*
    language italian
    frequent il lo la gli le di del della e in che un una per con è si su al come più non sono era dei con
    letters ò ù
    negation non mai nessun* niente nulla né senza neppure nemmeno neanche
    limit solo soltanto quasi presunt* forse probabilmente appena se ma benché sebbene tranne
    claim neg* smenti* rifiut* afferm* sostien* sostenn* accus* dichiar* disse dice dicono detto secondo respin* dubit* cred*
    number due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta quaranta cinquanta cento mille milion* mezzo dozzin*
    language polish
    frequent i w nie na się z do że to jest o jak za od po przez dla był była byli tym są
    letters ł ż ź ć ń ą ę ś
    negation nie nigdy nikt nic nigdzie żaden żadna żadne żadnego bez ani brak ledwo
    limit tylko prawie rzekomo podobno może chyba prawdopodobnie jeśli choć ale oprócz
    claim zaprzecz* odmów* odmaw* twierdz* oświadcz* oskarż* powiedzi* mówi* według odrzuc* wątpi* uważa* zdaniem
    number dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć sto tysi* milion* pół połow*
    language turkish
    frequent ve bir bu da de için ile olarak çok en olan kadar sonra daha gibi var o ne değil oldu olduğu
    letters ğ ı ş
    negation değil yok hiç hiçbir asla kimse *madı *medi *maz *mez *mıyor *miyor *muyor *müyor *madan *meden *mayan *meyen *mamış *memiş *mayacak *meyecek *madık *medik
    limit sadece yalnızca neredeyse sözde güya belki muhtemelen eğer ama ancak hariç
    claim inkâr* inkar* yalanla* reddet* iddia* savun* açıkla* suçla* söyle* dedi diyor göre belirt*
    number iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli yüz bin milyon* yarı*
    """
}
