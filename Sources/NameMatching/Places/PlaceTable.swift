/// Countries and cities whose name differs from language to language by more than its romanisation:
/// *Kazakhstan*, *Қазақстан*; *Moscow*, *Мәскеу*; *Kiev*, *Київ*.
///
/// Names of one word only. What a place was called before is in the names file.
package enum PlaceTable {
  /// A name of a place in other languages.
  package struct Name: Sendable, Hashable {
    /// Its key.
    package var key: [UInt8]
    /// The script that it must be written in; nil where any will do.
    ///
    /// By argument: a key of four letters or fewer is a word in many a language (*Рим* is Rome, *Rim*
    /// is none), a longer one is also met in another script, by romanisation (*Moskva*).
    package var script: Script?

    init(key: [UInt8], isCyrillic: Bool) {
      self.key = key
      script = key.count > 4 ? nil : isCyrillic ? .cyrillic : .latin
    }

    /// Whether a word with this key may be the place.
    package func admits(_ word: NameProfile) -> Bool { script == nil || script == word.script }
  }

  /// The names of the place in other languages, where a plain reading of the word is one of the table.
  ///
  /// - Complexity: O(readings) look-ups.
  package static func otherNames(of profile: NameProfile) -> [Name] {
    for reading in profile.readings where reading.assumptions.isEmpty {
      guard let names = names(withKey: reading.key),
        names.contains(where: { $0.key == reading.key && $0.admits(profile) })
      else { continue }
      return names.filter { $0.key != reading.key }
    }
    return []
  }

  /// The names of the place of which one has a key; nil if the table has none.
  static func names(withKey key: [UInt8]) -> [Name]? {
    guard let start = starts[InflectionKey.hash(of: key)] else { return nil }
    let names = names(from: start)
    return names.contains { $0.key == key } ? names : nil
  }

  /// The names of the row of `text` that begins at a place.
  private static func names(from start: Int) -> [Name] {
    var names: [Name] = []
    var key: [UInt8] = []
    var isCyrillic = false
    func add() {
      if !key.isEmpty { names.append(Name(key: key, isCyrillic: isCyrillic)) }
      key.removeAll(keepingCapacity: true)
    }
    text.withUTF8Buffer { bytes in
      for byte in unsafe bytes[start...] {
        switch byte {
        case UInt8(ascii: "/"): add()
        case UInt8(ascii: ":"):
          add()
          isCyrillic = true
        case UInt8(ascii: " "), UInt8(ascii: "\n"): return
        default: key.append(byte)
        }
      }
    }
    add()
    return names
  }

  /// Where the row of a key begins in `text`, by the hash of the key.
  private static let starts: [UInt32: Int] = {
    var starts: [UInt32: Int] = [:]
    starts.reserveCapacity(4_096)
    text.withUTF8Buffer { bytes in
      var row = 0, hash = InflectionKey.hash(of: [])
      for index in bytes.indices {
        let byte = unsafe bytes[index]
        guard byte < UInt8(ascii: "a") else {
          hash = InflectionKey.hash(byte, after: hash)
          continue
        }
        if starts[hash] == nil { starts[hash] = row }
        hash = InflectionKey.hash(of: [])
        if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") { row = index + 1 }
      }
      // The last key has nothing behind it.
      if starts[hash] == nil { starts[hash] = row }
    }
    return starts
  }()
}
