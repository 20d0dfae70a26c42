import ArgumentParser

@main
struct ProBonoShell: ParsableCommand {
  func run() {}
}
