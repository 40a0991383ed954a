package import Findings
import Platform
import SQLiteStore

extension IndexReader {
  /// The options of the last build.
  package func recordedOptions() throws -> RecordedOptions { try RecordedOptions { try meta($0) } }

  /// The settings of the last build of each index, in their order.
  package func recordedOptionsOfAll() throws -> [RecordedOptions] {
    guard let joined else { return [try recordedOptions()] }
    return try joined.parts.map { try joined.naming($0) { try $0.recordedOptions() } }
  }

  /// What is in the index.
  package func info() throws -> IndexInfo {
    func number(_ key: String) throws -> Int { try Int(meta(key) ?? "") ?? 0 }
    if let joined {
      var info = try joined.info()
      info.directory = directory
      info.terms = try number("terms")
      info.names = try number("names")
      info.fingerprint = try meta("fingerprint") ?? ""
      return info
    }
    var info = IndexInfo()
    info.directory = directory
    info.roots = try recordedOptions().roots
    info.catalogues = try (meta("catalogue_files") ?? "").split(separator: Schema.rootSeparator)
      .map(String.init)
    info.files = try connection.integer("SELECT count(*) FROM sources") ?? 0
    info.documents = try number("documents")
    let articles = try connection.prepare("SELECT count(*), min(date), max(date) FROM articles")
    if try articles.step() {
      info.articles = articles.integer(0)
      info.firstDate = articles.isNull(1) ? nil : articles.text(1)
      info.lastDate = articles.isNull(2) ? nil : articles.text(2)
    }
    articles.reset()
    info.passages = try number("passages")
    info.boilerplate = try number("furniture")
    info.words = try number("words")
    info.terms = try number("terms")
    info.names = try number("names")
    info.format = Schema.format
    info.analysis = IndexVersion.analysis
    info.fingerprint = try meta("fingerprint") ?? ""
    info.bytes = FileSystem.size(directory + "/" + Schema.fileName)
    info.sqlite = try connection.text("SELECT sqlite_version()") ?? ""
    info.built = try meta("built") ?? ""
    return info
  }
}
