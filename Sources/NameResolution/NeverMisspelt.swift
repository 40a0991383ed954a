import TextAnalysis

/// Words that are written like names but are never misspellings of one.
package enum NeverMisspelt {
  /// Whether a term may be near a name.
  package static func allows(_ term: [UInt8]) -> Bool {
    let letters = term.drop { $0 < 0x20 }
    // *I’ll*, *St* and the like.
    guard letters.count > 2, !letters.contains(0x27) || letters.count > 5 else { return false }
    return !isCalendar(letters) && !StopWords.contains(letters)
  }

  /// Whether a term is the name of a day or month.
  package static func isCalendar(_ letters: some RandomAccessCollection<UInt8>) -> Bool {
    calendar.contains(letters)
  }

  private static let calendar = WordTable(
    words: """
      monday tuesday wednesday thursday friday saturday sunday
      january february march april may june july august september october november december
      """)
}
