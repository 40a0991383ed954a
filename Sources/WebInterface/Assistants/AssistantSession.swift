import Izde
import JSONReading
import Rendering

/// A session of the Model Context Protocol over lines of JSON-RPC 2.0.
///
/// Source: modelcontextprotocol.io, specification 2025-06-18: life cycle, tools, stdio transport.
package struct AssistantSession {
  private let pool: EnginePool
  private let version: String
  private static let protocols = ["2025-06-18", "2025-03-26", "2024-11-05"]

  /// Creates a session on an index.
  package init(indexDirectory: String, version: String) {
    pool = EnginePool(directory: indexDirectory, most: 1)
    self.version = version
  }

  /// The response to a line; nil if it needs none.
  package func answer(to line: String) -> String? {
    let message: JSONValue
    do {
      message = try JSONValue.parse(line)
    } catch {
      return failure(nil, -32_700, "the line is not JSON: \(error.message)")
    }
    guard case .object = message, case .string(let method) = message["method"] ?? .null else {
      return failure(message["id"], -32_600, "the line is not a JSON-RPC 2.0 request")
    }
    // A message without an id is a notification, which gets no response.
    guard let id = message["id"], id != .null else { return nil }
    switch method {
    case "initialize": return result(id, greeting(message["params"]?["protocolVersion"]))
    case "ping": return result(id, "{}")
    case "tools/list": return result(id, "{\"tools\":[\(tools)]}")
    case "tools/call": return call(id, message["params"])
    default: return failure(id, -32_601, "the method “\(method)” is not known")
    }
  }

  private func greeting(_ asked: JSONValue?) -> String {
    var spoken = Self.protocols[0]
    if case .string(let wanted) = asked ?? .null, Self.protocols.contains(wanted) {
      spoken = wanted
    }
    return """
      {"protocolVersion":"\(spoken)","capabilities":{"tools":{"listChanged":false}},"serverInfo":{\
      "name":"izde","version":\(quoted(version))},"instructions":"Finds names, places and quotations \
      in a corpus of articles. Cite the file and byte range that come with each answer; say whether a \
      list is complete."}
      """
  }

  private var tools: String {
    AssistantTool.all.map { tool in
      let properties = tool.arguments.map {
        "\(quoted($0.name)):{\"type\":\"string\",\"description\":\(quoted($0.about))}"
      }.joined(separator: ",")
      let required = tool.arguments.filter(\.isRequired).map { quoted($0.name) }
        .joined(separator: ",")
      return
        "{\"name\":\(quoted(tool.name)),\"description\":\(quoted(tool.about)),\"inputSchema\":{"
        + "\"type\":\"object\",\"properties\":{\(properties)},\"required\":[\(required)],"
        + "\"additionalProperties\":false},\"annotations\":{\"readOnlyHint\":true}}"
    }.joined(separator: ",")
  }

  private func call(_ id: JSONValue, _ parameters: JSONValue?) -> String {
    guard case .string(let name) = parameters?["name"] ?? .null,
      let tool = AssistantTool.all.first(where: { $0.name == name })
    else { return failure(id, -32_602, "there is no such tool") }
    var values: [String: String] = [:]
    if case .object(let given) = parameters?["arguments"] ?? .null {
      for (name, value) in given {
        guard tool.arguments.contains(where: { $0.name == name }) else {
          return failure(id, -32_602, "“\(name)” is no argument of \(tool.name)")
        }
        switch value {
        case .string(let text): values[name] = text
        case .number(let number) where number == number.rounded() && abs(number) < 1e9:
          values[name] = String(Int(number))
        default: return failure(id, -32_602, "“\(name)” is to be a text")
        }
      }
    }
    if let missing = tool.arguments.first(where: {
      $0.isRequired && (values[$0.name] ?? "").isEmpty
    }) {
      return failure(id, -32_602, "“\(missing.name)” is missing: \(missing.about)")
    }
    do {
      let run = try pool.with { CommandRun(tool.commandLine(values), on: $0) }
      guard run.isAnswered else { return content(id, run.reason, isError: true) }
      return content(id, String(decoding: run.output, as: UTF8.self), isError: false)
    } catch {
      return content(id, (error as? IzdeError)?.message ?? "\(error)", isError: true)
    }
  }

  private func content(_ id: JSONValue, _ text: String, isError: Bool) -> String {
    result(
      id, "{\"content\":[{\"type\":\"text\",\"text\":\(quoted(text))}],\"isError\":\(isError)}")
  }

  private func result(_ id: JSONValue, _ body: String) -> String {
    "{\"jsonrpc\":\"2.0\",\"id\":\(written(id)),\"result\":\(body)}"
  }

  private func failure(_ id: JSONValue?, _ code: Int, _ message: String) -> String {
    "{\"jsonrpc\":\"2.0\",\"id\":\(written(id ?? .null)),\"error\":{\"code\":\(code),\"message\":"
      + "\(quoted(message))}}"
  }

  /// The id of a request as it is returned: a text or a number.
  private func written(_ id: JSONValue) -> String {
    switch id {
    case .string(let text): quoted(text)
    case .number(let number) where number == number.rounded() && abs(number) < 1e15:
      String(Int(number))
    case .number(let number): "\(number)"
    default: "null"
    }
  }

  private func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
