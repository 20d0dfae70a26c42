import ProBonoModel
import Testing

@Suite("Coordinates")
struct CoordinatesTests {
  @Test("the distance is the great circle's in whole kilometres, rounded down")
  func distances() {
    let paris = Coordinates(latitude: 48.85341, longitude: 2.3488)
    let lille = Coordinates(latitude: 50.63391, longitude: 3.05512)
    let saintDenis = Coordinates(latitude: -20.88231, longitude: 55.4504)
    #expect(paris.kilometres(to: lille) == 204)
    #expect(lille.kilometres(to: paris) == 204)
    #expect(paris.kilometres(to: saintDenis) == 9_364)
    #expect(paris.kilometres(to: paris) == 0)
  }

  @Test("points opposite to each other are half the Earth apart")
  func antipodes() {
    let north = Coordinates(latitude: 90, longitude: 0)
    let south = Coordinates(latitude: -90, longitude: 180)
    let west = Coordinates(latitude: 0, longitude: -180)
    let centre = Coordinates(latitude: 0, longitude: 0)
    #expect(north.kilometres(to: south) == 20_015)
    #expect(west.kilometres(to: centre) == 20_015)
  }
}
