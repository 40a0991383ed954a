import Findings
import Izde
import Rendering

/// The table of options, from which parsing, help, manual and completions are derived.
package enum FlagTable {
  private static let asking: [Command.Name] = [.search, .mentions, .names, .figures, .quote]
  private static let reading: [Command.Name] = asking + [.show, .cite, .export, .verify, .info]

  /// All options, in the order of the help.
  package static let flags: [Flag] = common + indexing + searching + naming + quoting + showing

  /// The option of a name.
  package static func flag(_ name: Flag.Name) -> Flag? { flags.first { $0.name == name } }

  /// The options that a command takes.
  package static func flags(of command: Command.Name) -> [Flag] {
    flags.filter { $0.applies(to: command) }.map { $0.of(command) }
  }

  private static let common: [Flag] = [
    Flag(
      .index, nil, .folder("DIR"), on: reading + [.index],
      "the folder of the index (default: $IZDE_INDEX, else index, here or in a folder above); given "
        + "several times, or a folder of indexes: all are searched as one"
    )
    .on(.index, "the folder of the index (default: $IZDE_INDEX, else index)"),
    Flag(
      .format, "f", .choice(OutputFormat.allCases.flatMap(\.names)), on: reading + [.index],
      "how the answer is printed"
    )
    .on(.export, .choice(["opensearch"]), "for whom: OpenSearch’s bulk interface (default)"),
    Flag(
      .limit, "n", .number("N", atLeast: 0), on: asking,
      "at most N hits; 0 for all (search: 10, quote: 20, others: all)"
    )
    .on(.search, "at most N passages (default: 10); 0 for all")
    .on(.mentions, "at most N mentions (default: all); counts always include all")
    .on(.names, "at most N names (default: all)")
    .on(.figures, "at most N figures (default: all)")
    .on(.quote, "at most N places of a quotation (default: 20); 0 for all"),
    Flag(
      .batch, nil, .file("FILE"), on: asking,
      "a query from each line of FILE, - for standard input; lines with # are comments; .csv and .tsv: a "
        + "column; .jsonl: a {\"query\": …} a line"),
    Flag(
      .column, nil, .text("NAME"), on: asking,
      "the column of a .csv or .tsv batch, by name or number (default: name, query or the first)"),
    Flag(
      .spelling, nil, .choice(SpellingMode.allCases.reversed().map(\.rawValue)),
      on: [.search, .mentions, .names, .figures],
      "near: likely misspellings too (default); name: the same name in any romanisation; "
        + "literal: as typed"
    )
    .on(
      .figures,
      "near: synonyms too (default); name: the word with its inflections; literal: as typed"),
    Flag(
      .boilerplate, nil, .none, on: [.search, .mentions, .figures],
      "include boilerplate (navigation, donation appeals, comment forms)"
    )
    .on(.mentions, "list mentions in boilerplate too (the default)"),
    Flag(.noBoilerplate, nil, .none, on: [.mentions], "leave out mentions in boilerplate"),
    Flag(
      .explain, nil, .none, on: asking,
      "explain why each form matched"
    )
    .on(.search, "explain why each form matched, the scores, and the query sent to the index"),
    Flag(
      .color, nil, .choice(["auto", "always", "never"]),
      "colour: auto means on a terminal, unless NO_COLOR or CLICOLOR=0 is set"),
    Flag(.noPager, nil, .none, on: reading, "print long answers straight to the terminal"),
    Flag(.quiet, "q", .none, "no progress, no warnings; index: no summary"),
    Flag(.verbose, "v", .none, "report on standard error which index is used, and the time taken"),
    Flag(.help, "h", .none, "print this help"),
    Flag(.version, "V", .none, "print the version"),
  ]

  private static let indexing: [Flag] = [
    Flag(.add, nil, .none, on: [.index], "add the paths to what is in the index"),
    Flag(.rebuild, nil, .none, on: [.index], "read everything again"),
    Flag(
      .catalog, nil, .file("FILE"), on: [.index],
      "a catalogue of documents in addition to catalog.json in an indexed folder; kept for the next "
        + "run, '' drops it"),
    Flag(
      .names, nil, .file("FILE"), on: [.index],
      "aliases and splits of names in addition to names.txt in an indexed folder; kept for the next "
        + "run, '' drops it"),
    Flag(
      .followLinks, nil, .none, on: [.index],
      "follow symbolic links that lead out of the folders; kept for the next run"),
    Flag(.noFollowLinks, nil, .none, on: [.index], "do not follow such links"),
    Flag(
      .field, nil, .text("NAME=PATH"), on: [.index],
      "where records (.jsonl) and tables (.csv) have a field: text=body, title=meta.headline; "
        + "may be given again; kept for the next run, '' drops all"),
    Flag(
      .ocr, nil, .text("LANGUAGES"), on: [.index],
      "recognise text in scanned PDF pages with tesseract (kaz+rus+eng); kept for the next run, "
        + "'' drops it"),
    Flag(
      .draft, nil, .none, on: [.index],
      "do not index; print a draft catalogue entry for each file, to be corrected"),
    Flag(
      .watch, nil, .none, on: [.index],
      "keep running and update the index whenever a file changes; stop with Ctrl-C"),
  ]

  private static let searching: [Flag] = [
    Flag(
      .sort, nil, .choice(SearchOptions.Order.allCases.map(\.rawValue) + ["left", "right"]),
      on: [.search, .mentions], "the order of the answer"
    )
    .on(
      .search, .choice(SearchOptions.Order.allCases.map(\.rawValue)),
      "the order of the passages: best first (default), by date, or as in the corpus"
    )
    .on(
      .mentions, .choice(MentionOrder.allCases.map(\.rawValue)),
      "the order of the lines: as in the corpus (default), by the words before or after"),
    Flag(
      .since, nil, .text("DATE"), on: filtered,
      "only articles of this date or later: 2011, 2011-12 or 2011-12-16"),
    Flag(.until, nil, .text("DATE"), on: filtered, "only articles of this date or earlier"),
    Flag(
      .outlet, nil, .text("WORDS"), on: filtered,
      "only articles whose outlet has these words, one after the other"),
    Flag(
      .author, nil, .text("WORDS"), on: filtered,
      "only articles whose author or translator has these words"),
    Flag(
      .file, nil, .text("BEGINNING"), on: filtered,
      "only files whose path or name, or articles whose id, begins with this"),
    Flag(
      .like, nil, .text("ID"), on: [.search],
      "in place of a query: passages like that one (salt-road/3, salt.txt:12), like an article "
        + "(salt-road), or like the text on standard input (-)"),
    Flag(.group, nil, .choice(["article"]), on: [.search], "at most one passage an article"),
    Flag(
      .context, "C", .number("N", atLeast: 0), on: [.search, .mentions, .show],
      "the context shown: N passages, or N characters for mentions"
    )
    .on(.search, "show N passages before and after each passage found")
    .on(.show, "show N passages before and after (default: 1)")
    .on(.mentions, "N characters before and after each mention (default: what fits the line)"),
    Flag(
      .full, nil, .none, on: [.search],
      "print passages whole, not only the sentences that answer (text; other formats do anyway)"),
    Flag(
      .by, nil, .choice(MentionGrouping.allCases.map(\.rawValue)), on: [.mentions],
      "group the lines by this, and count all mentions by it"),
    Flag(.parts, nil, .none, on: [.mentions], "for a full name: the surname alone, too"),
  ]

  private static let filtered: [Command.Name] = [.search, .mentions]

  private static let naming: [Flag] = [
    Flag(
      .min, nil, .number("N", atLeast: 1), on: [.names], "only names that occur at least N times"),
    Flag(.variants, nil, .none, on: [.names], "only names with more than one spelling"),
    Flag(
      .accept, nil, .text("A=B"), on: [.names],
      "record in the names file that A and B are the same name"),
    Flag(
      .split, nil, .text("A=B"), on: [.names],
      "record in the names file that A and B are different names"),
  ]

  private static let quoting: [Flag] = [
    Flag(
      .from, nil, .file("FILE"), on: [.quote],
      "check every quotation of five words or more in a draft, - for standard input")
  ]

  private static let showing: [Flag] = [
    Flag(
      .mark, nil, .text("NAME"), on: [.show], "mark the mentions of a name, in all its spellings"),
    Flag(
      .open, nil, .none, on: [.show],
      "open the file at the line in $VISUAL or $EDITOR, a PDF file at its page in $PDFVIEWER"),
    Flag(
      .style, nil, .choice(CitationStyle.allCases.flatMap(\.names)), on: [.cite],
      "the form of the citation (default: text)"),
    Flag(
      .mapping, nil, .none, on: [.export],
      "the settings and the mapping with which the index is made there, and no passages"),
    Flag(
      .query, nil, .text("NAME"), on: [.export],
      "the search that finds a name there as mode name does here; asks no index"),
    Flag(
      .quick, nil, .none, on: [.verify],
      "check only the checksums of the index, and compare nothing with the files"),
    Flag(
      .reextract, nil, .none, on: [.verify],
      "convert PDF and office files again and compare the text, instead of their checksums"),
    Flag(.man, nil, .none, on: [.help], "print the manual page, for man -l -"),
  ]
}
