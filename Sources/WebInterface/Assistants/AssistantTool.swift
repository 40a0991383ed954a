/// A tool offered over the Model Context Protocol.
struct AssistantTool: Sendable {
  var name: String
  var about: String
  /// The arguments, each a text: name, description, whether it is required.
  var arguments: [(name: String, about: String, isRequired: Bool)]
  /// The command line for the arguments.
  var commandLine: @Sendable ([String: String]) -> [String]

  private static let spelling = (
    name: "spelling", about: "near (with likely misspellings, the default), name or literal",
    isRequired: false
  )

  private static func options(_ values: [String: String], _ names: [String]) -> [String] {
    names.flatMap { name in values[name].map { ["--\(name)", $0] } ?? [] }
  }

  static let all: [AssistantTool] = [
    AssistantTool(
      name: "search",
      about: "Find ranked passages in the corpus. Each has its file, byte range and article.",
      arguments: [
        ("query", "words, names, \"a phrase\"", true), spelling,
        ("limit", "the most passages, by default 10", false),
        ("since", "only articles from this date on, 2011 or 2011-12-16", false),
        ("until", "only articles up to this date", false),
      ],
      commandLine: {
        ["search", "--format", "jsonl"] + options($0, ["spelling", "limit", "since", "until"])
          + ["--", $0["query"] ?? ""]
      }),
    AssistantTool(
      name: "mentions",
      about: "List every mention of a name, place or word, in any spelling, romanisation or "
        + "inflection, with context, and whether the list is complete.",
      arguments: [
        ("name", "the name", true), spelling, ("limit", "the most mentions, by default all", false),
      ],
      commandLine: {
        ["mentions", "--format", "jsonl"] + options($0, ["spelling", "limit"])
          + ["--", $0["name"] ?? ""]
      }),
    AssistantTool(
      name: "names",
      about: "Show the spellings of a name, and why they were joined.",
      arguments: [("name", "the name", true), spelling],
      commandLine: {
        ["names", "--format", "jsonl"] + options($0, ["spelling"]) + ["--", $0["name"] ?? ""]
      }),
    AssistantTool(
      name: "figures",
      about:
        "List the numbers that the corpus gives for a thing (killed, wounded, arrested …), each "
        + "with its sentence and, where the text says so, who gives it.",
      arguments: [("word", "the thing", true), spelling],
      commandLine: {
        ["figures", "--format", "jsonl"] + options($0, ["spelling"]) + ["--", $0["word"] ?? ""]
      }),
    AssistantTool(
      name: "check_quotation",
      about:
        "Check a quotation: exact, altered, partial or absent, with the place in the source and "
        + "every difference.",
      arguments: [("text", "the quotation without its quotation marks", true)],
      commandLine: { ["quote", "--format", "jsonl", "--", $0["text"] ?? ""] }),
    AssistantTool(
      name: "show_passage", about: "Read a passage with its neighbours.",
      arguments: [
        ("id", "the id of a passage, as the other tools give it", true),
        ("context", "the number of neighbours on each side, by default 1", false),
      ],
      commandLine: {
        ["show", "--format", "jsonl"] + options($0, ["context"]) + ["--", $0["id"] ?? ""]
      }),
  ]
}
