import Glibc
import ProBonoPresentation
import ProBonoSession

/// Whether a person who says so really leaves: where changes are kept nowhere else, only who says so twice.
struct Departure {
  /// Whether the person was told what there is to lose, and has said nothing else since.
  var isAnnounced = false

  /// Whether the conversation ends now; if not, the session goes on, and the person is told why.
  /// - Parameter isOnLine: whether the prompt stands on the line still.
  mutating func isMeant(by session: Session, isOnLine: Bool = false) -> Bool {
    guard session.hasUnsavedChanges, !isAnnounced else { return true }
    isAnnounced = true
    session.stay()
    Console.write(
      (isOnLine ? "\n" : "") + session.catalogue.unsavedChanges(path: session.bookPath) + "\n", to: STDERR_FILENO)
    return false
  }
}
