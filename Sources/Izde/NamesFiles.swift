import CorpusIndex
import CorpusReading
import NameResolution
import Platform
import Searching

/// The names files of an index: the built-in one, that of each indexed folder, and the one given as
/// an option.
struct NamesFiles {
  /// The decisions in effect.
  struct Finding {
    var texts = [ShippedNames.text]
    /// The files, the built-in one first.
    var files = [CatalogueFinder.builtIn]
    /// The errors in the files, with file and line.
    var issues: [String] = []
  }

  /// Of each index that is asked, in order.
  private let options: [RecordedOptions]

  init(_ options: [RecordedOptions]) { self.options = options }

  /// A file as it was when it was looked at; equal as long as nobody has written it.
  struct Stamp: Hashable {
    var identity: FileStatus.Identity
    var size: Int
    var modified: Int
  }

  /// The state of each file that may be a names file; nil for one that is not there.
  func stamps() -> [Stamp?] {
    candidates.map { path in
      (try? FileStatus(path: path)).map {
        Stamp(identity: $0.identity, size: $0.size, modified: $0.modified)
      }
    }
  }

  /// `names.txt` in each indexed folder, then the file that was named by an option.
  private var candidates: [String] {
    var paths: [String] = []
    for root in options.flatMap(\.roots) {
      let path = NamesFiles.folder(root) + "/" + FileWalker.namesFileName
      if !paths.contains(path) { paths.append(path) }
    }
    for path in named where !paths.contains(path) { paths.append(path) }
    return paths
  }

  /// The files that were named by an option.
  private var named: [String] { options.compactMap(\.namesFile) }

  /// Reads the files.
  func read() -> Finding {
    var finding = Finding()
    for path in candidates where named.contains(path) || FileSystem.exists(path) {
      do {
        let bytes = try IzdeError.bytes(of: path)
        // An article that is called so is no names file, but where it was named as one.
        guard named.contains(path) || NamesFileShape.matches(bytes) else { continue }
        let text = String(decoding: bytes, as: UTF8.self)
        finding.files.append(path)
        finding.texts.append(text)
        finding.issues += NamesFileEditor.issues(in: text).map { "\(path), \($0)" }
      } catch {
        finding.issues.append("the names file \(error.message)")
      }
    }
    return finding
  }

  /// The file into which decisions are written: the one given as an option, else `names.txt` in the
  /// first indexed folder; nil if nothing was indexed.
  ///
  /// - Throws: `IzdeError` if that file is an article.
  func writtenFile() throws -> (path: String, text: String)? {
    guard let options = options.first,
      let path = options.namesFile
        ?? options.roots.first.map({ NamesFiles.folder($0) + "/" + FileWalker.namesFileName })
    else { return nil }
    let bytes = FileSystem.exists(path) ? try IzdeError.bytes(of: path) : []
    guard path == options.namesFile || NamesFileShape.matches(bytes) else {
      throw IzdeError(
        "“\(path)” is an article, not a names file",
        suggestion: "izde index --names FILE, with a file of another name")
    }
    return (path, String(decoding: bytes, as: UTF8.self))
  }

  /// The folder of an indexed path: the path itself, or that of a file.
  private static func folder(_ root: String) -> String {
    guard let status = try? FileStatus(path: root), status.kind != .folder,
      let slash = root.lastIndex(of: "/")
    else { return root }
    return String(root[..<slash])
  }
}
