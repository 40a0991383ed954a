/// The ending of a Russian or Turkic name in its key.
struct NameEnding {
  /// Its kind, from 1; 0 for none.
  private(set) var kind = 0
  /// The number of its letters.
  private(set) var length = 0
  private var number = 0

  /// Finds the ending of a key.
  init(of key: [UInt8]) {
    guard let last = key.last else { return }
    for (rank, endings) in Self.endings.enumerated() {
      for (number, ending) in endings.enumerated()
      where ending.last == last && ending.count < key.count {
        if key[(key.count - ending.count)...].elementsEqual(ending) {
          kind = rank + 1
          length = ending.count
          self.number = number
          return
        }
      }
    }
  }

  /// 1 if both are the same ending, 2 if they are others of one kind, 3 if they are of two kinds; 0
  /// if a name has none.
  func agreement(with other: NameEnding) -> Int {
    guard kind > 0, other.kind > 0 else { return 0 }
    return kind != other.kind ? 3 : number == other.number ? 1 : 2
  }

  /// Endings by kind: patronymics, surnames of women, of men, given names, places.
  private static let endings: [[[UInt8]]] = [
    ["oviq", "eviq", "ovna", "evna", "uli", "kizi"], ["ova", "eva", "ina", "skaia"],
    ["ov", "ev", "in", "ski", "enko", "ian", "uk"],
    ["bai", "bek", "kul", "kali", "gali", "han", "jan", "gul"], ["tau", "sai", "tobe", "kol"],
    ["ovka", "evka", "inka", "ovo", "evo", "ino", "sk"],
  ].map { $0.map { Array($0.utf8) } }
}
