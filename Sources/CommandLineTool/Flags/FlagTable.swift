import Findings
import Izde
import Rendering

/// The one table of options: parsing, help, manual and completions are made from it.
package enum FlagTable {
  private static let asking: [Command.Name] = [.search, .mentions, .names, .quote]
  private static let reading: [Command.Name] = asking + [.show, .cite, .verify, .info]

  /// All options, in the order of the help.
  package static let flags: [Flag] = common + indexing + searching + naming + quoting + showing

  /// The option of a name.
  package static func flag(_ name: Flag.Name) -> Flag? { flags.first { $0.name == name } }

  /// The options that a command takes.
  package static func flags(of command: Command.Name) -> [Flag] {
    flags.filter { $0.applies(to: command) }
  }

  private static let common: [Flag] = [
    Flag(
      .index, nil, .folder("DIR"), on: reading + [.index],
      "the folder of the index (default: $IZDE_INDEX, else index)"),
    Flag(
      .format, "f", .choice(OutputFormat.allCases.map(\.rawValue)), on: reading + [.index],
      "how the answer is printed; not every command has every format"),
    Flag(
      .limit, "n", .number("N", atLeast: 0), on: asking,
      "at most N hits; 0 for all (search: 10, quote: 20, others: all)"),
    Flag(
      .batch, nil, .file("FILE"), on: asking,
      "ask one query a line of FILE, - for standard input; in .jsonl one {\"query\": …} a line"),
    Flag(
      .spelling, nil, .choice(SpellingMode.allCases.reversed().map(\.rawValue)),
      on: [.search, .mentions, .names],
      "near: likely misspellings too (default); name: the same name however romanised; "
        + "literal: as typed"),
    Flag(
      .furniture, nil, .none, on: [.search, .mentions],
      "page furniture (navigation, appeals) may be among the hits; for mentions the default"),
    Flag(.noFurniture, nil, .none, on: [.mentions], "leave out mentions in page furniture"),
    Flag(
      .explain, nil, .none, on: asking,
      "say why each form was met, how scores are made, and what was asked of the index"),
    Flag(
      .color, nil, .choice(["auto", "always", "never"]),
      "colour: auto means on a terminal, unless NO_COLOR or CLICOLOR=0 says no"),
    Flag(.noPager, nil, .none, on: reading, "print long answers straight to the terminal"),
    Flag(.quiet, "q", .none, "no progress and no warnings; index: no closing line"),
    Flag(.verbose, "v", .none, "say on standard error which index is asked, and how long all took"),
    Flag(.help, "h", .none, "print this help"),
    Flag(.version, "V", .none, "print the version"),
  ]

  private static let indexing: [Flag] = [
    Flag(.add, nil, .none, on: [.index], "keep what the index holds, and add the paths to it"),
    Flag(.rebuild, nil, .none, on: [.index], "read everything anew"),
    Flag(
      .catalog, nil, .file("FILE"), on: [.index],
      "a catalogue of documents besides catalog.json in an indexed folder; kept for the next "
        + "run, '' drops it"),
    Flag(
      .names, nil, .file("FILE"), on: [.index],
      "aliases and splits of names besides names.txt in an indexed folder; kept for the next "
        + "run, '' drops it"),
    Flag(
      .followLinks, nil, .none, on: [.index],
      "follow symbolic links that lead out of the folders; kept for the next run"),
    Flag(.noFollowLinks, nil, .none, on: [.index], "follow such links no longer"),
    Flag(
      .ocr, nil, .text("LANGUAGES"), on: [.index],
      "read scanned pages of PDF files by tesseract, in kaz+rus+eng, say; kept for the next run, "
        + "'' drops it"),
    Flag(
      .draft, nil, .none, on: [.index],
      "index nothing; print a draft catalogue entry for each file, to be corrected"),
    Flag(
      .watch, nil, .none, on: [.index],
      "stay, and bring the index up to date whenever a file changes; stop with Ctrl-C"),
  ]

  private static let searching: [Flag] = [
    Flag(
      .sort, nil, .choice(SearchOptions.Order.allCases.map(\.rawValue)), on: [.search],
      "the order of the passages: best first (default), by date, or as in the corpus"),
    Flag(
      .since, nil, .text("DATE"), on: [.search],
      "only articles of this date or later: 2011, 2011-12 or 2011-12-16"),
    Flag(.until, nil, .text("DATE"), on: [.search], "only articles of this date or earlier"),
    Flag(.group, nil, .choice(["article"]), on: [.search], "at most one passage an article"),
    Flag(
      .context, "C", .number("N", atLeast: 0), on: [.search, .mentions, .show],
      "search, show: N neighbouring passages on each side; mentions: N characters"),
    Flag(
      .by, nil, .choice(MentionGrouping.allCases.map(\.rawValue)), on: [.mentions],
      "gather and count the mentions by this"),
    Flag(.parts, nil, .none, on: [.mentions], "for a full name: the surname alone, too"),
  ]

  private static let naming: [Flag] = [
    Flag(
      .min, nil, .number("N", atLeast: 1), on: [.names], "only names that stand at least N times"),
    Flag(.variants, nil, .none, on: [.names], "only names with more than one spelling"),
    Flag(
      .accept, nil, .text("A=B"), on: [.names],
      "write into the names file that A and B are one name"),
    Flag(
      .split, nil, .text("A=B"), on: [.names],
      "write into the names file that A and B are two names"),
  ]

  private static let quoting: [Flag] = [
    Flag(
      .from, nil, .file("FILE"), on: [.quote],
      "check every quotation of five words or more in a draft, - for standard input")
  ]

  private static let showing: [Flag] = [
    Flag(
      .open, nil, .none, on: [.show],
      "open the file at the line in $VISUAL or $EDITOR, a PDF file at its page in $PDFVIEWER"),
    Flag(
      .style, nil, .choice(CitationStyle.allCases.map(\.rawValue)), on: [.cite],
      "the form of the citation (default: text)"),
    Flag(
      .quick, nil, .none, on: [.verify],
      "check only the checksums of the index, and compare nothing with the files"),
    Flag(
      .reextract, nil, .none, on: [.verify],
      "convert PDF and office files again and compare the text, instead of their checksums"),
    Flag(.man, nil, .none, on: [.help], "print the manual page, for man -l -"),
  ]
}
