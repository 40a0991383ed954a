import Foundation
import TrainingKit

do {
  try await TrainingProgram.run(Array(CommandLine.arguments.dropFirst())) { line in
    print(line)
    fflush(nil)
  }
} catch {
  FileHandle.standardError.write(Data("training: \(error)\n".utf8))
  exit(2)
}
