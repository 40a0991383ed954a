/// The English words whose inflections no stemmer brings together: *shoot, shot*; *child, children*;
/// *crisis, crises*.
///
/// They are inflections like *shoots* and found like them. The classes are those of Quirk, Greenbaum,
/// Leech and Svartvik 1985, *A Comprehensive Grammar of the English Language*, chapters 3 (verbs) and
/// 5 (nouns); frequent words were chosen. Left out are auxiliaries, verbs whose past is another common
/// word (*wound, left, saw, lay, rose, bore, bound, ground*), forms that do not differ (*set, cut*) and
/// basic forms that are more often a noun of another meaning (*strike, ring*).
package enum IrregularForms {
  /// What belongs to a word: the stem of its basic form and the irregular forms.
  package struct Family: Sendable {
    /// The stem under which the regular inflections of the basic form are indexed.
    package let stem: [UInt8]
    /// The other forms as they are written.
    package let forms: [[UInt8]]
  }

  /// The family of a word; nil for a word that is inflected regularly.
  ///
  /// - Parameters:
  ///   - surface: The word, folded.
  ///   - stem: Its stem.
  /// - Returns: The family.
  /// - Complexity: O(1).
  package static func family(of surface: [UInt8], stem: [UInt8]) -> Family? {
    (table.byForm[surface] ?? table.byStem[stem]).map { table.families[$0] }
  }

  private struct Table {
    var families: [Family] = []
    var byForm: [[UInt8]: Int] = [:]
    var byStem: [[UInt8]: Int] = [:]
  }

  private static let table: Table = {
    var table = Table()
    for line in Array(words.utf8).split(whereSeparator: { $0 == 0x0A || $0 == 0x2C }) {
      let forms = line.split(separator: 0x20).map(Array.init)
      guard let basic = forms.first else { continue }
      let stem = Analysis.stem(of: basic)
      for form in forms.dropFirst() { table.byForm[form] = table.families.count }
      table.byStem[stem] = table.families.count
      table.families.append(Family(stem: stem, forms: Array(forms.dropFirst())))
    }
    // An irregular form that is also the stem of another basic form belongs to what is written.
    for form in table.byForm.keys { table.byStem[form] = nil }
    return table
  }()

  private static let words = """
    arise arose arisen,awake awoke awoken,beat beaten,begin began begun,bend bent,bite bit bitten
    bleed bled,blow blew blown,break broke broken,breed bred,bring brought,build built,burn burnt
    buy bought,catch caught,choose chose chosen,cling clung,come came,creep crept,deal dealt,dig dug
    draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten,fall fell fallen,feed fed
    feel felt,fight fought,find found,flee fled,fly flew flown,forbid forbade forbidden
    forget forgot forgotten,forgive forgave forgiven,freeze froze frozen,get got gotten
    give gave given,go went gone,grow grew grown,hang hung,hear heard,hide hid hidden,hold held
    keep kept,kneel knelt,know knew known,lead led,learn learnt,lend lent,lose lost,make made
    meet met,overcome overcame,overthrow overthrew overthrown,pay paid,ride rode ridden
    run ran,say said,seek sought,sell sold,send sent,shake shook shaken,shine shone
    shoot shot,shrink shrank shrunk,sing sang sung,sink sank sunk,sit sat,sleep slept,slide slid
    smell smelt,speak spoke spoken,speed sped,spell spelt,spend spent,spill spilt,spin spun
    stand stood,steal stole stolen,stick stuck,sting stung
    strive strove striven,swear swore sworn,sweep swept,swell swollen,swim swam swum,swing swung
    take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown
    undergo underwent undergone,understand understood,undertake undertook undertaken
    uphold upheld,wake woke woken,wear wore worn,weave wove woven,weep wept,win won
    withdraw withdrew withdrawn,withhold withheld,withstand withstood,write wrote written
    child children,foot feet,goose geese,man men,mouse mice,tooth teeth,woman women,ox oxen
    calf calves,half halves,knife knives,life lives,loaf loaves,shelf shelves,thief thieves
    wife wives,wolf wolves
    analysis analyses,crisis crises,diagnosis diagnoses,hypothesis hypotheses,synthesis syntheses
    thesis theses,criterion criteria,phenomenon phenomena,bacterium bacteria,datum data
    curriculum curricula,spectrum spectra,stratum strata,appendix appendices,index indices
    matrix matrices,vertex vertices,vortex vortices,axis axes,bacillus bacilli,fungus fungi
    nucleus nuclei,radius radii,stimulus stimuli,formula formulae,larva larvae,vertebra vertebrae
    """
}
