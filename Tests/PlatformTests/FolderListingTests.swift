import Glibc
import TestSupport
import Testing

@testable import Platform

/// Statuses are read by two threads, a half each: each name must keep its own.
@Suite struct FolderListingTests {
  /// Around the size from which on a second thread reads: 1,024 entries.
  @Test(arguments: [0, 1, 1023, 1024, 1025, 2600])
  func everyNameHasItsOwnStatus(count: Int) throws {
    let folder = try TemporaryFolder()
    // The size of a file is its number, so that a status of another file is seen.
    for number in 0..<count {
      let file = open(folder.path + "/f\(number).txt", O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
      try #require(file >= 0)
      #expect(ftruncate(file, number) == 0)
      close(file)
    }
    let listing = try FolderListing(of: folder.path)
    let names = (0..<count).map { "f\($0).txt" }.sorted()
    #expect((0..<listing.count).map(listing.text) == names)
    for entry in 0..<listing.count {
      let status = try listing.status(entry)
      #expect(status.kind == .file)
      #expect("f\(status.size).txt" == listing.text(entry))
    }
  }

  @Test func whatIsNoFileKeepsItsKindAmongManyFiles() throws {
    let folder = try TemporaryFolder()
    for number in 0..<1500 {
      let file = open(folder.path + "/f\(number).txt", O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
      try #require(file >= 0)
      close(file)
    }
    try #require(mkdir(folder.path + "/a folder", 0o755) == 0)
    try #require(symlink("nowhere", folder.path + "/z link") == 0)
    try #require(mkdir(folder.path + "/.hidden", 0o755) == 0)
    let listing = try FolderListing(of: folder.path)
    #expect(listing.count == 1502)
    #expect(listing.text(0) == "a folder" && listing.text(1501) == "z link")
    #expect(try listing.status(0).kind == .folder)
    #expect(try listing.status(1501).kind == .link)
  }
}
