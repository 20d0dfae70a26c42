import ProBonoEvaluator
import ProBonoLanguage
import ProBonoModel
import ProBonoPresentation
import ProBonoText

/// Variables, and blocks whose work is taken back.
extension Session {
  // MARK: Variables

  /// The statement with the values of its variables.
  func bound(_ statement: Statement, of source: Source) throws(Failure) -> Statement {
    guard !statement.variables.isEmpty else { return statement }
    switch Parser.bind(statement, of: source, to: variables) {
    case .statement(let bound): return bound
    case .failure(let diagnostics, _): throw Failure(unbound: diagnostics, in: source)
    }
  }

  /// Gives a name a value, unless it was given one from outside.
  func assign(_ name: String, _ operand: Operand, of source: Source) throws(Failure) -> Outcome {
    do throws(Diagnostic) {
      let value = try evaluator.literal(of: operand, in: book)
      if !isGiven(name) { variables[name] = value }
      return .assigned(name: name, variables[name] ?? value)
    } catch {
      throw Failure(error, in: source)
    }
  }

  // MARK: What if

  /// Who has which seat without and with the statements of a block, and what they tell; all that they did is taken back.
  func carryOut(whatIf block: Block, of source: Source, folder: String?) throws(Failure) -> [Outcome] {
    let before = try seating(at: block.range, of: source)
    let (told, after) = try takingBack { () throws(Failure) in
      let told = try carryOut(block, of: source, folder: folder)
      return (told, try seating(at: block.range, of: source))
    }
    return told + [remembered(.whatIf(WhatIfReport(from: before, to: after)))]
  }

  private func seating(at range: SourceRange, of source: Source) throws(Failure) -> Seating {
    do throws(Diagnostic) {
      return try evaluator.seating(of: book, at: range)
    } catch {
      throw Failure(error, in: source)
    }
  }

  func planReport(at range: SourceRange, of source: Source) throws(Failure) -> PlanReport {
    do throws(Diagnostic) {
      return try evaluator.planReport(of: book, at: range)
    } catch {
      throw Failure(error, in: source)
    }
  }

  // MARK: Expected errors

  /// That the statements of a block fail with a code.
  func expect(_ code: Spanned<String>, of block: Block, _ source: Source, folder: String?) throws(Failure) {
    if let unknown = Diagnostic(unknownCode: code) { throw Failure(unknown, in: source) }
    var found = block.mistakes.first?.problem.code
    if found == nil {
      do throws(Failure) {
        _ = try takingBack { () throws(Failure) in try carryOut(block, of: source, folder: folder) }
      } catch {
        // Who asks to stop does not want to hear that this was not expected.
        guard error.ending != .interrupted else { throw error }
        found = error.diagnostics.first?.diagnostic.problem.code
      }
    }
    guard found != code.value else { return }
    var diagnostic = Diagnostic(EvaluationProblem.errorExpected(code.value, found: found), at: code.range)
    diagnostic.suggestion = EditDistance.nearest(to: code.value, among: [found].compactMap(\.self))
    throw Failure(diagnostic, in: source)
  }

  // MARK: Blocks

  /// The statements of a block in the open transaction, and what they tell.
  private func carryOut(_ block: Block, of source: Source, folder: String?) throws(Failure) -> [Outcome] {
    var outcomes: [Outcome] = []
    for statement in block.statements {
      switch statement.node {
      case .undo, .redo, .quit, .scenario, .export, .saveSession, .tour, .forget:
        throw Failure(.notInBlock(Self.summary(of: statement, in: source)), at: statement.range, in: source)
      default:
        outcomes += try carryOut(try bound(statement, of: source), of: source, folder: folder)
      }
    }
    return outcomes.filter { outcome in
      switch outcome {
      case .export, .forgotten: false
      default: outcome.isResult
      }
    }
  }

  /// Does some work and takes it back, whether it fails or not: in the book, in the settings and in the variables.
  private func takingBack<Result>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    let mark = transaction.changeCount
    let before = (evaluator: evaluator, variables: variables, lastResult: lastResult)
    defer {
      transaction.rollBack(keeping: mark)
      (evaluator, variables, lastResult) = before
    }
    return try work()
  }
}
