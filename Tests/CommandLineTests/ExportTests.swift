import Foundation
import TestSupport
import Testing

/// The export for OpenSearch: every line is parsed, and the query for a name is answered over the
/// lines as OpenSearch would, and compared with `--spelling name`.
@Suite struct ExportTests {
  /// A passage as it was exported.
  struct Line {
    var id: String
    var fields: [String: Any]
    /// The alternatives at each place of the field `name_keys`.
    var keys: [Set<String>]
  }

  private func export(_ index: String) throws -> [Line] {
    let run = CommandLineRunner().run("export", "--format", "opensearch", "--index", index)
    #expect(run.status == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] ?? [:]
    }
    #expect(lines.count.isMultiple(of: 2))
    return stride(from: 0, to: lines.count, by: 2).map { number in
      let action = lines[number]["index"] as? [String: Any] ?? [:]
      let fields = lines[number + 1]
      let keys = (fields["name_keys"] as? String ?? "").split(separator: " ").map { word in
        Set(word.split(separator: "|").map(String.init).filter { $0 != "_" })
      }
      return Line(id: action["_id"] as? String ?? "", fields: fields, keys: keys)
    }
  }

  @Test func everyPassageIsThereWithAWordAtEachPlace() throws {
    let corpus = try PartedCorpus(seed: 11)
    let (whole, parts) = try corpus.indexed(as: 2)
    let lines = try export(whole)
    let info = CommandLineRunner().run("info", "--format", "jsonl", "--index", whole).output
    #expect(info.contains("\"passages\":\(lines.count),"))
    #expect(Set(lines.map(\.id)).count == lines.count)
    let mapping = CommandLineRunner().run("export", "--mapping", "--index", whole)
    let body = try JSONSerialization.jsonObject(with: Data(mapping.output.utf8)) as? [String: Any]
    let mappings = try #require(body?["mappings"] as? [String: Any])
    let properties = try #require(mappings["properties"] as? [String: Any])
    for line in lines {
      // The mapping is strict.
      #expect(line.fields.keys.allSatisfy { properties[$0] != nil })
      let counts = ["surface", "stem", "name_keys"].map { name in
        (line.fields[name] as? String ?? "").split(separator: " ").count
      }
      #expect(counts[0] > 0 && counts.allSatisfy { $0 == counts[0] }, "\(line.id)")
    }
    #expect(try export(parts).map(\.id) == lines.map(\.id))
  }

  @Test func hostileTextIsEscaped() throws {
    let folder = try TemporaryFolder()
    let text =
      "A \"quoted\" \\ back|slash _ ~ Shetpe\u{2028}line {\"index\":{}} \u{202E}Aktau \u{1}"
    try folder.write(text, to: "corpus/a.txt")
    let index = folder.path + "/index"
    #expect(CommandLineRunner().run("index", folder.path + "/corpus", "--index", index).status == 0)
    let line = try #require(try export(index).first)
    #expect((line.fields["text"] as? String)?.contains("A \"quoted\" \\ back|slash") == true)
    #expect(line.keys.contains { $0.contains("wetpe") })
  }

  /// Names of one word: those that a key joins, as the program does without near spellings.
  @Test(arguments: ["Shetpe", "Zhanaozen", "Жаңаөзен", "Mangystau", "Tolegenov", "Aktau"])
  func theQueryFindsWhatModeNameFinds(_ name: String) throws {
    let corpus = try PartedCorpus(seed: 12)
    let (whole, _) = try corpus.indexed(as: 1)
    let query = CommandLineRunner().run("export", "--query", name)
    let body = try JSONSerialization.jsonObject(with: Data(query.output.utf8)) as? [String: Any]
    let bool = try #require((body?["query"] as? [String: Any])?["bool"] as? [String: Any])
    let should = try #require(bool["should"] as? [[String: Any]])
    let terms = try #require(should[0]["terms"] as? [String: Any])
    let term = try #require(should[1]["term"] as? [String: Any])
    let asked = Set(try #require(terms["name_keys"] as? [String]))
    let surface = try #require(term["surface"] as? String)
    let found = try export(whole).filter { line in
      line.keys.contains { !$0.isDisjoint(with: asked) }
        || (line.fields["surface"] as? String ?? "").split(separator: " ")
          .contains { $0 == surface }
    }.map(\.id)
    let run = CommandLineRunner().run(
      "mentions", name, "--spelling", "name", "--format", "jsonl", "--index", whole)
    let right = run.output.split(separator: "\n").compactMap { line -> String? in
      let record = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
      return record?["field"] == nil ? record?["passage"] as? String : nil
    }
    #expect(!right.isEmpty)
    #expect(Set(found) == Set(right))
  }

  @Test func aNameOfSeveralWordsIsAskedInOrder() throws {
    let query = CommandLineRunner().run("export", "--query", "Roza Tuletaeva")
    #expect(query.status == 0)
    #expect(query.output.hasPrefix("{\"query\":{\"intervals\":{\"name_keys\":{\"all_of\":{"))
    #expect(query.output.contains("\"ordered\":true,\"max_gaps\":0"))
    #expect(CommandLineRunner().run("export", "--query", "…").status == 2)
  }
}
