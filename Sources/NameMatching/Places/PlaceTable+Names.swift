extension PlaceTable {
  /// Keys as in `RomanisationTable`: a row for a place, the keys of its names in Latin letters, a
  /// colon, those of its names in Cyrillic ones.
  ///
  /// Sources: the Unicode CLDR, for some cities the gazetteers of Ukraine and Belarus.
  /// `scripts/place-names` writes the list of names, `PlaceTableTests` makes this table of it.
  static let text: StaticString = """
    abijan/abikan:abijan/abidjon/idian adelaide/adelaida:adelaida aden:adan/aden
    afganistan/afgoniston/afkanistan:auganstan/afganistan/afgoniston/afganstan
    aktau/aktav/oktov:aktau albania/albanie/albanien/arnavutluk:albania almati:almato/almati
    anqorage/ankorak/ankorij:ankarij/ankorij/ankoriq andora/andore:andora angola/ankola:angola
    anguila/angilia:angilia/anguila antananarivo/antananarivu:antananarivo/antananarivu
    antarktika/antarktikue/antarktida/antarktis:antarktida/antarktika antigua/antikua:antigua
    aktobe/aktiubinsk:aktabe/aktobe argentina/argentine/argentinien/arjantin:argentina/argencina
    armenia/armaniston/armenien/armenie/ermenistan/ermanistan:armaniston/armenia/virmenia/armanstan
    awgabat/aqgabat/awksobod/awkabat:awgabat/awhabad/awhobod :azia/osio
    asmara/asmera:asmara/asmera astrahan/astraqan/astraksan/hawtarhan:astrahan/asterhan
    asunsion/asunson:asunsion/asunson atens/afina/atenes/atina:afin/afina/afini
    atirau/atirav:atirau aukland/oklend/okland:oklend
    australia/australie/australien/avstralia/avustralia:avstralia/australia
    austria/autriqe/avstria/avusturia/ostereiq:avstria/austria
    azerbaijan/azerbaikan/azarbaijan/ozarbaijon:azerbaijan/ozarbaijon/ozarboijon/azirbaijan/azarbaian
    azores/azoren/aqores:azor bagdad:bagdad/bagdod bahamas/bahamalar:bagam/bagami
    bahia:baia/bahia bahrain/bahrein:bahrein/bahrain baku:baku/boku bangkok/bankok:bangkok
    bangladew/bankladew:bangladew bangui/bangi/bankui:bagi/bangi/bangui
    banjul/bankul:banjul/banul barbados/barbade:barbadas/barbados barnaul:barnaul/barnauil
    beirut/bairut:beirut/bairut belarus/bielorusie:belarus/belorus/bilorus
    belgium/belgien/belgikue/belgia/belqika:belgia belgrade/belgrad/belkrad:belgrad/bialgrad
    belize/beliz:beliz belem:belem/belen bermuda/bermudes:bermuda/bermudi butan:butan/buton
    biwkek/biqkek:biwkek blantire/blantair/blantir:blantair bogota/bokota:bagata/bogota
    boise:boiz/boise bolivia/bolivie/bolivien:balivia/bolivia bocvana/bocuana:bacvana/bocvana
    bugainvile/bugenvil/bukanvil:bugenvil bratislava:bratislava/bracislava
    brazil/brasilien/brazilia/brezilia/bresil:brazilia brazavile/brazavil:brazavil
    brisbane/brisben/brisbein:brisben brusels/brukseles/briusel/bruksel/brusel:brusel/briusel
    buqarest/bukarest/buksarest/bukrew:buharest budapest/budapewt/budapewte:budapewt
    bujumbura:bujumbura/boumbura
    bulgaria/bolgaria/bolkaristan/bulgarie/bulgarien/bulgaristan:balgaria/bolgaria/bulgoria
    burundi:burundzi/burundi busingen/biuzingen:buzingen/busingen/biuzingen
    kairo/kahire/kahira/kohira:kair/kahira/kohira
    kambodia/kambodge/kamboka/kamboja/kamboqia:kamboja
    kanaries/kanarias/kanar/kanaren:kanari/kanaria kasablanka/kazablanka:kasablanka
    kaene/kaena:kaena/kaen kaiman/kaimans/kaimaninseln:kaiman seuta/septe:seuta
    qernihiv/qernigov:qernigov/qernigiv qernivci/qernovci:qernovci/qernivci
    qikago/qikako:qikago/qikaga qihuahua:qiuaua/qihuahua/qivava qile:qili qina/ksitoi:kitai/hitoi
    qiwinau/kiwiniov/kiwinev:kiwinev/kiwiniov/kiwiniv quk:truk/quk
    kolombia/kolombie/kolumbien/kolumbia:kalumbia/kolumbia kolombo:kalomba/kolombo
    komoros/komores/komor/komoren/komorlar/komoro:komor/komori/komoro/komoros
    kopenhagen/kopenhague/kopengagen/kopenhag:kapengagen/kopengagen
    koihaikue/koiaike:kaiaike/koiaike/koihaike/kuiaika kreston:kreston/krestan
    kroatia/kroatie/hirvatistan/kroatien/ksorvatia:harvatia/horvatia
    juraqao/kurasao/kiurasao:kiurasa/kiurasao siprus/qipre/kibris/zipern:kipr
    qehia/qeksia/qekie/qehien/qekia:qehia kordoba:kordava/kordoba/kordova
    damaskus/damas/damawk:damask/dimiwk/damawk
    danmarkwavn/denmarksksavn:danmarkshavn/danmarkwavn/denmarkshavn davis/deivis:devis/deivis
    davson/duson:douson/dovsan denmark/danemark/danimarka/dania:dania
    jibuti/sibuti:jibuti/jibuci/ibuti dominika/dominikue:daminika/dominika
    duwanbe/duqanbe/duwanba:duwanbe ekuador/ekvador/ekuateur:ekvador
    edmonton/edmondton:edmonton/edmantan efate:efate/efat
    egipt/misir/agipten/egipte:egipet/misr/misir eirunepe/irunepe:eirunepe
    eritrea/eritre/eritreia:eritreia estonia/estland/estonie:estonia
    esvatini/svazilend:esvatini/svazilend etiopia/efiopia/atiopien/etiopie:efiopia
    eukla/evkla/iukla:evkla/eukla/iukla europe/avropa/europa:evropa/europa
    fakaofo:fakaofa/fakaofo famagusta/famaguste/famakusta/gazimagusa:famagusta
    faroes/faroe/faroer:farer finland/finlande/finlandia:finliandia fortaleza:fartaleza/fortaleza
    franse/frankreiq/fransa/fransia:faronsa/francia fretovn/fritaun:fritaun/fritavn
    funafuti:funafuti/funafuci gabon/gabun/kabon:gabon gaborone/kaboron:gabarone/gaborone
    gambia/kambia:gambia gambier/kambier:gambe/gambir
    georgia/georgien/gruzia/georgie/gursistan/gurkustan:gruzia/gurjiston
    germani/alemagne/almania/deuqland/germania:germania/nimeqina
    gibraltar/jebelitarik/jabalutarik:gibraltar gomel/homel:gomel
    grese/grecia/grieqenland/iunanistan:grekia/grecia/iunon
    grenland/grenlandia/groenland/gronland/krenlandia:grenlandia grenada/krenada:grenada
    guadalkanal/gvadalkanal/kuadalkanal:gvadalkanal/guadalkanal
    guadelupe/gvadelupa/gvadelupe/kvadelupa:gvadelupa/gvadelupe
    guatemala/gvatemala/kvatemala:gvatemala guaiakuil/guaiakil/kuaiakil:guaiakil
    guernsei/gernsi/gernzei/guernesei:gernsi guinea/guine/gvineia/kvineia:gvineia
    guiana/gaiana/kaiana:gaiana/guiana haiti/gaiti:gaiti/gaici halifaks/galifaks:galifaks
    harare/ksarare:harare havana/gavana:gavana/havana hebron/ksevron:hebron/hevron
    helsinki/kselsinki:gelsinki/helsinki hermosilo/ermosilo:ermosilio/ermasilia/ermosilo
    hobart/ksobart:gobart/hobart honduras/gonduras:ganduras/gonduras
    honolulu/gonolulu:ganalulu/gonolulu
    hungari/hongrie/makaristan/majaristan/ungarn/vengria:vengria/majoriston/ugorwina
    iseland/islande/islandia/izlanda:islandia
    india/hindistan/hindiston/indien:india/undistan/hindiston/hinduston
    indianapolis:indianapalis/indianapolis
    indonesia/endonezia/indonesien/indonezia/indonesie:indanezia/indonezia iran:iran/eron
    irak:irak/girak/irok ireland/irland/irlande/irlandia/irlanda:irlandia
    israel/isroil/israil:izrail/isroil istanbul:istanbul/stambul
    itali/italie/italien/italia:italia
    itokorturmit/itokorturmiut/skoresbisund:itakartarmit/itokortormiut/ilokortormiut/itokortormit/skorsbisun
    jakarta/kakarta:jakarta/akarta jamaika/jamaike/iamaika:iamaika
    japan/japon/japonia/iaponia:japonia/iaponia jaiapura/kaiapura/jaipur:jaipur/jaiapura/aiapura
    jersei/sersi/jersi:jersi jerusalem/kudus/erusalim:erusalim
    johanesburg/iohanesburk/ioksanesburg:ioganesburg/iohanesburg/iaganesburg
    jordan/iordania/jordanie/jordanien/urdun:iardania/iordania/urdun juneau:juna/juno
    kabul/kabil/kobul:kabul/kobul kaliningrad/kalininkrad:kaliningrad
    kazahstan/kasaqstan/kazakistan/kazahistan/kozogiston:kazakstan/kazahstan/kazokiston/kozogiston
    handiga/qandiga/ksandiga/handika:kandiga/handiga harkiv/harkov:harkiv/harkov
    hartum/ksartum:kartum/hartum hovd/ksovd:hovd kigali/kikali:kigali kiribati:kiribati/kiribaci
    kiritimati/kirimati:kiritimati/kiricimaci kirov:kirov/kirav
    kolkata/kalkuta/kalkata:kalkuta/kolkata kosovo/kosova:kosava/kosovo
    kosrae:kozrae/kosrae/kusae kostanai:kostanai/kustanai
    kralendijk/kralendeik/kralendik:kralendeik/kralendik
    krasnoiarsk/krasnojarsk:krasnaiarsk/krasnoiarsk kuqing/kuqink:kuqing/kuqin
    kuvait/koveit/kuveit:kuvait/kuveit kiv/kiev:kiev/kiv
    kirgizstan/kirgisistan/kirgizistan/kirgiziston:kirgizia/kirgizstan/kirgiziston
    kizilorda/kisilorda:kizilorda lagos/lakos:lagas/lagos latvia/letonia/letland/letonie:latvia
    lebanon/liban/libanon/livan/lubnan:livan/lubnon lesoto:lesota/lesoto
    librevile/librevil:librevil libia/libie/libien/livia:libia/livia
    lieqtenstein/likstenwtein/lihtenwtein:lihtenwtein lisbon/lisbone/lisabon/lizbon:lisabon
    lituania/litauen/lituanie/litva/litvania:litva ljubljana/liubliana:liubliana lome:lame/lome
    london/londra/londres:londan/london longiearbien/longir/lonkir:longir/longierbien/longierbion
    luisvile/luisvil:luizvil/luisvil luksemburg/liuksemburg/luksemburk:liuksemburg
    lviv/lvov:lvov/lviv makao/makau:maka/makao/makau madagaskar/madakaskar:madagaskar
    madeira/madere:madeira magadan/makadan:magadan mahe:mahe/mae majuro/makuro:majura/majuro
    malabo:malaba/malabo malaisia/malaisie/malaizia/malezia:malaizia
    maldives/maldiv/maldivler/malediven:maldiv/maldivi malta/malte:malta managua/manakua:managua
    manaus/manaos:manaus/manavs manila/manile:manila maputo/maputu:maputo/maputu
    mariehamn/mariham/marieksamn:mariehamn/marihamn/marianhamina/mariegamn
    marigot/marigo/marikot:marigo martinikue/martinik/martinika:martinik/martinika/marcinika
    matamoros:matamoras/matamoros
    mauritania/mauretanien/mauritanie/mavritania/moritania:mavritania mauritius/mavriki:mavriki
    maiote/maiorka/maiot/maiota:maiot/maiota mazatlan/masatlan/mazaltan:mazatlan/masatlan
    melburne/melburn:melburn mendoza/mendosa:mendoza/mendosa menomine/menomini:menomin/menomini
    meksiko/meksika/meksikue:meksika
    mikronesia/mikronesie/mikronesien/mikronezia:mikronezia/mikranezia
    mogadiwu/mogadisio/mogadiwo/mokadiwu:magadiwa/mogadiwo/mogadiwu
    mogilev/magiliov:magiliov/mogiliov moldova/moldavie:maldova/moldova monako:manaka/monako
    monkton:monktan/monkton
    mongolia/mongolei/mongolie/monkolustan/mogolistan:mangolia/mongolia/muguliston
    monrovia:manrovia/monrovia
    montenegro/qernogoria/karadag/montenekro:qarnagoria/qernogoria/qornogoria
    monterei:manterei/monterei montevideo:mantevidea/montevideo
    moncerat/monserat:mancerat/monserat/moncerat
    moroko/marok/marokaw/maroko/marakew:maroka/marokaw/maroko
    moskov/mosku/moskau/moskova/moskva:maskva/moskva/maskeu/maskau
    mozambikue/mosambik/mozambik:mazambik/mozambik muskat/maskate/maskat:maskat/muskat
    mikolaiv/nikolaev:mikolaiv/nikolaev namibia/namibie:namibia nasau:nasau/nasav
    neterlands/holanda/niderland/niderlandia/niederlande:niderland/niderlandia/niderlandi
    niamei:niamei/niame nikaragua/nikarakua:nikaragua nikosia/lefkowa/nikosie:nikosia/nikasia
    niger/nijer:niger nigeria/nijeria:nigeria nome:nom/nome
    norvai/norvegia/norveq/norvege/norvegen:narvegia/norvegia nuakqot/nuakwot:nuakwot
    novokuzneck:novakuzneck/novokuzneck novosibirsk:novasibirsk/novosibirsk/novosibir
    nuk/goqob:nuk njamena/nkamena:njamena/namen ojinaga/osinaka/oksinaga:ahinaga/ojinaga/ohinaga
    oman:oman/umon omsk:ombi/omsk oral/uralsk:oral/uralsk oslo:osla/oslo
    uagadugu/ukaduku:uagadugu pakistan/pokiston:pakistan/pokiston palau/palaos:palau
    paraguai/paragvai/parakvai:paragvai paramaribo:paramaribo/paramariba paris/parij:parij
    petersburg/peterburg:peterburg filipines/filipinler/filipin/filipinen:filipin/filipini
    foeniks/feniks:feniks/finiks podgorika/podgorica/podkorica:padgorica/podgorica/podgoricia
    pohnpei:panpei/ponape/ponpei poland/polen/pologne/polonia/polwa:lahiston/polwa
    pontianak:pantianak/pontianak portugal/portekiz/portugalia/portukalia:partugalia/portugalia
    prague/praga/praha/praka:praga piongiang/pjongjang/pksenian:phenian
    rarotonga/rarotonka:ragotonga/raratonga/rarotonga resife/resif/resifi:resifi
    resina/rejaina:rejaina resolute/rezoliut:rezolut/rezoliut/rezaliut
    reikjavik/reikiavik:reikiavik riad:riad/rioz romania/rumanie/ruminia/rumanien:ruminia/rumunia
    rome:rim rusia/rosia/rusie/rusland:rasia/resei/rosia/rusia rvanda/ruanda:ruanda
    reunion/reiunion:reiunion/reiunon sahalin/saqalin/sahaline/saksalin:sahalin
    samarkand/samarkande/semerkant:samarkand santarem:santarem/santaren
    santiago/santiako:santiaga/santiago sarajevo/saraibosna/saraevo:saraeva/saraevo
    saratov:saratav/saratov senegal/senekal:senegal serbia/serbie/serbien/sirbistan:serbia
    seiqeles/seiqelen/seiweler:seiwel wanghai/wanksai/wanhai:wanhai
    simferopol:simferopol/simferopal singapore/singapur/sinkapur:singapur
    skopje/skopie/uskup:skope/skopie slovakia/slovakue/slovakei:slavakia/slovakia/slovaqina
    slovenia/slovenie/slovenien:slavenia/slovenia somalia/somali/somalie:samali/somali
    spain/espagne/ispania/spanien:ispania
    srednekolimsk:serednokolimsk/srednekolimsk/siarednekalimsk stanlei/stenli:stenli
    stokholm/stokgolm/stoholm:stakgolm/stokgolm sudan:sudan/sudon suriname/surinam:surinam
    sveden/wveden/wvecia/suede/isveq:wvecia
    svicerland/wveic/wveicaria/suise/isveqra/isviqre:wveicaria
    siria/suria/surie/sirie/sirien:siria/suria tahiti:taiti/taici
    taipei/taipeh/taibei:taibei/taipei
    tajikistan/tasikistan/tojikiston:tajikistan/tajikstan/taikstan/tojikiston
    tanzania/tansania/tanzanie:tanzania tawkent/dawkand/taqkent/towkent:tawkent/towkent
    tbilisi/tiflis:tbilisi tegusigalpa/tekusikalpa:tegusigalpa
    tehran/tahran/teheran/tehron:tegeran/tehron/tahran tailand/tailande:tailand
    timfu:timpu/timfu/thimphu tijuana/tiksuana:tihuana tirana/tiran:tiran/tirana togo:toga/togo
    tokelau:takelau/tokelau tokio:tokio/tokia tonga/tonka:tonga
    tongatapu/tonkapatu:tangatapu/tongatapu toronto:taronta/toronto tortola:tartola/tortola
    tripoli/trablus/tripolis:tripoli/tripali
    turkmenistan/turkmaniston/turkmanistan:turkmaniston/turkmenistan/turkmonstan/turikmenstan/torkmanstan
    turkie/turkia/turkue/turkei:tureqina/turkia/turcia/torkia uganda/ukanda:uganda
    ukraine/ukraina:ukraina ulanbatar/ulanbator:ulanbatir
    ulianovsk/uljanovsk:ulianavsk/ulianovsk/ulianivsk uruguai/urugvai/urukvai:urugvai
    uzbekistan/ozbekiston/usbekistan/ozbekistan/ozbakistan:ozbekiston/uzbekistan/uzbakstan/ozbekstan/uzbekiston
    vaduz/vaduc:vaduz/vaduc/faduc venezuela/venesuela:venesuela viena/viene/viana:vena/viden
    vientiane/vientian:vencian/ventian/vientian vietnam:vetnam/vietnam vilnius/vilnus:vilnius
    vladivostok:vladivostok/uladzivastok volgograd/volkokrad:valgagrad/volgograd
    varsav/varwava/varsovie/varwova/varwau:varwava vhitehorse/uaitors/uaiqors:vaitgors/uaithors
    vindoek/vinduk/vindksuk:vindhuk/vindguk/uindhuk vinipeg/vinipek:vinipeg/uinipeg
    iakuck/jakuck:iakuck iangon/rangun/rankun:rangun/iangon
    ekaterinburg/jekaterinburg/ekaterinburk:ekaterinburg/ekaciarinburg
    emen/jemen/iaman:emen/iaman erevan/erivan:erevan zagreb/zakreb:zagrab/zagreb
    zambia/sambia/zambie:zambia zimbabve/simbabve:zimbabve
    zuriq/siuriks/suriks/zurih:siurih/ciurih urumki/urumqi:urumqi/urimwi/urumqu
    """
}
