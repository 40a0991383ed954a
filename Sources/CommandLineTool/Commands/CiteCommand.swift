import Izde
import Rendering

/// The command `cite`.
enum CiteCommand {
  static func run(_ session: Session) throws -> Status {
    let style = session.invocation.value(.style).flatMap { CitationStyle(name: $0) }
    let standard: CitationStyle = session.settings.format == .markdown ? .markdown : .text
    return try session.eachPassage(context: 0) { place in
      try session.emit(.citation(Citation(place.passage), style ?? standard))
    }
  }
}
