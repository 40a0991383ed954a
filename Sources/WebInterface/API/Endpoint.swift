import Izde
import Rendering

/// An endpoint of `/api/v1/`; the table serves to validate requests and to generate `OpenAPI`.
struct Endpoint: Sendable {
  /// The values that a parameter accepts.
  enum Values: Sendable {
    case text
    case date
    case choice([String], default: String)
    case number(ClosedRange<Int>)
  }

  /// A field of the query string.
  struct Parameter: Sendable {
    var name: String
    var values: Values
    var isRequired = false
    var about: String
  }

  /// The path after `/api/v1`, with the names of its variables in braces.
  var path: String
  var summary: String
  var parameters: [Parameter]
  /// Whether a text may also be sent as the body of a POST.
  var takesText = false

  /// The longest text of a parameter in characters (Unicode scalars).
  static let longestText = 2_000

  /// The methods it accepts, for a header field.
  var methods: String { takesText ? "GET, HEAD, POST" : "GET, HEAD" }

  /// The endpoint at a path after `/api/v1`.
  static func at(_ path: [String]) -> Endpoint? {
    all.first {
      let parts = $0.path.split(separator: "/")
      return parts.count == path.count && String(parts[0]) == path[0]
    }
  }

  /// The methods of a whole path; nil if it is not part of the interface for programs.
  static func methods(at path: [String]) -> String? {
    guard path.starts(with: ["api", "v1"]) else { return nil }
    return at(Array(path.dropFirst(2)))?.methods ?? "GET, HEAD"
  }

  private static let format = Parameter(
    name: "format", values: .choice(["json", "jsonl"], default: "json"),
    about: "json: one document; jsonl: a record a line, as exhaustive answers are best read")
  private static let spelling = Parameter(
    name: "spelling", values: .choice(["near", "name", "literal"], default: "near"),
    about: "near: likely misspellings too; name: the same name however romanised or inflected; "
      + "literal: as typed")
  private static let limit = Parameter(
    name: "limit", values: .number(0...1_000_000), about: "the most results; 0 for all")
  private static let explain = Parameter(
    name: "explain", values: .choice(["true", "false"], default: "false"),
    about: "whether reasons are given")
  private static func query(_ about: String, isRequired: Bool = true) -> Parameter {
    Parameter(name: "q", values: .text, isRequired: isRequired, about: about)
  }

  private static let conditions = [
    Parameter(name: "since", values: .date, about: "only articles of this date or later"),
    Parameter(name: "until", values: .date, about: "only articles of this date or earlier"),
    Parameter(
      name: "outlet", values: .text,
      about: "only articles whose outlet has these words, one after the other"),
    Parameter(
      name: "author", values: .text,
      about: "only articles whose author or translator has these words"),
    Parameter(
      name: "file", values: .text,
      about: "only files whose path or name begins so, or articles whose id does"),
  ]

  static let all: [Endpoint] = [
    Endpoint(
      path: "/search", summary: "Ranked passages",
      parameters: [
        query("the query"), limit, spelling,
        Parameter(
          name: "sort", values: .choice(["rank", "date", "corpus"], default: "rank"),
          about: "the order of the passages"),
        explain, format,
      ] + conditions),
    Endpoint(
      path: "/similar", summary: "Passages similar to a passage, an article or a text",
      parameters: [
        Parameter(
          name: "id", values: .text, isRequired: true,
          about: "the id of a passage or an article; a text is sent as the body of a POST"),
        limit, spelling, explain, format,
      ] + conditions, takesText: true),
    Endpoint(
      path: "/mentions", summary: "Every mention of a name, place or word, in corpus order",
      parameters: [
        query("the name"), limit, spelling,
        Parameter(
          name: "parts", values: .choice(["true", "false"], default: "false"),
          about: "for a full name: the surname alone, too"),
        Parameter(
          name: "sort", values: .choice(MentionOrder.allCases.map(\.rawValue), default: "corpus"),
          about: "corpus: as they stand; left, right: by the word before or after"),
        explain, format,
      ] + conditions),
    Endpoint(
      path: "/figures", summary: "The numbers said of a thing, with who says them",
      parameters: [query("the thing: killed, wounded, arrested"), limit, spelling, format]),
    Endpoint(
      path: "/names", summary: "The names found in the corpus, or one with its spellings",
      parameters: [
        query("a name; without it all", isRequired: false), limit, spelling,
        Parameter(
          name: "min", values: .number(1...1_000_000),
          about: "only names with at least this frequency"),
        Parameter(
          name: "variants", values: .choice(["true", "false"], default: "false"),
          about: "only names with more than one spelling"), format,
      ]),
    Endpoint(
      path: "/quote", summary: "Check whether and where a quotation is in the corpus",
      parameters: [query("the quotation"), limit, format], takesText: true),
    Endpoint(
      path: "/passages/{article}/{paragraph}", summary: "A passage with its context",
      parameters: [
        Parameter(
          name: "context", values: .number(0...1_000),
          about: "the number of neighbours on each side"),
        format,
      ]),
    Endpoint(
      path: "/citations/{article}/{paragraph}", summary: "A citation of a passage",
      parameters: [
        Parameter(
          name: "style",
          values: .choice(CitationStyle.allCases.map(\.rawValue), default: "text"),
          about: "the form of the citation"), format,
      ]),
    Endpoint(path: "/info", summary: "What is in the index", parameters: []),
  ]
}
