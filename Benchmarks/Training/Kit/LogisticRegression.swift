import Foundation

/// Logistic regression with an L2 penalty over sparse features, fitted by L-BFGS.
///
/// Source: Liu & Nocedal, “On the limited memory BFGS method for large scale optimization”,
/// Mathematical Programming 45 (1989); steps by backtracking until the loss falls enough (Armijo).
struct LogisticRegression {
  /// An example: features with their values, and whether it is true.
  struct Example {
    var terms: [(feature: Int, value: Float)]
    var isTrue: Bool
    /// How much it counts.
    var weight: Float = 1
  }

  /// The strength of the penalty: the inverse of the variance of a weight before anything is known.
  var penalty: Double
  /// The most iterations.
  var iterations = 150
  /// How many former steps the curvature is estimated from.
  var memory = 8

  private struct Rows {
    var starts: [Int] = [0]
    var features: [Int32] = []
    var values: [Double] = []
    var signs: [Double] = []
    var weights: [Double] = []
  }

  /// Fits weights, beginning with given ones; the penalty draws them to others.
  func fit(_ examples: [Example], from start: [Float], towards: [Float]) -> [Float] {
    var rows = Rows()
    for example in examples {
      for term in example.terms {
        rows.features.append(Int32(term.feature))
        rows.values.append(Double(term.value))
      }
      rows.starts.append(rows.features.count)
      rows.signs.append(example.isTrue ? 1 : -1)
      rows.weights.append(Double(example.weight))
    }
    let centre = towards.map(Double.init)
    var point = start.map(Double.init)
    var (loss, gradient) = evaluate(rows, point, centre)
    var steps: [(move: [Double], turn: [Double], scale: Double)] = []
    for _ in 0..<iterations {
      let direction = direction(gradient, steps)
      let slope = dot(direction, gradient)
      guard slope < -1e-6 else { break }
      var length = steps.isEmpty ? 1 / sqrt(dot(gradient, gradient)) : 1.0
      var isFound = false
      for _ in 0..<30 {
        let next = zip(point, direction).map { $0 + length * $1 }
        let (nextLoss, nextGradient) = evaluate(rows, next, centre)
        if nextLoss <= loss + 1e-4 * length * slope {
          let move = zip(next, point).map { $0 - $1 }
          let turn = zip(nextGradient, gradient).map { $0 - $1 }
          let curvature = dot(move, turn)
          if curvature > 1e-10 { steps.append((move, turn, 1 / curvature)) }
          if steps.count > memory { steps.removeFirst() }
          isFound = loss - nextLoss > 1e-5 * loss
          (point, loss, gradient) = (next, nextLoss, nextGradient)
          break
        }
        length /= 2
      }
      if !isFound { break }
    }
    return point.map(Float.init)
  }

  private func dot(_ one: [Double], _ two: [Double]) -> Double {
    var sum = 0.0
    for index in one.indices { sum += one[index] * two[index] }
    return sum
  }

  /// The way down that the former steps suggest (the two-loop recursion).
  private func direction(
    _ gradient: [Double], _ steps: [(move: [Double], turn: [Double], scale: Double)]
  ) -> [Double] {
    var way = gradient
    var shares: [Double] = []
    for step in steps.reversed() {
      let share = step.scale * dot(step.move, way)
      for index in way.indices { way[index] -= share * step.turn[index] }
      shares.append(share)
    }
    if let last = steps.last {
      let size = 1 / (last.scale * dot(last.turn, last.turn))
      for index in way.indices { way[index] *= size }
    }
    for (step, share) in zip(steps, shares.reversed()) {
      let back = share - step.scale * dot(step.turn, way)
      for index in way.indices { way[index] += back * step.move[index] }
    }
    return way.map { -$0 }
  }

  /// The penalised negative log-likelihood and its gradient.
  private func evaluate(
    _ rows: Rows, _ point: [Double], _ centre: [Double]
  ) -> (loss: Double, gradient: [Double]) {
    var loss = 0.0
    var gradient = [Double](repeating: 0, count: point.count)
    for index in point.indices {
      let pulled = point[index] - centre[index]
      loss += penalty * pulled * pulled / 2
      gradient[index] = penalty * pulled
    }
    for row in rows.signs.indices {
      let range = rows.starts[row]..<rows.starts[row + 1]
      var margin = 0.0
      for place in range { margin += point[Int(rows.features[place])] * rows.values[place] }
      let sign = rows.signs[row], signed = -sign * margin
      loss += rows.weights[row] * (signed > 30 ? signed : log1p(exp(signed)))
      let pull = -sign * rows.weights[row] / (1 + exp(-signed))
      for place in range { gradient[Int(rows.features[place])] += pull * rows.values[place] }
    }
    return (loss, gradient)
  }
}
