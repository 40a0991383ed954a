/// What was found out about words met before, by their bytes as written.
///
/// The few words of passages that may answer a query come again and again; a look-up needs no copy of
/// the word.
struct MetWords<Value> {
  private struct Entry {
    var start: Int
    var length: Int
    /// The number of the next entry in its bucket; −1 for none.
    var next: Int
    var value: Value
  }

  private static var bucketCount: Int { 64 }
  private var buckets = [Int](repeating: -1, count: bucketCount)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// What is stored for a word; nil for a word not met before.
  ///
  /// - Complexity: O(bytes of the word), for up to some hundred words.
  @inline(__always)
  func value(of word: UnsafeBufferPointer<UInt8>) -> Value? {
    var number = buckets[Self.bucket(of: word)]
    while number >= 0 {
      let (start, length) = (entries[number].start, entries[number].length)
      if length == word.count, bytes[start..<start + length].elementsEqual(word) {
        return entries[number].value
      }
      number = entries[number].next
    }
    return nil
  }

  /// Stores a value for a word that has none.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>, _ value: Value) {
    let bucket = Self.bucket(of: word)
    entries.append(
      Entry(start: bytes.count, length: word.count, next: buckets[bucket], value: value))
    buckets[bucket] = entries.count - 1
    bytes.append(contentsOf: word)
  }

  /// By the length, the first and the last letter.
  @inline(__always)
  private static func bucket(of word: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = word.first, let last = word.last else { return 0 }
    return (word.count &* 7 &+ Int(first) &* 5 &+ Int(last)) & (bucketCount - 1)
  }
}
