internal import TextAnalysis

/// What can be counted, and the words for it.
///
/// The groups are event types of the ACE 2005 English event annotation guidelines (Life.Die,
/// Life.Injure, Justice.Arrest-Jail, Justice.Convict, Personnel.End-Position, Movement …). The
/// words are the example triggers of these guidelines and their plain synonyms, with the Russian
/// and Kazakh words for the same events. Roles: `v` verb with an object, `i` verb without one, `n`
/// noun, `a` adjective. A star ends a stem; `_` joins the words of a phrase.
enum ThingTable {
  static let text = """
    killed kill/v killed/v killing/vn killings/n die/i died/i dying/i dead/an death/n deaths/n fatality/n fatalities/n murder/vn murdered/v massacre/vn massacred/v slain/v slay/v perish/i perished/i execute/v executed/v victim/n victims/n shot_dead/v gunned_down/v lost_their_lives/i toll/n убит*/v погиб*/i умер*/i жертв*/n смерт*/n гибел*/n убий*/n өлді/i өлген*/i өлтір*/v қаза/i мерт/i қайтыс/i құрбан*/n
    wounded wound/v wounded/van wounding/vn injure/v injured/van injuring/v injury/n injuries/n hurt/va ранен*/v ранил*/v пострада*/i травм*/n жаралан*/i жаралы/a жарақат*/i
    arrested arrest/vn arrested/v arrests/n arresting/v detain/v detained/v detaining/v detention/n detentions/n round_up/v rounded_up/v rounding_up/v taken_into_custody/v apprehended/v арест*/v задерж*/v тұтқынд*/v ұсталды/v ұсталған/v қамауға/v
    jailed jail/v jailed/v jailing/v imprison/v imprisoned/v imprisonment/n put_behind_bars/v sentenced/v посажен*/v сотталды/v сотталған/v түрме*/n
    convicted convict/v convicted/v conviction/n convictions/n found_guilty/v осужден*/v осуждён*/v приговор*/v
    charged charge/v charged/v indict/v indicted/v обвин*/v айыптал*/v
    tried try_/v tried/v put_on_trial/v stood_trial/i судил*/v
    released release/vn released/v freed/v free_/v set_free/v amnestied/v освобо*/v отпущ*/v босатыл*/v
    dismissed dismiss/v dismissed/v dismissal/n dismissals/n sack/v sacked/v sacking/vn lay_off/v laid_off/v laying_off/v layoff/n layoffs/n redundancy/n redundancies/n made_redundant/v fired_from/v уволен*/v уволил*/v увольн*/n жұмыстан/v
    missing missing/a disappear/i disappeared/i disappearance/n disappearances/n unaccounted_for/a vanished/i пропал*/i пропавш*/i хабарсыз/i жоғалған/i
    displaced displace/v displaced/v evacuate/v evacuated/v flee/i fled/i uprooted/v эвакуир*/v бежал*/i көшіріл*/v
    kidnapped kidnap/v kidnapped/v abduct/v abducted/v hostage/n hostages/n похищ*/v похит*/v ұрланған/v
    tortured torture/vn tortured/v beat_/v beaten/v пыта*/v избит*/v азапта*/v
    deported deport/v deported/v expel/v expelled/v депортир*/v выслан*/v
    """

  /// An expression for a thing.
  struct Entry: Sendable, Hashable {
    /// The words, surface forms; the last may be a stem.
    var words: [[UInt8]]
    var isStem: Bool
    var roles: Roles
  }

  /// A thing and all expressions for it.
  struct Group: Sendable, Hashable {
    var name: String
    var entries: [Entry]
  }

  static let groups: [Group] = text.split(separator: "\n").map { line in
    let parts = line.split(separator: " ")
    return Group(name: String(parts.first ?? ""), entries: parts.dropFirst().compactMap(entry))
  }

  private static func entry(_ text: Substring) -> Entry? {
    let parts = text.split(separator: "/")
    guard parts.count == 2 else { return nil }
    let isStem = parts[0].hasSuffix("*")
    let words = parts[0].split(separator: "_").map { word in
      Array(word.utf8.filter { $0 != 0x2A }).withUnsafeBufferPointer { Folding.surface($0) }
    }
    return Entry(words: words, isStem: isStem, roles: Roles(parts[1]))
  }
}

/// The grammatical roles of a word.
struct Roles: OptionSet, Sendable, Hashable {
  var rawValue: UInt8
  static let verb = Roles(rawValue: 1)
  static let intransitive = Roles(rawValue: 2)
  static let noun = Roles(rawValue: 4)
  static let adjective = Roles(rawValue: 8)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ letters: Substring) {
    self = []
    for letter in letters {
      switch letter {
      case "v": insert(.verb)
      case "i": insert(.intransitive)
      case "n": insert(.noun)
      case "a": insert(.adjective)
      default: break
      }
    }
  }
}
