import Glibc

/// A place on the globe.
public struct Coordinates: Hashable, Sendable {
  /// Degrees, -90…90, north positive.
  public var latitude: Double
  /// Degrees, -180…180, east positive.
  public var longitude: Double

  /// A place in degrees.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The great circle's length to another place, in whole kilometres, rounded down: ⌊2R·asin √min(1, h)⌋ with the
  /// haversine h and the mean radius of the earth R = 6371.0088 km (IUGG).
  public func kilometres(to other: Coordinates) -> Int {
    let (φ1, φ2) = (latitude * .pi / 180, other.latitude * .pi / 180)
    let (λ1, λ2) = (longitude * .pi / 180, other.longitude * .pi / 180)
    let (north, east) = (sin((φ2 - φ1) / 2), sin((λ2 - λ1) / 2))
    let haversine = north * north + cos(φ1) * cos(φ2) * (east * east)
    return Int(2 * 6371.0088 * asin(min(1, haversine).squareRoot()))
  }
}
