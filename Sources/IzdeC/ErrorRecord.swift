import Izde
import Rendering

/// An error as a record of `docs/output.md`, without its line end.
struct ErrorRecord {
  let bytes: [UInt8]

  init(_ error: any Error, query: String?) {
    let error = error as? IzdeError ?? IzdeError("\(error)")
    var json = JSONWriter()
    json.beginObject()
    json.member("type", "error")
    json.member("query", query)
    json.member("message", error.message)
    json.member("next_step", error.suggestion)
    json.endObject()
    bytes = json.bytes
  }
}
