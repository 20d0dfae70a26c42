import ProBonoModel

/// Families of skills.
public enum Taxonomy {
  /// Whether a skill is the other one or lies below it.
  public static func `is`(_ skill: ID<Skill>, within wider: ID<Skill>, in book: Book) -> Bool {
    skill == wider || ancestors(of: skill, in: book).contains(wider)
  }

  /// The skill itself and all above it, nearest first. A circle ends where it began.
  public static func ancestors(of skill: ID<Skill>, in book: Book) -> [ID<Skill>] {
    var result = [skill]
    while let last = result.last, let parent = book.skills[last]?.parent, !result.contains(parent) {
      result.append(parent)
    }
    return result
  }
}
