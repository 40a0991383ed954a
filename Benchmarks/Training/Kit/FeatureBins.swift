/// Features cut into a few bins each, column by column, as histograms need them.
package struct FeatureBins: Sendable {
  /// The bin of each row, feature after feature.
  private(set) var bins: [UInt8]
  /// For each feature the thresholds between its bins, ascending: a value below the first is in
  /// bin 0.
  let thresholds: [[Threshold]]
  let rowCount: Int

  /// A decimal with at most three places, which the table holds exactly.
  struct Threshold: Sendable {
    var thousandths: Int
    var value: Float { Float(thousandths) / 1000 }
  }

  static let most = 64

  /// Cuts the features of examples at quantiles, at the shortest decimals between two values.
  package init(_ rows: [[Float]]) {
    let featureCount = rows.first?.count ?? 0
    rowCount = rows.count
    var bins = [UInt8](repeating: 0, count: featureCount * rows.count)
    var thresholds: [[Threshold]] = []
    for feature in 0..<featureCount {
      let cuts = Self.cuts(rows.map { $0[feature] })
      thresholds.append(cuts)
      let values = cuts.map(\.value)
      for row in rows.indices {
        bins[feature * rows.count + row] = Self.bin(rows[row][feature], values)
      }
    }
    self.bins = bins
    self.thresholds = thresholds
  }

  static func bin(_ value: Float, _ cuts: [Float]) -> UInt8 {
    var low = 0, high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if value < cuts[middle] { high = middle } else { low = middle + 1 }
    }
    return UInt8(low)
  }

  private static func cuts(_ values: [Float]) -> [Threshold] {
    let sorted = values.sorted()
    guard let first = sorted.first else { return [] }
    var runs: [(value: Float, end: Int)] = [(first, 0)]
    for (place, value) in sorted.enumerated() {
      if value != runs[runs.count - 1].value { runs.append((value, 0)) }
      runs[runs.count - 1].end = place + 1
    }
    var cuts: [Threshold] = []
    var taken = 0
    for place in 0..<max(0, runs.count - 1) {
      let isDue = runs.count <= most || runs[place].end - taken >= values.count / most
      guard isDue, let cut = decimal(above: runs[place].value, upTo: runs[place + 1].value)
      else { continue }
      if let last = cuts.last, cut.thousandths <= last.thousandths { continue }
      cuts.append(cut)
      taken = runs[place].end
      if cuts.count == most - 1 { break }
    }
    return cuts
  }

  /// The shortest decimal above one value and not above another; nil if three places do not tell
  /// them apart.
  private static func decimal(above low: Float, upTo high: Float) -> Threshold? {
    for unit in [1000, 500, 100, 10, 1] {
      let middle = (Double(low) + Double(high)) / 2 * 1000 / Double(unit)
      let cut = Threshold(thousandths: Int(middle.rounded()) * unit)
      if cut.value > low, cut.value <= high { return cut }
    }
    return nil
  }
}
