import CorpusIndex
import Findings
import TestSupport

@testable import NameResolution
@testable import Searching

/// A small corpus of invented people and places, indexed anew for each test.
final class NameCorpus {
  let folder: TemporaryFolder
  let reader: IndexReader
  let resolver: NameResolver

  /// The sentences, a paragraph each.
  static let sentences = [
    "The salt works of Karashoky closed in spring, and nobody in Karashoky was told.",
    "Trains to Karashoky run twice a week, a driver in Karashoky said.",
    "A map of 1960 has the village of Karashkoy beside the salt lake, near Karashoky.",
    "On Monday Marzhan Bekturova met the miners of Karashoky.",
    "The court heard Mrs Bekturova, and later Daniyar Seitkazin spoke.",
    "Daniyar Seytqazin was released in May; D. Seitkazin left the country.",
    "The lawyer Gulnar Tursynova wrote to Askar Dulatov and to Timur Bulatov.",
    "Nobody has seen Askar Mulatov, the clerk, since he met Askar\u{A0}Dulatov’s brother.",
    "The state of the road is bad, and the State pays nothing for it.",
    "Water and Bread is a newsletter; Water & Bread has forty readers.",
    "The UN sent a letter, and an un-opened one came back from Zhana-Kala.",
    "They took the bus to Zhanakala, where the halls of Zhana Kala stand.",
    "In Hanger 7 the men slept, out of hunger and anger.",
    "Oksana Petrenko lives in Verny; a Verny street is named after her.",
    "A shuttle brought the guests, and the shape of the hall was round.",
  ]

  init(names: String = "", sentences: [String] = NameCorpus.sentences) throws {
    folder = try TemporaryFolder()
    try folder.write(sentences.joined(separator: "\n\n") + "\n", to: "corpus/a.txt")
    _ = try IndexBuilder(directory: folder.path(of: "index"), options: IndexBuilder.Options())
      .build([folder.path(of: "corpus")])
    reader = try IndexReader(at: folder.path(of: "index"))
    resolver = NameResolver(reader: reader) { [names] }
  }

  func mentions(
    _ name: String, _ mode: SpellingMode = .near, edit: (inout MentionRequest) -> Void = { _ in }
  ) throws -> MentionResult {
    var request = MentionRequest(name: name)
    request.spelling = mode
    request.explains = true
    edit(&request)
    return try MentionFinder(reader: reader, resolver: resolver).mentions(request)
  }

  /// The distinct forms that were found, sorted.
  func forms(_ name: String, _ mode: SpellingMode = .near) throws -> [String] {
    Set(try mentions(name, mode).mentions.map(\.form)).sorted()
  }
}
