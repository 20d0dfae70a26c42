import ProBonoText
import Testing

@Suite("Edit distance")
struct EditDistanceTests {
  @Test(
    "it counts insertions, deletions, substitutions and swaps of neighbours",
    arguments: [
      ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("volunter", "volunteer", 1), ("mathc", "match", 1),
      ("kitten", "sitting", 3), ("ca", "abc", 3), ("Chloé", "CHLOE", 0), ("graphisme", "grafisme", 2),
    ])
  func distances(a: String, b: String, distance: Int) {
    #expect(EditDistance.between(a, b, atMost: 10) == distance)
    #expect(EditDistance.between(b, a, atMost: 10) == distance)
    #expect(EditDistance.between(a, b, atMost: distance) == distance)
    #expect(EditDistance.between(a, b, atMost: distance - 1) == nil)
  }

  @Test("the band gives what the whole matrix gives, on random words")
  func band() {
    var random = Pseudorandom(seed: 7)
    for _ in 0..<2_000 {
      let a = random.word()
      let b = random.word()
      let distance = wholeMatrixDistance(Array(a), Array(b))
      for limit in 0...8 {
        #expect(EditDistance.between(a, b, atMost: limit) == (distance <= limit ? distance : nil), "\(a) \(b) \(limit)")
      }
    }
  }

  @Test("a limit beyond reason is no more than the length of the words")
  func hugeLimit() {
    #expect(EditDistance.between("abc", "xyz", atMost: .max) == 3)
    #expect(EditDistance.between("abc", "abc", atMost: .min) == nil)
  }

  @Test("the nearest word is the one meant")
  func nearest() {
    let verbs = ["add", "change", "remove", "match", "volunteer", "association"]
    #expect(EditDistance.nearest(to: "mtach", among: verbs) == "match")
    #expect(EditDistance.nearest(to: "assocation", among: verbs) == "association")
    #expect(EditDistance.nearest(to: "REMOVE", among: verbs) == "remove")
    #expect(EditDistance.nearest(to: "vol", among: verbs) == "volunteer")
    #expect(EditDistance.nearest(to: "ch", among: verbs) == nil)
    #expect(EditDistance.nearest(to: "xylophone", among: verbs) == nil)
    #expect(EditDistance.nearest(to: "", among: verbs) == nil)
    #expect(EditDistance.nearest(to: "match", among: [String]()) == nil)
    #expect(EditDistance.nearest(to: String(repeating: "a", count: 1_000_000), among: verbs) == nil)
  }

  @Test("of several equally near the first is taken, and an exact one before all")
  func ties() {
    #expect(EditDistance.nearest(to: "cat", among: ["bat", "car", "cab"]) == "car")
    #expect(EditDistance.nearest(to: "cat", among: ["bat", "Cat"]) == "Cat")
    #expect(EditDistance.nearest(to: "design", among: ["design-thinking", "designs"]) == "design-thinking")
  }

  /// The definition, without band or limit.
  private func wholeMatrixDistance(_ a: [Character], _ b: [Character]) -> Int {
    var cost = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        guard i > 0, j > 0 else {
          cost[i][j] = i + j
          continue
        }
        cost[i][j] = min(
          cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost[i][j] = min(cost[i][j], cost[i - 2][j - 2] + 1)
        }
      }
    }
    return cost[a.count][b.count]
  }
}

/// A small generator of words, the same on every machine (a linear congruence, Knuth's MMIX).
private struct Pseudorandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below bound: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % bound
  }

  mutating func word() -> String {
    let letters: [Character] = ["a", "b", "c"]
    return String((0..<next(below: 8)).map { _ in letters[Int(next(below: 3))] })
  }
}
