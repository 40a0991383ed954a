import Synchronization

/// The handles of callers: numbers that identify open indexes and answers.
///
/// No number is reused, so that a closed handle stays invalid.
final class Handles: Sendable {
  /// What a handle identifies.
  enum Thing: Sendable {
    case index(ReaderPool)
    case answer(AnswerStream)
  }

  /// All handles of the process.
  static let open = Handles()

  private let state = Mutex<(next: UInt, things: [UInt: Thing])>((1, [:]))

  /// Creates a handle.
  func insert(_ thing: Thing) -> OpaquePointer? {
    let number = state.withLock { state in
      // Steps of 16, so that a handle has the alignment of a pointer.
      let number = state.next * 16
      state.next += 1
      state.things[number] = thing
      return number
    }
    return unsafe OpaquePointer(bitPattern: number)
  }

  /// What a handle identifies; nil if it is closed or invalid.
  subscript(handle: OpaquePointer?) -> Thing? {
    let number = UInt(bitPattern: handle)
    return state.withLock { $0.things[number] }
  }

  /// Removes a handle if it identifies something that fits.
  func remove(_ handle: OpaquePointer?, where fits: (Thing) -> Bool) {
    let number = UInt(bitPattern: handle)
    // The removed value is released outside the lock: closing files takes time.
    _ = state.withLock { state -> Thing? in
      guard let thing = state.things[number], fits(thing) else { return nil }
      state.things[number] = nil
      return thing
    }
  }
}
