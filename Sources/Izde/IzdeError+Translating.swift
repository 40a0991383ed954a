import CorpusIndex
import CorpusReading
import Searching

extension IzdeError {
  /// Runs `body` and translates its errors into ones for users.
  ///
  /// - Parameters:
  ///   - directory: The folder of the index that `body` reads or writes, for messages.
  ///   - body: The operation.
  /// - Returns: The result of `body`.
  /// - Throws: `IzdeError`.
  static func translating<Result>(
    indexAt directory: String? = nil, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let error as IzdeError {
      throw error
    } catch let error as IndexError {
      throw IzdeError(error.message, suggestion: error.suggestion)
    } catch let error as SearchError {
      throw IzdeError(error.message, suggestion: error.suggestion)
    } catch let error as ReadingError {
      throw IzdeError(error.message, suggestion: error.nextStep)
    } catch {
      guard let trouble = IndexError(any: error, directory: directory) else {
        throw IzdeError("\(error)", suggestion: "izde verify")
      }
      throw IzdeError(trouble.message, suggestion: trouble.suggestion)
    }
  }
}
