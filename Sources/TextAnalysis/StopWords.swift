/// The stop words: words that express how a sentence is built rather than its subject.
///
/// They are indexed, since phrases need them; ranking drops them from a query that has other words.
/// The list holds function words of English, Russian and Kazakh: articles, prepositions,
/// conjunctions, pronouns, auxiliaries and their contractions without the apostrophe, й also folded
/// to и. Whether words that may matter in a question (*new*, *first*, *may*, *against*, *who*) are
/// included was decided by their effect in the test collections, not by frequency.
///
/// Sources: Snowball's Russian list without its verbs of speech; for Kazakh the conjunctions,
/// postpositions and pronouns of *Qazaq grammatikasy* (2002).
package enum StopWords {
  /// Whether a folded word, as written and not stemmed, is a stop word.
  package static func contains(_ word: some RandomAccessCollection<UInt8>) -> Bool {
    table.contains(word)
  }

  /// Whether a folded word is a stop word; avoids the cost of a generic call.
  package static func contains(_ word: [UInt8]) -> Bool { table.contains(word) }

  private static let table = WordTable(
    words: """
      a about above after again all also although am among an and another any are aren arent as at
      be became because been before being below between both but by
      can cannot cant could couldn couldnt
      did didn didnt do does doesn doesnt doing don done dont down during
      each either else ever every few for from further
      had hadn hadnt has hasn hasnt have haven havent having he hence her here hers herself him
      himself his how however
      i if in into is isn isnt it its itself just
      least less let may me might mine more most much must my myself
      neither nor no not now
      of off often on once only onto or other others ought our ours ourselves out over own
      per perhaps quite rather
      same shall she should shouldn shouldnt since so some such
      than that the their theirs them themselves then there thereby therefore these they this those
      though through thus to too toward towards
      under until unless up upon us very via
      was wasn wasnt we were weren werent what whatever when whenever where whereas whether which
      while who whom whose why will with within without won wont would wouldn wouldnt
      yet you your yours yourself yourselves
      а без был была были было быть в вам вас весь во вот все всех всего вы где да даже для до
      его ее ей еи если есть еще же за здесь и из или им их к как когда который которыи
      которая которые ко ли либо между меня мне можно мы на над нам нас не него нее ней неи
      нет ни них но ну о об однако он она они оно от под по при про с свою свои себя со так
      также такой такои там те тем то того тоже той тои только том ты у уже хотя чего чем
      через что чтобы чья эта эти это этого этой этои этом этот я ал ана арқылы бар бен бері
      біз бірақ бойынша боиынша болды болып болған бұл дейін деиін деп де егер емес ғана және
      жоқ кейін кеиін керек қазір қана мен менің мына мұнда немесе ол олар осы осындай осындаи
      пен сен сияқты сол сондай сондаи соң та тағы туралы үшін
      """)
}
