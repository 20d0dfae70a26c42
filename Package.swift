// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is Swift 6 and free of warnings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

/// A room of the house. A room knows only rooms below it; `Package.swift` is where that is enforced.
func room(_ name: String, knows: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: knows, exclude: exclude, swiftSettings: strict)
}

/// The tests of one room.
func tests(_ name: String, of knows: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: knows, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "pb",
  products: [
    .executable(name: "pb", targets: ["pb"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Ground floor.
    room("ProBonoText"),
    room("ProBonoThreads"),
    .target(name: "CLibedit", linkerSettings: [.linkedLibrary("edit")]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CGazetteer", exclude: ["README.md", "towns.bin"]),
    // The edit line knows nothing of pro bono.
    room("LineEditor", knows: ["CLibedit", "ProBonoText"], exclude: ["README.md"]),
    .executableTarget(
      name: "line-editor-example", dependencies: ["LineEditor"], path: "Sources/LineEditorExample",
      swiftSettings: strict),
    // The domain.
    room("ProBonoModel", knows: ["ProBonoText", "CGazetteer"]),
    room("ProBonoMatching", knows: ["ProBonoModel", "ProBonoText", "ProBonoThreads"]),
    // The command language, which knows no book.
    room("ProBonoLanguage", knows: ["ProBonoText"]),
    room("ProBonoTables", knows: ["ProBonoModel", "ProBonoText"]),
    // From statement to outcome to text.
    room(
      "ProBonoEvaluator",
      knows: [
        "ProBonoLanguage", "ProBonoMatching", "ProBonoModel", "ProBonoTables", "ProBonoText", "ProBonoThreads",
      ]),
    room(
      "ProBonoPresentation",
      knows: ["ProBonoEvaluator", "ProBonoLanguage", "ProBonoMatching", "ProBonoModel", "ProBonoTables", "ProBonoText"]),
    room(
      "ProBonoSession",
      knows: [
        "ProBonoPresentation", "ProBonoEvaluator", "ProBonoLanguage", "ProBonoMatching", "ProBonoModel",
        "ProBonoTables", "ProBonoText", "ProBonoThreads",
      ]),
    // A session holds a book by value, so whoever makes one knows the rooms of what it holds: a build after a change
    // compiles a target anew for the rooms that it names alone.
    room(
      "ProBonoScenarios",
      knows: [
        "ProBonoSession", "ProBonoEvaluator", "ProBonoLanguage", "ProBonoMatching", "ProBonoModel", "ProBonoText",
      ]),
    .executableTarget(
      name: "pb",
      dependencies: [
        "CMalloc", "LineEditor", "ProBonoScenarios", "ProBonoSession", "ProBonoPresentation", "ProBonoEvaluator",
        "ProBonoMatching", "ProBonoModel", "ProBonoLanguage", "ProBonoText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Tests, one target a room.
    tests("ProBonoTextTests", of: ["ProBonoText", "PropertyTesting"]),
    tests("ProBonoThreadsTests", of: ["ProBonoThreads"]),
    tests(
      "LineEditorTests",
      of: ["LineEditor", "ProBonoText", "line-editor-example", "line-editor-probe", "ProcessTesting"]),
    tests("ProBonoModelTests", of: ["ProBonoModel", "ProBonoText", "PropertyTesting"]),
    tests("ProBonoLanguageTests", of: ["ProBonoLanguage", "ProBonoText", "PropertyTesting"]),
    tests("ProBonoTablesTests", of: ["ProBonoTables", "ProBonoText", "PropertyTesting"]),
    tests(
      "ProBonoEvaluatorTests",
      of: [
        "ProBonoEvaluator", "ProBonoLanguage", "ProBonoMatching", "ProBonoModel", "ProBonoTables", "ProBonoText",
        "PropertyTesting",
      ]),
    tests("ProBonoMatchingTests", of: ["ProBonoMatching", "ProBonoModel", "ProBonoText", "PropertyTesting"]),
    tests(
      "ProBonoSessionTests",
      of: [
        "ProBonoSession", "ProBonoEvaluator", "ProBonoMatching", "ProBonoLanguage", "ProBonoModel",
        "ProBonoPresentation", "ProBonoText", "PropertyTesting",
      ]),
    tests(
      "ProBonoPresentationTests",
      of: [
        "ProBonoPresentation", "ProBonoEvaluator", "ProBonoLanguage", "ProBonoMatching", "ProBonoModel",
        "ProBonoTables", "ProBonoText",
      ],
      exclude: ["Snapshots"]),
    tests("EndToEndTests", of: ["pb", "ProBonoEvaluator", "ProBonoLanguage", "ProBonoSession", "ProcessTesting"]),
    tests(
      "FixtureTests",
      of: [
        "ProBonoScenarios", "ProBonoSession", "ProBonoPresentation", "ProBonoEvaluator", "ProBonoMatching",
        "ProBonoModel", "ProBonoLanguage", "ProBonoText", "PropertyTesting", "SourceProperties",
      ]),
    .executableTarget(
      name: "line-editor-probe", dependencies: ["LineEditor"], path: "Tests/LineEditorProbe", swiftSettings: strict),
    // What tests of several rooms have in common.
    .target(
      name: "SourceProperties", dependencies: ["ProBonoLanguage", "ProBonoPresentation", "ProBonoText"],
      path: "Tests/SourceProperties", swiftSettings: strict),
    .target(name: "PropertyTesting", path: "Tests/PropertyTesting", swiftSettings: strict),
    .target(
      name: "ProcessTesting", dependencies: ["ProBonoText"], path: "Tests/ProcessTesting", swiftSettings: strict),
  ]
)

// libFuzzer brings a `main` and wants all that it looks at to be compiled for it: scripts/fuzz builds this alone.
if Context.environment["PB_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["SourceProperties"], path: "Tests/Fuzz",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
