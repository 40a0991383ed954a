/// The union of several ascending lists.
///
/// - Complexity: O(members · log lists).
func united(_ lists: [[UInt32]]) -> [UInt32] {
  var lists = lists
  while lists.count > 1 {
    var pairs: [[UInt32]] = []
    for index in stride(from: 0, to: lists.count, by: 2) {
      pairs.append(
        index + 1 < lists.count ? sortedUnion(lists[index], lists[index + 1]) : lists[index])
    }
    lists = pairs
  }
  return lists.first ?? []
}

/// The union of two ascending lists.
func sortedUnion(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
  var result: [UInt32] = []
  result.reserveCapacity(left.count + right.count)
  var i = 0
  var j = 0
  while i < left.count || j < right.count {
    if j == right.count || i < left.count && left[i] < right[j] {
      result.append(left[i])
      i += 1
    } else {
      if i < left.count, left[i] == right[j] { i += 1 }
      result.append(right[j])
      j += 1
    }
  }
  return result
}

/// The intersection of two ascending lists, the shorter one first.
///
/// - Complexity: O(short · log long) if the lengths differ much, else O(short + long).
func sortedIntersection(_ short: [UInt32], _ long: [UInt32]) -> [UInt32] {
  var result: [UInt32] = []
  result.reserveCapacity(min(short.count, long.count))
  var j = 0
  for row in short {
    var step = 1
    while j + step < long.count, long[j + step] < row { step *= 2 }
    var low = j + step / 2
    var high = min(j + step, long.count)
    if j < long.count, long[j] >= row { (low, high) = (j, j) }
    while low < high {
      let middle = (low + high) / 2
      if long[middle] < row { low = middle + 1 } else { high = middle }
    }
    j = low
    if j == long.count { break }
    if long[j] == row { result.append(row) }
  }
  return result
}
