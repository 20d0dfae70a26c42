import CGazetteer
import ProBonoText

/// The bytes of `towns.bin`, read where they lie. Their layout is told in CGazetteer's README.
struct TownsFile: Sendable {
  /// A name of a town.
  struct Entry {
    let town: Int32
    /// Whether it is the town's own name, rather than another by which it is known.
    let isPrimary: Bool
  }

  static let embedded = TownsFile(bytes: UnsafeRawBufferPointer(start: pb_towns(), count: pb_towns_size()))

  // A constant of the program: nobody writes to it.
  nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var townCount: Int { count(of: .towns) }

  func town(at index: Int32) -> Town {
    precondition(0..<townCount ~= Int(index), "There is no town \(index).")
    return Town(
      index: index,
      name: name(ofTownAt: index),
      country: country(ofTownAt: index),
      region: regionNames(ofTownAt: index).first ?? "",
      coordinates: coordinates(ofTownAt: index),
      population: Int(integer(at: row(Int(index), of: .towns) + 12, as: UInt32.self)))
  }

  func name(ofTownAt index: Int32) -> String {
    string(at: poolOffset(at: row(Int(index), of: .towns)))
  }

  func country(ofTownAt index: Int32) -> String {
    text(at: row(Int(index), of: .towns) + 16, count: 2)
  }

  func coordinates(ofTownAt index: Int32) -> Coordinates {
    let row = self.row(Int(index), of: .towns)
    return Coordinates(
      latitude: Double(integer(at: row + 4, as: Int32.self)) / 100_000,
      longitude: Double(integer(at: row + 8, as: Int32.self)) / 100_000)
  }

  /// The names of the town's region, in several languages.
  func regionNames(ofTownAt index: Int32) -> [String] {
    let region = integer(at: row(Int(index), of: .towns) + 18, as: UInt16.self)
    return strings(at: poolOffset(at: row(Int(region), of: .regions)))
  }

  /// The codes of the countries in which there are towns, sorted.
  var countryCodes: some Sequence<String> {
    (0..<count(of: .countries)).lazy.map { text(at: row($0, of: .countries), count: 2) }
  }

  /// The names of the country with that code, in several languages; none where no town is in it.
  func names(ofCountry code: String) -> [String] {
    for (index, candidate) in countryCodes.enumerated() where candidate == code {
      return names(ofCountryAt: index)
    }
    return []
  }

  /// The names of the country of that place in `countryCodes`.
  func names(ofCountryAt index: Int) -> [String] { strings(at: poolOffset(at: row(index, of: .countries) + 4)) }

  /// The towns that have the key as a name, largest first.
  func entries(withKey key: String) -> [Entry] {
    let length = key.utf8.count
    return rows(withPrefix: key).prefix { keyBytes(at: $0).count == length }.map(entry)
  }

  /// The towns that have a name whose key begins with `prefix`, in the order of the keys.
  func entries(withPrefix prefix: String) -> [Entry] {
    rows(withPrefix: prefix).map(entry)
  }

  /// The keys that begin with `prefix`, sorted by their bytes.
  func keys(withPrefix prefix: String) -> some Sequence<String> {
    rows(withPrefix: prefix).lazy.map { string(at: poolOffset(at: $0)) }
  }

  private func entry(at row: Int) -> Entry {
    let town = integer(at: row + 4, as: UInt32.self)
    return Entry(town: Int32(town & .max >> 1), isPrimary: town >> 31 == 1)
  }

  private func keyBytes(at row: Int) -> UnsafeRawBufferPointer {
    stringBytes(at: poolOffset(at: row))
  }

  /// The rows of the entries whose keys begin with `prefix`.
  private func rows(withPrefix prefix: String) -> [Int] {
    var prefix = prefix
    return prefix.withUTF8 { prefix in
      let prefix = UnsafeRawBufferPointer(prefix)
      return (firstEntry(notBefore: prefix)..<count(of: .entries)).lazy
        .map { row($0, of: .entries) }
        .prefix { keyBytes(at: $0).starts(with: prefix) }
    }
  }

  private func firstEntry(notBefore key: UnsafeRawBufferPointer) -> Int {
    (0..<count(of: .entries)).partitioningIndex {
      !keyBytes(at: row($0, of: .entries)).lexicographicallyPrecedes(key)
    }
  }
}

extension TownsFile {
  /// The sections, in the order of the header.
  private enum Section: Int {
    case towns, entries, countries, regions, pool

    var rowSize: Int {
      switch self {
      case .towns: 20
      case .entries, .countries: 8
      case .regions: 4
      case .pool: 1
      }
    }
  }

  private func count(of section: Section) -> Int {
    Int(integer(at: 8 * section.rawValue, as: UInt32.self))
  }

  private func row(_ index: Int, of section: Section) -> Int {
    Int(integer(at: 8 * section.rawValue + 4, as: UInt32.self)) + index * section.rowSize
  }

  private func integer<Integer: FixedWidthInteger & BitwiseCopyable>(at offset: Int, as: Integer.Type) -> Integer {
    Integer(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Integer.self))
  }

  /// The offset in the file of the string to which the integer at `offset` points.
  private func poolOffset(at offset: Int) -> Int {
    row(Int(integer(at: offset, as: UInt32.self)), of: .pool)
  }

  private func text(at offset: Int, count: Int) -> String {
    String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
  }

  private func stringBytes(at offset: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[(offset + 1)..<(offset + 1 + Int(bytes[offset]))])
  }

  private func string(at offset: Int) -> String {
    text(at: offset + 1, count: Int(bytes[offset]))
  }

  private func strings(at offset: Int) -> [String] {
    var result: [String] = []
    var next = offset + 1
    for _ in 0..<bytes[offset] {
      result.append(string(at: next))
      next += 1 + Int(bytes[next])
    }
    return result
  }
}
