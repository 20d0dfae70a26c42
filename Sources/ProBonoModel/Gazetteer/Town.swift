/// A town of the gazetteer.
public struct Town: Hashable, Sendable {
  /// Its place in the gazetteer, by population descending; another edition of the gazetteer has other indices.
  public let index: Int32

  /// The name as GeoNames has it: the local one, or for the best-known towns the English one.
  public let name: String

  /// The two letters of ISO 3166; France's overseas departments and territories have their own.
  public let country: String

  /// The first-level division: its local name where known, else GeoNames's code; may be empty.
  public let region: String

  /// Where it is.
  public let coordinates: Coordinates

  /// How many people live in it.
  public let population: Int

  /// Degrees north of the equator.
  public var latitude: Double { coordinates.latitude }

  /// Degrees east of Greenwich.
  public var longitude: Double { coordinates.longitude }
}
