import Synchronization

/// What callers hold: numbers that stand for open indexes and answers.
///
/// No number is given twice, so that a handle that was closed stands for nothing ever after.
final class Handles: Sendable {
  /// What a handle stands for.
  enum Thing: Sendable {
    case index(ReaderPool)
    case answer(AnswerStream)
  }

  /// All handles of the process.
  static let open = Handles()

  private let state = Mutex<(next: UInt, things: [UInt: Thing])>((1, [:]))

  /// Gives a handle for something.
  func insert(_ thing: Thing) -> OpaquePointer? {
    let number = state.withLock { state in
      // Steps of 16, so that a handle looks like a pointer to those who look at its last bits.
      let number = state.next * 16
      state.next += 1
      state.things[number] = thing
      return number
    }
    return unsafe OpaquePointer(bitPattern: number)
  }

  /// What a handle stands for; nil where it is closed or none.
  subscript(handle: OpaquePointer?) -> Thing? {
    let number = UInt(bitPattern: handle)
    return state.withLock { $0.things[number] }
  }

  /// Forgets a handle, where it stands for something that fits.
  func remove(_ handle: OpaquePointer?, where fits: (Thing) -> Bool) {
    let number = UInt(bitPattern: handle)
    // What goes with it goes outside the lock: closing files takes time.
    _ = state.withLock { state -> Thing? in
      guard let thing = state.things[number], fits(thing) else { return nil }
      state.things[number] = nil
      return thing
    }
  }
}
