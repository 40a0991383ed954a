import Rendering
import Testing

@Suite struct TerminalTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\u{1B}[31mb", "a[31mb"), ("a\r\nb", "a b"), ("a\nb\tc", "a b c"),
    ("\u{202E}evil\u{2066}", "evil"), ("\u{9B}2J", "2J"), ("\u{FEFF}x", "x"), ("a\u{7}b", "ab"),
    ("a\u{85}b\u{2028}c", "a b c"), ("e\u{301}", "e\u{301}"), ("نه\u{200C}ها", "نه\u{200C}ها"),
    ("\u{E0041}x", "x"), ("\u{E000}", "\u{FFFD}"), ("Жаңаөзен", "Жаңаөзен"),
  ])
  func textIsMadeSafe(_ text: String, _ expected: String) {
    // A carriage return and a line feed are one character, but two scalars.
    #expect(TerminalSafety.clean(text).replacing("  ", with: " ") == expected)
  }

  @Test(arguments: [
    ("abc", 3), ("", 0), ("Жаңа", 4), ("e\u{301}", 1), ("漢字", 4), ("한", 2), ("🐪", 2), ("❤️", 2),
    ("\u{200B}", 0), ("👨‍👩‍👧", 2), ("ｱ", 1), ("Ａ", 2),
  ])
  func width(_ text: String, _ expected: Int) {
    #expect(DisplayWidth.of(text) == expected)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef", "abcdef"), ("abcdef", 4, "abc…", "…def"), ("漢字漢", 4, "漢…", "…漢"),
    ("abc", 0, "", ""),
  ])
  func cutting(_ text: String, _ columns: Int, _ prefix: String, _ suffix: String) {
    #expect(DisplayWidth.prefix(text, columns) == prefix)
    #expect(DisplayWidth.suffix(text, columns) == suffix)
  }
}
