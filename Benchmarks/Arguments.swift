/// The options of a command: `--name value`, `--flag`, and operands.
struct Arguments {
  private(set) var plain: [String] = []
  private var options: [String: [String]] = [:]

  init(_ arguments: [String], flags: Set<String> = []) throws {
    var place = 0
    while place < arguments.count {
      let argument = arguments[place]
      place += 1
      guard argument.hasPrefix("--") else {
        plain.append(argument)
        continue
      }
      let name = String(argument.dropFirst(2))
      if flags.contains(name) {
        options[name, default: []].append("")
      } else if place < arguments.count {
        options[name, default: []].append(arguments[place])
        place += 1
      } else {
        throw BenchmarkError("“\(argument)” needs a value")
      }
    }
  }

  func has(_ name: String) -> Bool { options[name] != nil }

  func text(_ name: String) -> String? { options[name]?.last }

  func number(_ name: String, default value: Int) throws -> Int {
    guard let text = text(name) else { return value }
    guard let number = Int(text), number > 0 else {
      throw BenchmarkError("“--\(name) \(text)” is no number above 0")
    }
    return number
  }

  func numbers(_ name: String, default values: [Int]) throws -> [Int] {
    guard let text = text(name) else { return values }
    return try text.split(separator: ",").map { part in
      guard let number = Int(part), number > 0 else {
        throw BenchmarkError("“--\(name) \(text)” holds what is no number above 0")
      }
      return number
    }
  }
}
