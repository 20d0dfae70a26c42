/// A plan as a CSV file: the columns need, seat, skill, volunteer and score, a line for each filled seat.
public enum PlanTable {
  /// A seat and who fills it.
  public struct Row: Hashable, Sendable {
    /// The need's title.
    public var need: String
    /// The seat's number in its need, from 1.
    public var seat: Int
    /// What the seat asks for.
    public var skill: String
    /// Who fills it.
    public var volunteer: String
    /// 0…1000.
    public var score: Int

    /// A filled seat.
    public init(need: String, seat: Int, skill: String, volunteer: String, score: Int) {
      self.need = need
      self.seat = seat
      self.skill = skill
      self.volunteer = volunteer
      self.score = score
    }
  }

  /// The columns, as the first line names them.
  public static let columns = ["need", "seat", "skill", "volunteer", "score"]

  /// The bytes of the file, in UTF-8.
  public static func csv(_ rows: some Sequence<Row>) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(columns)
    for row in rows {
      writer.write([row.need, String(row.seat), row.skill, row.volunteer, String(row.score)])
    }
    return writer.bytes
  }
}
