/// The order of seats and volunteers in which the canonical plan is the earliest, where it is not that of their numbers.
struct CanonicalOrder {
  /// The seats that can be filled, in their order.
  let seats: [Int32]
  /// The place of each volunteer in the order of volunteers.
  let rankOfVolunteer: [Int32]

  /// Puts volunteers in their order.
  func sort(_ volunteers: inout [Int32]) {
    volunteers.sort { rankOfVolunteer[Int($0)] < rankOfVolunteer[Int($1)] }
  }
}
