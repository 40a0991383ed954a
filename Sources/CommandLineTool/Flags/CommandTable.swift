import Rendering

/// The table of commands.
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
      .index, "[PATH …]", "build or update the index from files and folders", formats: records,
      [
        "Reads plain text, Markdown, HTML, TEI, JSON Lines, tables (.csv, .tsv), mail (.eml, .mbox), "
          + "also compressed with gzip (.gz); PDF with poppler, and DOCX, ODT, EPUB, RTF "
          + "and FB2 with pandoc, if these are installed. Without PATH: the paths of the last run, "
          + "by default the folder corpus. Unchanged files are not read again, vanished files are "
          + "removed from the index. An interrupted build leaves the former index unchanged."
      ],
      [
        ("izde index", "the folder corpus, or the paths of the last run"),
        ("izde index ~/articles --add", "keep what is there, and add a folder"),
        ("izde index --draft new.txt > entry.json", "a catalogue entry to correct"),
      ]),
    Command(
      .search, "QUERY …", "find ranked passages", formats: OutputFormat.allCases,
      [
        "Any of the words, best passages first. \"Words in quotation marks\" must be adjacent. "
          + "A name also finds its other spellings; each hit shows how it matched.",
        "Text output shows of each passage the sentences that answer; --full shows it whole. A "
          + "question for a number (how many people were killed) is answered by the figures that the "
          + "corpus gives, above the passages.",
        "A query that begins with a hyphen needs -- before it.",
      ],
      [
        ("izde search curfew Zhanaozen", "passages about both, best first"),
        ("izde search '\"oil workers\" strike' --since 2011-12", "a phrase, from a date on"),
        ("izde search Aktau --spelling literal --format jsonl", "for a script, as typed"),
        ("izde search curfew --format ris > curfew.ris", "for a bibliography"),
        ("izde search --like salt-road/3", "passages like that one"),
        ("izde search --like - < paragraph.txt", "passages like a text"),
      ]),
    Command(
      .mentions, "NAME …", "list every mention of a name, place or word",
      formats: OutputFormat.answers,
      [
        "All of them, in the order of the corpus, as a concordance; never a choice of the best. "
          + "The counts by spelling follow, and whether the list is complete.",
        "Signs before a line: + inflected, = same name in another romanisation, ^ adjective or "
          + "demonym of the place, @ alias from the names file, ~ likely misspelling.",
      ],
      [
        ("izde mentions Shetpe", "every mention, whatever the spelling"),
        ("izde mentions \"Saniya Toyken\" --parts", "the surname alone, too"),
        ("izde mentions Shetpe --by year", "grouped by year"),
        ("izde mentions --batch names.txt --format csv > all.csv", "a list of names"),
      ]),
    Command(
      .names, "[NAME]", "list the names found, or explain how one is spelled",
      formats: OutputFormat.answers,
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
      .figures, "WORD", "list the numbers given for an event, with who gives them",
      formats: OutputFormat.answers,
      [
        "Each number of people killed, wounded, arrested, dismissed … that the corpus gives: the "
          + "value or range with its hedge (at least, about, dozens), the sentence, the date and "
          + "place that the sentence names, and who gives it, if the text says so; otherwise "
          + "\"speaker not stated\". Figures for one place and date are grouped, the smallest "
          + "first, so that contradictions are visible.",
        "Any word can be given. For common events its synonyms are searched for too (killed: died, "
          + "dead, fatalities …, in English, Russian and Kazakh). Dates, ages, money, shares and "
          + "measures are left out.",
      ],
      [
        ("izde figures killed", "how many people were killed, according to whom"),
        ("izde figures 'laid off' --spelling literal", "these words only"),
        ("izde figures arrested --format csv > arrested.csv", "a table"),
      ]),
    Command(
      .quote, "TEXT", "check whether and where a quotation is in the corpus",
      formats: OutputFormat.answers,
      [
        "exact: the same words in the same order. altered: words differ, and each difference is "
          + "listed. partial: only a part is found, or parts in different places. absent: not "
          + "in the corpus. Without TEXT the quotation is read from standard input.",
        "Exit status 0 only if something is exact.",
      ],
      [
        ("izde quote \"the strike began in May\"", "one quotation"),
        ("pbpaste | izde quote", "from the clipboard"),
        ("izde quote --from draft.txt", "every quotation of a draft, a line each"),
      ]),
  ]

  private static let looking: [Command] = [
    Command(
      .show, "PLACE …", "show a passage with its context, or a whole article",
      formats: records + [.markdown, .html],
      [
        "A place is the id of a passage (slug/12) or FILE:LINE: the passage is shown with its "
          + "neighbours, its article, and its source. The id of an article (slug) or a FILE "
          + "shows the whole, each paragraph with its number."
      ],
      [
        ("izde show zhanaozen-ten-years --mark Shetpe", "read the article, the name marked"),
        ("izde show report.txt:31", "the passage at a line of a file"),
        ("izde show zhanaozen-ten-years/12 --context 2", "with two passages on each side"),
        ("izde show zhanaozen-ten-years/12 --open", "in your editor, at the line"),
      ]),
    Command(
      .cite, "ID …", "print a citation", formats: records + [.markdown],
      [
        "Author, title, outlet, translator, date, URL, and the exact place in the file. If "
          + "the URL is known, the link opens the page at the passage."
      ],
      [
        ("izde cite zhanaozen-ten-years/12", "for a footnote"),
        ("izde cite zhanaozen-ten-years/12 --style bibtex >> sources.bib", "for LaTeX"),
        ("izde cite zhanaozen-ten-years/12 --style apa", "for a list of references"),
      ]),
    Command(
      .export, "", "write passages with their terms and name keys for OpenSearch",
      [
        "Two lines of JSON for each passage, as the bulk interface takes them: the text and its "
          + "place, its words and stems as this index has them, and the keys of its names. "
          + "--mapping prints what the index there is made with, --query the search for a name."
      ],
      [
        ("izde export --mapping > mapping.json", "make the index there with this"),
        ("izde export > passages.ndjson", "every passage"),
        ("izde export --query Shetpe", "how to ask there for a name, however romanised"),
      ]),
    Command(
      .verify, "", "compare every stored passage with its file", formats: records,
      [
        "Byte for byte; also checks the index itself: its checksums, and whether lexicon, names, "
          + "statistics and posting lists match the stored passages. Exit status 1 if something "
          + "is wrong."
      ],
      [
        ("izde verify", "is everything unchanged since it was indexed?"),
        ("izde verify --quick", "is the index undamaged?"),
      ]),
    Command(
      .info, "", "describe the index", formats: records,
      ["Documents, articles, passages, names, dates, versions, sizes."],
      [("izde info --format json", "for a script")]),
  ]

  private static let helping: [Command] = [
    Command(
      .help, "[COMMAND | query]", "explain a command or the query language",
      ["The same as izde COMMAND --help. izde help query explains words, phrases and conditions."],
      [
        ("izde help query", "explain the query language"),
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
