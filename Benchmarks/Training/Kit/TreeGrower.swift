/// Grows one tree after another over the same rows.
struct TreeGrower {
  let bins: FeatureBins
  let boosting: GradientBoosting
  /// The gradient of the loss of each row.
  var gradients: [Float]
  /// Its curvature.
  var curvatures: [Float]

  private var rows: [Int32] = []
  private var spare: [Int32] = []
  private var tree = DecisionTree()

  init(bins: FeatureBins, boosting: GradientBoosting) {
    self.bins = bins
    self.boosting = boosting
    gradients = [Float](repeating: 0, count: bins.rowCount)
    curvatures = gradients
    spare = [Int32](repeating: 0, count: bins.rowCount)
  }

  /// The sums of gradients and curvatures by feature and bin.
  private typealias Histogram = [SIMD2<Float>]

  private struct Split {
    var feature = 0
    var bin: UInt8 = 0
    var gain = 0.0
  }

  /// Grows a tree and adds its log-odds to the scores.
  mutating func grow(_ features: [Int], adding scores: inout [Float]) -> DecisionTree {
    rows = (0..<Int32(bins.rowCount)).map { $0 }
    tree = DecisionTree()
    let histogram = histogram(0..<rows.count, features)
    growNode(0..<rows.count, features, histogram, depth: 0, &scores)
    return tree
  }

  private func histogram(_ range: Range<Int>, _ features: [Int]) -> Histogram {
    var histogram = Histogram(repeating: .zero, count: features.count * FeatureBins.most)
    let rowCount = bins.rowCount
    histogram.withUnsafeMutableBufferPointer { sums in
      bins.bins.withUnsafeBufferPointer { bins in
        rows.withUnsafeBufferPointer { rows in
          gradients.withUnsafeBufferPointer { gradients in
            curvatures.withUnsafeBufferPointer { curvatures in
              for (place, feature) in features.enumerated() {
                let base = place * FeatureBins.most, column = feature * rowCount
                for index in range {
                  let row = Int(rows[index])
                  sums[base + Int(bins[column + row])] += SIMD2(gradients[row], curvatures[row])
                }
              }
            }
          }
        }
      }
    }
    return histogram
  }

  private func score(_ sums: SIMD2<Double>) -> Double {
    sums.x * sums.x / (sums.y + boosting.penalty)
  }

  private func bestSplit(_ histogram: Histogram, _ features: [Int]) -> Split? {
    var best = Split(gain: boosting.leastGain)
    var isFound = false
    for (place, feature) in features.enumerated() {
      let base = place * FeatureBins.most, cuts = bins.thresholds[feature].count
      var total = SIMD2<Double>.zero
      for bin in 0...cuts { total += SIMD2<Double>(histogram[base + bin]) }
      let whole = score(total)
      var left = SIMD2<Double>.zero
      for bin in 0..<cuts {
        left += SIMD2<Double>(histogram[base + bin])
        let right = total - left
        guard left.y >= boosting.leastCurvature, right.y >= boosting.leastCurvature else {
          continue
        }
        let gain = (score(left) + score(right) - whole) / 2
        if gain > best.gain {
          best = Split(feature: feature, bin: UInt8(bin), gain: gain)
          isFound = true
        }
      }
    }
    return isFound ? best : nil
  }

  private mutating func growNode(
    _ range: Range<Int>, _ features: [Int], _ histogram: Histogram, depth: Int,
    _ scores: inout [Float]
  ) {
    guard depth < boosting.depth, let split = bestSplit(histogram, features) else {
      var sums = SIMD2<Double>.zero
      for index in range {
        let row = Int(rows[index])
        sums += SIMD2(Double(gradients[row]), Double(curvatures[row]))
      }
      let value = -sums.x / (sums.y + boosting.penalty) * boosting.step
      let hundredths = Int((value * 100).rounded())
      for index in range { scores[Int(rows[index])] += Float(hundredths) / 100 }
      tree.nodes.append(.leaf(hundredths))
      return
    }
    let middle = part(range, split)
    let left = range.lowerBound..<middle, right = middle..<range.upperBound
    var small = Histogram(), large = histogram
    if depth + 1 < boosting.depth {
      small = self.histogram(left.count < right.count ? left : right, features)
      for place in large.indices { large[place] -= small[place] }
    }
    let place = tree.nodes.count
    let threshold = bins.thresholds[split.feature][Int(split.bin)].thousandths
    tree.nodes.append(
      .test(feature: split.feature, bin: split.bin, threshold: threshold, otherwise: 0))
    growNode(
      left, features, left.count < right.count ? small : large, depth: depth + 1, &scores)
    let otherwise = tree.nodes.count
    tree.nodes[place] = .test(
      feature: split.feature, bin: split.bin, threshold: threshold, otherwise: otherwise)
    growNode(
      right, features, left.count < right.count ? large : small, depth: depth + 1, &scores)
  }

  /// Sorts the rows of a node by its test, keeping their order.
  private mutating func part(_ range: Range<Int>, _ split: Split) -> Int {
    let column = split.feature * bins.rowCount
    var place = range.lowerBound, others = 0
    for index in range {
      let row = rows[index]
      if bins.bins[column + Int(row)] <= split.bin {
        rows[place] = row
        place += 1
      } else {
        spare[others] = row
        others += 1
      }
    }
    for index in 0..<others { rows[place + index] = spare[index] }
    return place
  }
}
