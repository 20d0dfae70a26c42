import ProBonoModel

/// Families of skills.
public enum Taxonomy {
  /// Whether a skill is the other one or lies below it.
  public static func `is`(_ skill: ID<Skill>, within wider: ID<Skill>, in book: Book) -> Bool {
    skill == wider || ancestors(of: skill, in: book).contains(wider)
  }

  /// The skill itself and all those above it, nearest first, however many there are. A circle ends where it began.
  public static func line(of skill: ID<Skill>, in book: Book) -> [ID<Skill>] {
    var result = [skill]
    var seen: Set = [skill]
    while let last = result.last, let parent = book.skills[last]?.parent, seen.insert(parent).inserted {
      result.append(parent)
    }
    return result
  }

  /// How many levels of a family count: many more than anybody would make sense of.
  static let depthLimit = 32

  /// The skill itself and those above it, nearest first, at most `depthLimit` in all. A circle ends where it began.
  public static func ancestors(of skill: ID<Skill>, in book: Book) -> [ID<Skill>] {
    var result = [skill]
    while let last = result.last, let parent = book.skills[last]?.parent, result.count < depthLimit,
      !result.contains(parent)
    {
      result.append(parent)
    }
    return result
  }
}
