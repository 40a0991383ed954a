import Rendering

/// The OpenAPI 3.1 description of `/api/v1/`, generated from the table of endpoints.
enum OpenAPI {
  static func document(version: String) -> String {
    let paths = Endpoint.all.map { "\(quoted($0.path)):{\(operations($0))}" }.joined(separator: ",")
    return """
      {"openapi":"3.1.0","info":{"title":"izde","version":\(quoted(version)),"description":\
      "Names, places and quotations in a corpus of articles. Offsets are UTF-8 bytes from 0, end \
      excluded. The records are those of izde --format jsonl (docs/output.md)."},\
      "servers":[{"url":"/api/v1"}],"paths":{\(paths)},"components":{"schemas":{\(schemas)},\
      "responses":{\(responses)}}}

      """
  }

  private static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static func operations(_ endpoint: Endpoint) -> String {
    let name = endpoint.path.split(separator: "/")[0]
    let variables = endpoint.path.split(separator: "/").filter { $0.hasPrefix("{") }
      .map { $0.dropFirst().dropLast() }
    var parameters = variables.map { variable in
      "{\"name\":\"\(variable)\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\","
        + "\"minLength\":1}}"
    }
    parameters += endpoint.parameters.map(parameter)
    let get = operation(
      "\(name)", endpoint.summary, parameters, body: nil,
      has404: !variables.isEmpty || endpoint.parameters.contains { $0.name == "id" })
    guard endpoint.takesText else { return "\"get\":{\(get)}" }
    let body = """
      "requestBody":{"required":true,"content":{"text/plain":{"schema":{"type":"string",\
      "minLength":1,"pattern":"[A-Za-z0-9]"}}}},
      """
    let sent = endpoint.parameters.filter { !$0.isRequired }.map(parameter)
    let post = operation("\(name)Text", endpoint.summary, sent, body: body, has404: false)
    return "\"get\":{\(get)},\"post\":{\(post)}"
  }

  private static func operation(
    _ name: String, _ summary: String, _ parameters: [String], body: String?, has404: Bool
  ) -> String {
    let missing = has404 ? ",\"404\":{\"$ref\":\"#/components/responses/problem\"}" : ""
    return """
      "operationId":"\(name)","summary":\(quoted(summary)),\
      "parameters":[\(parameters.joined(separator: ","))],\(body ?? "")"responses":{"200":{\
      "description":"the answer","content":{"application/json":{"schema":{"$ref":\
      "#/components/schemas/document"}},"application/jsonl":{"schema":{"type":"string"}}}},\
      "400":{"$ref":"#/components/responses/problem"},"403":{"$ref":\
      "#/components/responses/problem"},"413":{"$ref":"#/components/responses/problem"},\
      "414":{"$ref":"#/components/responses/problem"},"503":{"$ref":\
      "#/components/responses/problem"}\(missing)}
      """
  }

  /// A year from 0001 on, a month, or a day that exists in the month of every year; 29 February,
  /// which the pattern omits, is accepted in leap years.
  private static let datePattern =
    "^(0{3}[1-9]|0{2}[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})"
    + "(-((0[1-9]|1[0-2])|(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    + "|02-(0[1-9]|1[0-9]|2[0-8])))?$"

  private static func parameter(_ parameter: Endpoint.Parameter) -> String {
    let schema =
      switch parameter.values {
      case .text:
        "{\"type\":\"string\",\"minLength\":1,\"maxLength\":\(Endpoint.longestText),"
          + "\"pattern\":\"^[^\\\\u0000]*[^\\\\s\\\\u0000][^\\\\u0000]*$\"}"
      case .date:
        "{\"type\":\"string\",\"pattern\":\"\(datePattern)\"}"
      case .choice(let choices, let standard):
        "{\"type\":\"string\",\"enum\":[\(choices.map(quoted).joined(separator: ","))],"
          + "\"default\":\(quoted(standard))}"
      case .number(let range):
        "{\"type\":\"integer\",\"minimum\":\(range.lowerBound),\"maximum\":\(range.upperBound)}"
      }
    return
      "{\"name\":\(quoted(parameter.name)),\"in\":\"query\",\"required\":\(parameter.isRequired),"
      + "\"description\":\(quoted(parameter.about)),\"schema\":\(schema)}"
  }

  private static let schemas = """
    "document":{"type":"object","required":["version","command","records"],"properties":{\
    "version":{"type":"integer"},"command":{"type":"string"},"fingerprint":{"type":"string"},\
    "records":{"type":"array","items":{"$ref":"#/components/schemas/record"}}}},\
    "record":{"type":"object","required":["type"],"properties":{"type":{"enum":["passage","mention",\
    "name","quote","summary","citation","info","error"]},"start":{"type":"integer","minimum":0},\
    "end":{"type":"integer","minimum":0},"file":{"type":"string"},"line":{"type":"integer",\
    "minimum":1}}},\
    "problem":{"type":"object","required":["error"],"properties":{"error":{"type":"string"},\
    "try":{"type":"string"}}}
    """

  private static let responses = """
    "problem":{"description":"why there is no answer","content":{"application/json":{"schema":{\
    "$ref":"#/components/schemas/problem"}}}}
    """
}
