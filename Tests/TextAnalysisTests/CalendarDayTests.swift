import Testing

@testable import TextAnalysis

/// The Gregorian calendar: 400 years have 146,097 days.
@Suite struct CalendarDayTests {
  @Test func everyDayOfFourHundredYearsFollowsTheOneBefore() throws {
    var day = try #require(CalendarDay(year: 1_801, month: 1, day: 1))
    let end = try #require(CalendarDay(year: 2_201, month: 1, day: 1))
    var days = 0
    var lastDays = 0
    var isSound = true
    while day != end {
      let next = try #require(day.next)
      isSound =
        isSound && next.previous == day && day < next
        && CalendarDay(year: next.year, month: next.month, day: next.day) == next
        && day.text(parts: 3) < next.text(parts: 3)
        && day.endsMonth == (next.day == 1)
      if day.endsMonth { lastDays += 1 }
      days += 1
      day = next
    }
    #expect(isSound)
    #expect(days == 146_097)
    #expect(lastDays == 400 * 12)
  }

  @Test(arguments: [
    (2_000, 2, 29, true), (1_900, 2, 29, false), (2_012, 2, 29, true), (2_011, 2, 29, false),
    (2_011, 4, 31, false), (2_011, 12, 31, true), (2_011, 0, 1, false), (2_011, 13, 1, false),
    (2_011, 1, 0, false), (0, 1, 1, false), (10_000, 1, 1, false), (9_999, 12, 31, true),
  ])
  func onlyDaysThatExist(_ year: Int, _ month: Int, _ day: Int, _ exists: Bool) {
    #expect((CalendarDay(year: year, month: month, day: day) != nil) == exists)
  }

  @Test func timeHasTwoEnds() throws {
    #expect(try #require(CalendarDay(year: 1, month: 1, day: 1)).previous == nil)
    #expect(try #require(CalendarDay(year: 9_999, month: 12, day: 31)).next == nil)
  }

  @Test(arguments: [(1, "0987"), (2, "0987-06"), (3, "0987-06-05")])
  func textHasItsParts(_ parts: Int, _ text: String) throws {
    #expect(try #require(CalendarDay(year: 987, month: 6, day: 5)).text(parts: parts) == text)
  }
}
