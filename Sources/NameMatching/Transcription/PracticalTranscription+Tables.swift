// The keys of these tables are not those of the romanisation tables but Cyrillic spellings.
extension RomanisationTable {
  /// English names in Russian.
  ///
  /// Source: Gilyarevsky and Starostin, *Foreign Names and Titles in Russian Text* (3rd ed., 1985):
  /// a in closed syllables э, u there а, i and y before a mute e ай, w у before vowels, th т, and
  /// names whose spelling is established.
  static let englishSound = RomanisationTable(
    name: "English",
    rows: """
      ^a=э|а|ей a$=а aire$=эр ayes$=ейс|эйес aw$=оу|о are$=эр ake$=ейк ame$=ейм ane$=ейн ade$=ейд
      ale$=ейл ate$=ейт ape$=ейп ave$=ейв aze$=ейз ase$=ейс|ейз age$=идж|ейдж ace$=ейс ames$=еймс
      ates$=ейтс aker$=ейкер aylor$=ейлор aters$=отерс ason$=ейсон ah$=а ahn$=ан c(eiy)=с ce$=с
      dg(e)=дж ^e=э|е ^eu=ю|эу ew$=ю|ью ey$=и|ей e$=-|е|и es$=с|з|ес ene$=ин eve$=ив ele$=ил
      ewis$=ьюис g(eiy)=дж|г ge$=дж gh$=-|г gn$=н ^hu=хью|ху|хаб ike$=айк ice$=айс|ис ine$=ин|айн
      ide$=айд ile$=айл ime$=айм ite$=айт ise$=айз ive$=айв|ив ire$=айр ia$=ия|иа ie$=и
      iden$=айден iles$=айлс ^kn=н mb$=м oe$=оу|о oore$=ур ore$=ор ole$=оул one$=оун|он
      ones$=онс|оунз ome$=оум|ом ope$=оуп ose$=оуз|оз oke$=оук old$=олд|оулд ove$=ав|ов que$=к
      <aeiouy)s(aeiouy)=с|з s$=с|з se$=с|з tion$=шн ue$=ю|у up$=ап ub$=аб ug$=аг ud$=ад um$=ам
      un$=ан us$=ус|ас ure$=юр une$=юн uke$=юк ude$=юд y$=и|ай ^ya=я|йе ^yo=йо|ё ^you=ю|я ^ye=йе|е
      ^yu=ю a=э|а|ей ai=ей|эй|ай air=эр ay=эй|ей augh=о au=о aw=оу|о all=олл|алл alk=ок|олк ar=ар
      ae=э|и b=б c=к ch=ч|к|ш ck=к cc=кк chr=кр d=д dge=дж e=е|и ea=и|е|эй ear=ир|эр|ёр ee=и
      eer=ир ei=ей|и|ай eigh=ей er=ер ew=ью|у ey=ей|и eu=ью|у f=ф g=г gh=г|- ght=т geor=джор h=х|г
      hugh=хью hn=н i=и igh=ай ir=ер|ир ien=ин|иен iel=иел j=дж ja=джа|дже|джей je=дже jo=джо|джоу
      k=к l=л ll=лл m=м mc=мак n=н ng=нг o=о oa=оу|о oe=оу|о oo=у oor=ур ou=ау|у|о ough=о|оу
      ought=от our=ур|ор ow=оу|ау own=аун oy=ой oi=ой or=ор ohn=он p=п ph=ф q=к qu=кв|ку r=р rh=р
      s=с sh=ш sch=ш|ск ss=сс t=т th=т|с tth=тт tch=тч|ч u=у|ю ubl=абл ubb=абб ulm=алм undr=андр
      uck=ак|ук uff=афф ull=алл|улл utch=ач ust=аст uss=асс usk=аск ump=амп umb=амб unt=ант
      und=анд unn=анн udd=адд utt=атт ugg=агг ush=уш|аш ur=ер|ур v=в w=у|в wh=у wr=р wa=уо|ва|уэ
      wo=уо|ву|во we=уэ|ве wi=уи|ви wood=вуд walk=уок|волк wat=уот|ват x=кс y=и|ай yan=айан|ян z=з
      zz=зз|цц michael=майкл stephen=стивен|стефен sean=шон wales=уэльс
      """)

  /// French names in Russian.
  ///
  /// Source: Gilyarevsky and Starostin, as above: mute final consonants and e, nasal vowels as vowel
  /// and н, oi уа, eau о, ou у, ch ш, j ж.
  static let frenchSound = RomanisationTable(
    name: "French",
    rows: """
      aim$=ен ain$=ен aine$=ен aud$=о ault$=о aut$=о aux$=о ard$=ар art$=ар aulle$=олль ac$=ак
      c(eiyéè)=с d$=-|д e$=- es$=- eaux$=о eux$=е et$=е ez$=е|ес er$=е|ер ent$=ан em(bp)=ам
      ert$=ер g(eiyéè)=ж ge$=ж ge(ao)=ж gne$=нь gu(eiéè)=г ie$=и ier$=ье ien$=ьен|ен ille$=ий|иль
      ille(r)=ие|илье in$=ен nt$=н nd$=н ng$=н ot$=о os$=о|ос oux$=у oup$=у p$=-|п
      <aeiouyéè)s(aeiouyéè)=з s$=-|с t$=-|т un$=ен x$=-|кс z$=-|з a=а â=а à=а aî=е ai=е|э ay=е|ей
      au=о b=б c=к ç=с ch=ш ck=к d=д e=е ê=е é=е è=е ë=е eau=о eu=е|э en=ан|ен f=ф g=г gn=нь h=-
      i=и î=и ï=и ia=иа|ья ieu=ьё|ье iè=ье ill=ий|иль in=ен|ин j=ж k=к l=л m=м n=н o=о ô=о oi=уа
      oy=уа ou=у p=п ph=ф q=к qu=к r=р rh=р s=с ss=сс t=т th=т u=ю û=ю ü=ю ui=юи v=в w=в x=кс y=и
      z=з
      """)

  /// German names in Russian.
  ///
  /// Source: Gilyarevsky and Starostin, as above: ei ай (in older names ей), eu ой, ö ё, ü ю, sch ш,
  /// st and sp at the start шт and шп, z ц, s before vowels з, h г and mute behind a vowel.
  static let germanSound = RomanisationTable(
    name: "German",
    rows: """
      ^ei=эй|ай stein=штейн|штайн eier=айер ^ä=э c(eiy)=ц ^e=э ^ö=э ^s(V)=з|с <aeiouäöürlnm)s(aeiouäöü)=з|с ^st=шт ^sp=шп ^ü=и a=а aa=а
      ah=а ä=е äu=ой ae=е ai=ай ay=ай au=ау b=б c=к ch=х chs=кс ck=к d=д dt=дт|т e=е ee=е eh=е
      ei=ай|ей ey=ай|ей eu=ой f=ф g=г h=г|х i=и ie=и ih=и ieh=и j=й ja=я ju=ю je=е jo=йо|ё jö=йё
      jü=ю k=к l=л m=м n=н o=о ö=ё oe=ё oh=о oo=о p=п ph=ф pf=пф q=к qu=кв r=р rh=р s=с ss=сс ß=с
      sch=ш t=т th=т tz=ц tsch=ч tzsch=ч u=у uh=у ü=ю ue=ю üh=ю v=ф|в w=в x=кс y=и|ю z=ц zsch=ч
      """)
}
