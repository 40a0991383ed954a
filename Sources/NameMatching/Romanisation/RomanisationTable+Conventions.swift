extension RomanisationTable {
  /// English-readable romanisation and what all others share.
  ///
  /// Sources: BGN/PCGN 1947 (Russian) and 1979 (Kazakh: ңғ is ngh or nggh), ALA-LC, ICAO Doc 9303,
  /// the U.S. IC standards of 2015 (interscript/maps); doubled and silent letters by press habit. An
  /// h after r, l, n, b or d is mostly х (*Nurhan*); it is silent in Greek and Indian names. By the
  /// two BGN/PCGN tables tzh is тж (*Seitzhan*) and tsh is тш, less often цх (*Itzhak*). Estonian
  /// õ is ы. In Serbo-Croatian names -ović is often printed without the mark.
  static let english = RomanisationTable(
    name: "English-readable romanisation",
    rows: """
      a=a b=b d=d e=e f=f g=g h=h i=i k=k l=l m=m n=n o=o p=p q=k r=r s=s t=t u=u v=v y=i z=z
      shch=w shh=w sh=w ch=q tch=q tsch=q kh=h gh=g zh=j dzh=j dj=j dž=j j=j ts=c tz=c tzh=tj|ch tsh=tw|ch
      tshch=tw ph=f th=t dh=d|dh
      ck=k cq=k c(eiyéèë)=s|c c=k x=ks|h w=v ou=u|ou oo=u|o ng=ng|n ngg=ng nggh=ng nq=nk
      ^ye=e ^yeë=e <bcdfgklmnprstvz)ye=ie|e ye=ie ^rh=r rh=rh|r bh=b|bh lh=lh|l nh=nh|n
      ë=e|io ö=o ø=o œ=o ü=u ä=a æ=a å=o|a ı=i ï=i ə=a ń=n ñ=n|ng ŋ=n|ng n'=n|ng s'=s|w c'=q g'=g
      <bdfgklmnprstvz)yo=io|e ovic$=oviq|ovic evic$=eviq|evic
      ğ=g ǵ=g ġ=g ḡ=g ş=w ș=w š=w ś=s|w ŝ=w č=q ç=q|s ć=q ž=j õ=o|i ź=z ż=j|z ǰ=j ẑ=j ĵ=j
      ț=c ţ=c ł=l đ=d|dj ð=d þ=t ß=s x̂=ks ĉ=q ķ=k ģ=g ļ=l ņ=n ř=rj|r ď=d ť=t ň=n ľ=l
      û=u|iu â=a|ia ô=o ō=o ò=o ó=o ú=u ū=u ù=u ý=i|u î=i ī=i ĭ=i í=i ė=e è=e é=e ê=e ē=e
      ḩ=h ḥ=h ṭ=t ḍ=d ṣ=s ẓ=z
      off$=ov eff$=ev yeff$=ev ieff$=ev ow$=ov ew$=ev sk'=sk
      """)

  /// German press: w = в, z = ц, s = з before a vowel, sch = ш and ж, ch = х, j = й (Duden).
  static let german = RomanisationTable(
    name: "German spelling",
    rows: """
      tschow$=qov|qev tschowa$=qova|qeva schow$=wov|wev schowa$=wova|weva
      schtsch=w stsch=w tsch=q dsch=j sch=w|j zsch=q ch=h j=i dj=di|j z=c tz=c w=v
      ^s(V)=z|s <Vaeiouyäöüé)s(Vjw)=z|s <lnrmw)s(V)=z|s ß=s ss=s ä=e|a c=k v=v|f
      ^je=e ^jew=ev ej=ei
      """, extending: english)

  /// French press: ch = ш, tch = ч, j = ж, ou = у, gu = г, -ine = -ин.
  static let french = RomanisationTable(
    name: "French spelling",
    rows: """
      chtch=w tch=q ch=w dj=j j=j ou=u gu(eiéèï)=g qu=k ine$=in ç=s c(eiéèïy)=s iou=iu
      ^ié=e ié=e é=e ss=s ïe=e aï=ai oï=oi eï=ei
      """, extending: english)

  /// ISO 9 = GOST 7.79 A, scientific transliteration, and the Slavic alphabets of Central Europe:
  /// c = ц, č = ч, ch = х, cz = ч, sz = ш, rz = ж, j = й.
  static let slavic = RomanisationTable(
    name: "Slavic Latin spelling",
    rows: """
      szcz=w šč=w cz=q sz=w rzh=rj <ptkbdgwch)rz=j|rz rz$=j|rz ch=h c=c dz=dz dż=j dž=j dź=j j=i w=v
      x=h ŝ=w â=ia û=iu ë=io|e ^je=e è=e š=w č=q ž=j ł=l ó=u|o ks=ks ie=e|ie io=io|e ovic$=oviq|ovic evic$=eviq|evic cs=q zs=j gy=di ny=n cki=cki ŭ=v ť=t
      """, extending: english)

  /// Turkish and the Turkic Latin alphabets: c = дж, j = ж, x = х, q = қ.
  static let turkic = RomanisationTable(
    name: "Turkic Latin spelling",
    rows: """
      c=j ç=q ş=w s=s j=j x=h q=k|g ğ=g|- ı=i y=i ə=a|e w=u|v ö=o|u ŋ=n|ng ñ=n|ng ae=ae sh=w ch=q
      """, extending: english)

  /// The Latin alphabets of Tajik (1928), Kazakh (1929) and their neighbours until 1940.
  ///
  /// ç = ҷ and ж, c = ч, ƶ = ж, ƣ = ғ, x = х, j = й, ꞑ = ң, y = ү, ƅ = ы.
  ///
  /// Source: the alphabets themselves: the “New Turkic alphabet” (*Jaꞑalif*), and the Tajik one made
  /// after it.
  static let newAlphabet = RomanisationTable(
    name: "Latin spelling of 1928 to 1940",
    rows: """
      ç=j c=q j=i ƶ=j ƣ=g ş=w x=h q=k ꞑ=n|ng y=u ƅ=i ɵ=o ə=a ū=u ī=i
      """, extending: english)

  /// ISO 9 for Tajik, whose ҷ is ç; its other letters are those of the Slavic table.
  ///
  /// Source: ISO 9:1995, Transliteration of Cyrillic characters into Latin characters, table 1.
  static let tajik = RomanisationTable(
    name: "ISO 9 for Tajik", rows: "ç=j ḩ=h ķ=k ġ=g ī=i ū=u", extending: slavic)

  /// Ukrainian and Belarusian, where г is h, and zgh зг.
  ///
  /// Sources: Resolution 55 of the Cabinet of Ministers of Ukraine (2010), BGN/PCGN 2019 (Ukrainian)
  /// and 1979 (Belarusian). Names with г in Russian are also so written by German and Czech habit:
  /// *Habsburg*, *Praha*.
  static let ukrainian = RomanisationTable(
    name: "Ukrainian or Belarusian spelling",
    rows: "h=g zgh=zg lh=lg rh=rg nh=ng dh=dg bh=bg th=tg", extending: english)

  /// GOST 7.79 B and Central Asian habits: cz = ц, x = х, c = ц before e i y j.
  static let gostB = RomanisationTable(
    name: "GOST 7.79 B",
    rows: """
      cz=c c(eiyj)=c x=h shh=w j=i yo=io|o y'=i e'=e ts=c
      """, extending: english)

  /// Chagatay-like and Portuguese, Spanish, Catalan, Hungarian habits for the same sounds.
  static let southern = RomanisationTable(
    name: "Southern European spelling",
    rows: """
      x=w ch=q tx=q j=h|i ll=l ñ=n qu(ei)=k gu(ei)=g k=k z=z|s sj=w|j tj=q kj=q nj=n dj=j zj=j
      tsj=q sjt=w oe=u ij=i gi=j ci=q sci=w
      """, extending: english)

  /// Cyrillic: Russian, Kazakh, Ukrainian, Belarusian, Kyrgyz, Tajik, Serbian letters.
  ///
  /// Sources: BGN/PCGN 1947, 1979; Kazakh letters with their values through Russian; є after a
  /// consonant, which Ukrainian romanisation writes ie (Resolution 55, 2010).
  static let cyrillic = RomanisationTable(
    name: "Cyrillic",
    rows: """
      а=a б=b в=v г=g д=d е=e ё=io|e ж=j дж=j з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u
      ф=f х=h ц=c тс=c ч=q тч=q ш=w щ=w сч=w шч=w ъ=- ы=i ь=- э=e ю=iu я=ia
      жё=jo чё=qo шё=wo щё=wo ьё=io ье=ie|e ъе=ie ьи=i
      ә=a ғ=g қ=k ң=n|ng ө=o|u ұ=u ү=u һ=h і=i ңғ=ng нг=ng|n нқ=nk
      ї=i ьє=ie|e <бвгґджзклмнпрстфхцчшщ)є=e|ie є=e ґ=g <аеёиіоуыэюя)ў=v|u|o ^ў=o|u|v ў=o|u ҷ=j ҳ=h ӣ=i ӯ=u ђ=dj ј=i љ=l њ=n ћ=q џ=j ҡ=k ҙ=z ҫ=s ӑ=a
      """)
}
