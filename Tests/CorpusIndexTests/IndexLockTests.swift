import Glibc
import Testing

@testable import CorpusIndex

/// One builder writes an index at a time.
@Suite struct IndexLockTests {
  @Test func aSecondBuilderIsToldWhoWrites() throws {
    let folder = try BuildTests.Folder()
    let first = try IndexLock(directory: folder.path, waitingUpTo: 0) {}
    var waits = 0
    let error = #expect(throws: IndexError.self) {
      try IndexLock(directory: folder.path, waitingUpTo: 0) { waits += 1 }
    }
    #expect(waits == 1)
    #expect(error?.kind == .busy)
    #expect(
      error?.message == "the index “\(folder.path)” is being written by process \(getpid())")
    #expect(error?.suggestion == "again when that has ended")
    withExtendedLifetime(first) {}
  }

  @Test func itIsFreeWhenTheFirstHasEnded() throws {
    let folder = try BuildTests.Folder()
    for _ in 0..<3 {
      let lock = try IndexLock(directory: folder.path, waitingUpTo: 0) {
        Issue.record("nobody holds it")
      }
      withExtendedLifetime(lock) {}
    }
  }

  @Test func aFolderThatIsNotThereCannotBeWritten() throws {
    let folder = try BuildTests.Folder()
    let error = #expect(throws: IndexError.self) {
      try IndexLock(directory: folder.path + "/absent", waitingUpTo: 0) {}
    }
    #expect(error?.kind == .readOnly)
    #expect(error?.message.contains("cannot be written: No such file or directory") == true)
  }
}
