/// The reference of the query language in `izde help query` and the manual.
package enum QueryHelp {
  /// A form and what it finds.
  package struct Row: Sendable {
    package var form: String
    package var does: String
  }

  /// A group of related forms.
  package struct Section: Sendable {
    package var title: String
    package var rows: [Row]

    init(_ title: String, _ rows: [(String, String)]) {
      self.title = title
      self.rows = rows.map { Row(form: $0.0, does: $0.1) }
    }
  }

  /// The text before the forms.
  static let introduction =
    "izde search takes words as people type them. There are no syntax errors: what makes no sense is "
    + "corrected, with a note. izde mentions takes a name literally, and the conditions on articles "
    + "with it. izde quote takes words only. Put the query in single quotation marks, so that the "
    + "shell does not change it."

  /// All forms.
  package static let sections: [Section] = [
    Section(
      "words",
      [
        ("curfew strike", "any of the words, passages with more of them first"),
        ("+curfew strike", "curfew must be there"),
        ("strike -football", "football must not be there"),
        (
          "curfew AND strike", "both; also OR, NOT and parentheses: (curfew OR strike) NOT football"
        ),
        ("extraction*", "words that begin with these letters"),
        ("=strike", "as typed only: not strikes, not striking"),
        ("@Aktau", "a name, even where it does not look like one"),
      ]),
    Section(
      "words together",
      [
        ("\"oil workers\"", "one after the other; inflections count"),
        ("\"oil strike\"~3", "with at most three other words between"),
        (
          "curfew NEAR/5 strike",
          "with at most five words between, in any order; NEAR alone means 10"
        ),
      ]),
    Section(
      "conditions on the article",
      [
        (
          "strike since:2011-12", "of this date or later; until: or earlier; before: and after: too"
        ),
        ("strike date:2011-12..2012-06", "from, to; also date:2011, date:>=2012-03"),
        ("strike outlet:Letter", "published there, also source:; words of the outlet's name"),
        ("strike by:Tester", "its author or translator, also author:"),
        (
          "strike file:2011",
          "the file's path or name, or the article's id, begins with this; also in:"
        ),
        ("strike language:en", "in this language, also lang:"),
        ("title:strike", "the word is in the title"),
        (
          "strike outlet:\"Steppe Letter\",Post",
          "one of several; quotation marks hold a name together"
        ),
        ("strike -outlet:Letter", "every condition can be excluded"),
      ]),
    Section(
      "spelling",
      [
        ("--spelling near", "names in likely misspellings too (the default)"),
        ("--spelling name", "the same name in other romanisations, scripts and inflections"),
        ("--spelling literal", "as typed, but for capitals"),
      ]),
  ]

  /// The page of `izde help query`.
  static func page(width: Int) -> String {
    var lines = ["izde help query: the query language", ""]
    lines += HelpPage.wrap(introduction, width: width)
    for section in sections {
      lines += ["", section.title + ":"]
      lines += HelpPage.table(section.rows.map { ($0.form, $0.does) }, width: width)
    }
    lines += [
      "", "examples:", "  izde search '+curfew strike since:2011-12 -outlet:Letter'",
      "  izde mentions 'Shetpe until:2012' --by outlet",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
