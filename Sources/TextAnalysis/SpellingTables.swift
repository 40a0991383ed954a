/// The word lists of `AmericanSpelling`, collected from general knowledge of both orthographies.
enum SpellingTables {
  /// A part of a word, and the offset `before` of its diphthong.
  struct Piece {
    var british: [UInt8]
    var american: [UInt8]
    var before: Int
  }

  /// Parts of Greek and Latin words, and the offset of their diphthong.
  static let pieces: [Piece] = """
    haem hem 1
    naem nem 1
    kaem kem 1
    raem rem 1
    xaem xem 1
    caem cem 1
    paedi pedi 1
    paedo pedo 1
    naesth nesth 1
    raesth resth 1
    caec cec 1
    faec fec 1
    aetio etio 0
    gynaec gynec 3
    archaeo archeo 4
    palaeo paleo 3
    mediaev mediev 4
    hyaen hyen 2
    oedem edem 0
    oesoph esoph 0
    oestr estr 0
    rrhoe rrhe 3
    coeli celi 1
    manoeuvr maneuver 3
    homoeo homeo 3
    sulph sulf 2
    leucocyt leukocyt 2
    leucopen leukopen 2
    """.split(separator: "\n").map { line in
      let parts = line.split(separator: " ")
      return Piece(
        british: Array(parts[0].utf8), american: Array(parts[1].utf8),
        before: Int(parts[2]) ?? 0)
    }

  /// The length in bytes of the longest key of `starts`.
  static let longestStart = 11

  /// The first four letters of the keys of `starts`: one look-up excludes nearly all words.
  static let startGate = WordTable(beginningsOf: starts, length: 4)

  /// Words that differ in their beginning, with any ending.
  static let starts = WordTable(
    """
    centred centered
    centring centering
    mitred mitered
    sceptic skeptic
    plough plow
    mould mold
    moult molt
    smoulder smolder
    moustach mustach
    aeroplan airplan
    aluminium aluminum
    jewellery jewelry
    waggon wagon
    chequer checker
    draught draft
    grey gray
    tyres tires
    encyclopaed encycloped
    acknowledgem acknowledgm
    judgement judgment
    instalment installment
    enrolment enrollment
    fulfilment fulfillment
    skilful skillful
    wilful willful
    connexion connection
    inflexion inflection
    reflexion reflection
    enquir inquir
    artefact artifact
    kilogramme kilogram
    foet fet
    caesarea cesarea
    """)

  /// The first three letters of British words that begin otherwise than the American ones do, with
  /// the first letter of these.
  static let otherBeginnings: [(british: [UInt8], american: UInt8)] = [starts, words].flatMap {
    $0.pairs.compactMap { british, american in
      guard let first = american.first, !british.prefix(3).elementsEqual(american.prefix(3)) else {
        return nil
      }
      return (Array(british.prefix(3)), first)
    }
  }

  /// Single words.
  static let words = WordTable(
    """
    centre center
    centres centers
    theatre theater
    theatres theaters
    metre meter
    metres meters
    kilometre kilometer
    kilometres kilometers
    centimetre centimeter
    centimetres centimeters
    millimetre millimeter
    millimetres millimeters
    litre liter
    litres liters
    millilitre milliliter
    millilitres milliliters
    fibre fiber
    fibres fibers
    calibre caliber
    sabre saber
    sabres sabers
    spectre specter
    spectres specters
    sombre somber
    lustre luster
    meagre meager
    sceptre scepter
    sepulchre sepulcher
    epicentre epicenter
    mitre miter
    ochre ocher
    goitre goiter
    nitre niter
    saltpetre saltpeter
    defence defense
    defences defenses
    defenceless defenseless
    offence offense
    offences offenses
    licence license
    licences licenses
    pretence pretense
    pretences pretenses
    practise practice
    practised practiced
    practises practices
    practising practicing
    cheque check
    cheques checks
    tyre tire
    kerb curb
    kerbs curbs
    gaol jail
    gaols jails
    gaoled jailed
    gaoler jailer
    pyjamas pajamas
    fulfil fulfill
    fulfils fulfills
    enrol enroll
    enrols enrolls
    instil instill
    distil distill
    ageing aging
    cosy cozy
    whilst while
    amongst among
    towards toward
    afterwards afterward
    learnt learned
    burnt burned
    dreamt dreamed
    leant leaned
    leapt leaped
    spelt spelled
    spilt spilled
    spoilt spoiled
    disc disk
    discs disks
    tsar czar
    tsars czars
    tsarist czarist
    dispatch dispatch
    despatch dispatch
    despatched dispatched
    likeable likable
    saleable salable
    sizeable sizable
    liveable livable
    catalogue catalog
    catalogues catalogs
    catalogued cataloged
    cataloguing cataloging
    dialogue dialog
    dialogues dialogs
    analogue analog
    analogues analogs
    monologue monolog
    monologues monologs
    epilogue epilog
    epilogues epilogs
    prologue prolog
    prologues prologs
    homologue homolog
    homologues homologs
    programme program
    programmes programs
    manoeuvre maneuver
    manoeuvres maneuvers
    outmanoeuvre outmaneuver
    """)

  /// What precedes *-our* in words whose American spelling is *-or*.
  static let our = WordTable(
    words: """
      col fav flav harb hon hum lab neighb rum od vap vig sav tum val arm ard cand clam endeav ferv
      glam parl ranc rig splend succ savi demean misdemean behavi
      """)

  /// Prefixes that may precede a stem of these tables.
  static let prefixes = WordTable(words: "un dis mis re be over out non")

  /// What follows *-is* or *-ys* in the inflections of a verb in *-ise*, *-yse*.
  static let iseEndings = WordTable(
    words: """
      e ed es er ers ing ings able ation ations ational ationally ingly edly
      """)

  /// What precedes *-ise* in words that are never spelled *-ize*.
  static let notIse = WordTable(
    words: """
      prom comprom prem dem surm rem chem advert expert mort franch enfranch disenfranch merchand
      parad treat chast val mod tort pract anch sunr moonr den despl
      """)

  /// Verbs that double their *l* only in British spelling.
  static let doubledL = WordTable(
    words: """
      travel cancel label model signal level fuel marshal counsel council quarrel total rival dial
      equal channel funnel tunnel panel barrel duel jewel libel marvel pedal pencil shovel shrivel
      snivel spiral swivel tinsel towel trowel unravel initial gravel bevel chisel revel yodel
      grovel kennel medal metal parcel pummel ravel stencil tassel devil dishevel enamel empanel
      flannel hovel imperil trammel trial victual vial wool carol cavil apparel
      """)

  /// What follows the doubled *l*.
  static let lEndings = WordTable(words: "ed ing ings er ers or ors est ous en ist ists")
}
