import Rendering

/// The one table of commands.
package enum CommandTable {
  /// All commands, in the order of the help.
  package static let commands: [Command] = asking + looking + helping

  /// The command of a name.
  package static func command(_ name: Command.Name) -> Command? {
    commands.first { $0.name == name }
  }

  private static let records: [OutputFormat] = [.text, .jsonl, .json]

  private static let asking: [Command] = [
    Command(
      .index, "[PATH …]", "make the index hold what files and folders hold", formats: records,
      [
        "Reads plain text, Markdown, HTML, JSON Lines, tables (.csv, .tsv) and mail (.eml, .mbox), "
          + "also within gzip (.gz); PDF by poppler, and DOCX, ODT, EPUB, RTF "
          + "and FB2 by pandoc, where these are installed. Without PATH: the paths of the last run; "
          + "at first the folder corpus. Unchanged files are not read again, vanished files leave "
          + "the index. A build that is broken off leaves the former index as it was."
      ],
      [
        ("izde index", "the folder corpus, or the paths of the last run"),
        ("izde index ~/articles --add", "keep what is there, and add a folder"),
        ("izde index --draft new.txt > entry.json", "a catalogue entry to correct"),
      ]),
    Command(
      .search, "QUERY …", "find ranked passages", formats: OutputFormat.allCases,
      [
        "Any of the words, best passages first. \"Words in quotation marks\" must stand together. "
          + "A name meets its other spellings; each hit says how it matched.",
        "A query that begins with a hyphen needs -- before it.",
      ],
      [
        ("izde search curfew Zhanaozen", "passages about both, best first"),
        ("izde search '\"oil workers\" strike' --since 2011-12", "a phrase, from a date on"),
        ("izde search Aktau --spelling literal --format jsonl", "for a script, as typed"),
        ("izde search --like salt-road/3", "passages like that one"),
        ("izde search --like - < paragraph.txt", "passages like a text"),
      ]),
    Command(
      .mentions, "NAME …", "list every mention of a name, place or word",
      formats: OutputFormat.allCases,
      [
        "All of them, in the order of the corpus, as a concordance; never a choice of the best. "
          + "The counts by spelling follow, and the word that these are all.",
        "Signs before a line: + inflected, = same name otherwise romanised, ^ an adjective or a "
          + "people's name made of the place, @ alias of the names file, ~ likely misspelling.",
      ],
      [
        ("izde mentions Shetpe", "every mention, whatever the spelling"),
        ("izde mentions \"Saniya Toyken\" --parts", "the surname alone, too"),
        ("izde mentions Shetpe --by year", "gathered by year"),
        ("izde mentions --batch names.txt --format csv > all.csv", "a list of names"),
      ]),
    Command(
      .names, "[NAME]", "list the names found, or explain how one is spelled",
      formats: OutputFormat.allCases,
      [
        "Each name with its spellings and counts. With NAME: why each spelling was joined, and "
          + "which near ones were not. --accept and --split write the names file; run izde index "
          + "afterwards."
      ],
      [
        ("izde names --variants --min 3", "names with several spellings"),
        ("izde names Shetpe", "why each spelling was joined"),
        ("izde names --accept Aktau=Shevchenko", "one place, two names"),
      ]),
    Command(
      .figures, "WORD", "list the numbers that are said of a thing, with who says them",
      formats: OutputFormat.allCases,
      [
        "Each number of people killed, wounded, arrested, dismissed … that the corpus gives: the "
          + "value or range with its hedge (at least, about, dozens), the sentence, the date and "
          + "place that the sentence names, and who says it, where the text says so; otherwise "
          + "\"speaker not stated\". Figures for one place stand together, the smallest first, so "
          + "that contradictions show.",
        "Any word can be asked. For common events its synonyms are looked for too (killed: died, "
          + "dead, fatalities …, in English, Russian and Kazakh). Dates, ages, money, shares and "
          + "measures are left out.",
      ],
      [
        ("izde figures killed", "how many people were killed, according to whom"),
        ("izde figures 'laid off' --spelling literal", "these words only"),
        ("izde figures arrested --format csv > arrested.csv", "a table"),
      ]),
    Command(
      .quote, "TEXT", "say where a quotation stands, and whether as quoted",
      formats: OutputFormat.allCases,
      [
        "exact: the same words in the same order. altered: words differ, and each difference is "
          + "listed. partial: only a part stands here, or parts in different places. absent: not "
          + "in the corpus. Without TEXT the quotation is read from standard input.",
        "Exit status 0 only where something is exact.",
      ],
      [
        ("izde quote \"the strike began in May\"", "one quotation"),
        ("pbpaste | izde quote", "from the clipboard"),
        ("izde quote --from draft.txt", "every quotation of a draft, a line each"),
      ]),
  ]

  private static let looking: [Command] = [
    Command(
      .show, "PLACE …", "show a passage in its place, or a whole article",
      formats: records + [.markdown, .html],
      [
        "A place is the id of a passage (slug/12) or FILE:LINE: the passage is shown with its "
          + "neighbours, its article, and where it comes from. The id of an article (slug) or a FILE "
          + "shows the whole, each paragraph with its number."
      ],
      [
        ("izde show zhanaozen-ten-years --mark Shetpe", "read the article, the name marked"),
        ("izde show report.txt:31", "what a line of a file stands in"),
        ("izde show zhanaozen-ten-years/12 --context 2", "with two passages on each side"),
        ("izde show zhanaozen-ten-years/12 --open", "in your editor, at the line"),
      ]),
    Command(
      .cite, "ID …", "print a citation", formats: records + [.markdown],
      [
        "Author, title, outlet, translator, date, address, and the exact place in the file. Where "
          + "the address is known, the link opens the page at the passage."
      ],
      [
        ("izde cite zhanaozen-ten-years/12", "for a footnote"),
        ("izde cite zhanaozen-ten-years/12 --style bibtex >> sources.bib", "for LaTeX"),
      ]),
    Command(
      .verify, "", "compare every stored passage with its file", formats: records,
      [
        "Byte for byte; and checks the index itself: its checksums, and whether lexicon, names, "
          + "statistics and postings follow from the stored passages. Exit status 1 when something "
          + "is not right."
      ],
      [
        ("izde verify", "is everything as it was when it was indexed?"),
        ("izde verify --quick", "is the index as it was written?"),
      ]),
    Command(
      .info, "", "say what is in the index", formats: records,
      ["Documents, articles, passages, names, dates, versions, sizes."],
      [("izde info --format json", "for a script")]),
  ]

  private static let helping: [Command] = [
    Command(
      .help, "[COMMAND | query]", "explain a command, or how to ask",
      ["The same as izde COMMAND --help. izde help query explains words, phrases and conditions."],
      [
        ("izde help query", "how to ask"),
        ("izde help mentions", "explain mentions"),
        ("izde help --man | man -l -", "read the manual"),
      ]),
    Command(
      .version, "", "print the version", [], [("izde version", "what is installed")]),
    Command(
      .completions, "bash|zsh|fish", "print a completion script for a shell",
      ["Options, commands and their values, completed by the shell."],
      [
        ("izde completions bash > ~/.local/share/bash-completion/completions/izde", "bash"),
        ("izde completions fish > ~/.config/fish/completions/izde.fish", "fish"),
      ]),
  ]
}
