/// Particles, and letters of designations, in the other script: *al* and *аль*, *T-72* and *Т-72*.
enum LetterTwins {
  /// The same short word in other scripts, as surface forms; none for other words.
  static func terms(of surface: [UInt8]) -> [[UInt8]] {
    let word = String(decoding: surface, as: UTF8.self)
    return table.filter { $0.contains(word) }.flatMap { $0 }.filter { $0 != word }
      .map { Array($0.utf8) }
  }

  /// A group a line.
  ///
  /// Source: the Arabic article and the particles of names in both scripts, and the
  /// letters of Russian designations in Latin ones (GOST 7.79, ICAO Doc 9303).
  private static let table: [[String]] = """
    al el аль эль ал ел
    ul уль ул
    ibn ибн
    bin бин
    ben бен
    abu абу
    de де
    van ван
    von фон
    t т
    f ф
    s с
    k к
    l л
    m м
    n н
    r р
    a а
    b б
    d д
    g г
    p п
    v в
    z з
    il ил
    tu ту
    su су
    mi ми
    ka ка
    an ан
    yak як
    mig миг
    kamaz камаз
    """.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
}
