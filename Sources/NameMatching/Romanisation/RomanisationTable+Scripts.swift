/// The script of the letters of a name.
package enum Script: Sendable, Hashable {
  case latin
  case cyrillic
  case greek
  case georgian
  case armenian

  /// The script of some letters, determined by the first that is not Latin.
  init(of letters: [UInt32]) {
    for letter in letters {
      switch letter {
      case 0x400...0x52F: self = .cyrillic
      case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
      case 0x10A0...0x10FF: self = .georgian
      case 0x531...0x58F: self = .armenian
      default: continue
      }
      return
    }
    self = .latin
  }

  /// The table for this script, if one table is sufficient.
  var table: RomanisationTable? {
    switch self {
    case .latin: nil
    case .cyrillic: .cyrillic
    case .greek: .greek
    case .georgian: .georgian
    case .armenian: .armenian
    }
  }

  /// Its name in a reason.
  var words: String {
    switch self {
    case .latin: "Latin letters"
    case .cyrillic: "Cyrillic"
    case .greek: "Greek letters"
    case .georgian: "Georgian letters"
    case .armenian: "Armenian letters"
    }
  }
}

extension RomanisationTable {
  /// Greek.
  ///
  /// Source: ELOT 743 = UN 1987, ISO 843 type 2; digraphs by sound.
  static let greek = RomanisationTable(
    name: "Greek",
    rows: """
      α=a β=v γ=g δ=d ε=e ζ=z η=i θ=t ι=i κ=k λ=l μ=m ν=n ξ=ks ο=o π=p ρ=r σ=s ς=s τ=t υ=i φ=f χ=h
      ψ=ps ω=o ά=a έ=e ή=i ί=i ό=o ύ=i ώ=o ϊ=i ϋ=i ΐ=i ΰ=i
      ου=u ού=u αι=e|ai αί=e|ai ει=i|ei εί=i|ei οι=i|oi οί=i|oi αυ=av|af αύ=av|af ευ=ev|ef εύ=ev|ef
      γγ=ng γκ=ng|g ^γκ=g γχ=nh γξ=nks μπ=mp|b ^μπ=b ντ=nt|d ^ντ=d τζ=c τσ=c
      γι(αάεέοόωώ)=gi γι(ου)=gi
      """)

  /// Georgian.
  ///
  /// Source: the national system of romanisation of Georgian (2002), BGN/PCGN 2009.
  static let georgian = RomanisationTable(
    name: "Georgian",
    rows: """
      ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=j რ=r ს=s ტ=t უ=u ფ=p|f ქ=k
      ღ=g ყ=k შ=w ჩ=q ც=c ძ=dz ჭ=q წ=c ხ=h ჯ=j ჰ=h ჱ=e ჲ=i ჳ=v ჴ=h ჵ=o ჶ=f
      """)

  /// Armenian.
  ///
  /// Source: BGN/PCGN 1981 (Eastern Armenian), ISO 9985 for the letters.
  static let armenian = RomanisationTable(
    name: "Armenian",
    rows: """
      ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=i|e թ=t ժ=j ի=i լ=l խ=h ծ=c կ=k հ=h ձ=dz ղ=g ճ=q մ=m յ=i ն=n
      շ=w ո=o ^ո=vo|o ու=u չ=q պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=c ւ=v փ=p ք=k օ=o ֆ=f և=ev եւ=ev
      ^ով=ov|vov
      """)
}
