import Foundation
import ProcessTesting
import Testing

@testable import LineEditor

@Suite("Reading lines without a terminal")
struct PlainLineReaderTests {
  private func lines(of bytes: [UInt8]) throws -> [PlainLineReader.Result] {
    let directory = try TemporaryDirectory()
    try Data(bytes).write(to: URL(fileURLWithPath: directory.path("input")))
    let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: directory.path("input")))
    var reader = PlainLineReader(input: input.fileDescriptor)
    var results: [PlainLineReader.Result] = []
    repeat { results.append(reader.readLine()) } while results.last != .endOfInput
    return results
  }

  @Test("lines come as they are, the last with or without its end")
  func simple() throws {
    #expect(
      try lines(of: Array("one\n\ntwo\r\nthree".utf8)) == ["one", "", "two\r", "three"].map(Self.line) + [.endOfInput])
    #expect(try lines(of: Array("one\n".utf8)) == [Self.line("one"), .endOfInput])
    #expect(try lines(of: []) == [.endOfInput])
  }

  @Test("no byte is lost: NUL, invalid UTF-8, ten megabytes on one line")
  func anyBytes() throws {
    let strange: [UInt8] = [0, 0xFF, 0xC3, 0x1B, 0x80]
    let long = [UInt8](repeating: 0xE9, count: 10_000_000)
    #expect(
      try lines(of: strange + [10] + long + [10] + strange) == [
        .line(strange), .line(long), .line(strange), .endOfInput,
      ])
  }

  @Test("many short lines are read as well")
  func manyLines() throws {
    let expected = (0..<50_000).map(String.init)
    #expect(try lines(of: Array(expected.joined(separator: "\n").utf8)) == expected.map(Self.line) + [.endOfInput])
  }

  @Test("a prompt is written only when asked for, its control characters escaped")
  func prompt() throws {
    let output = Pipe()
    let input = Pipe()
    input.fileHandleForWriting.write(Data("one\ntwo\n".utf8))
    var reader = PlainLineReader(
      input: input.fileHandleForReading.fileDescriptor, output: output.fileHandleForWriting.fileDescriptor)
    let lines = [reader.readLine(prompt: "\u{1B}> "), reader.readLine()]
    #expect(lines == [Self.line("one"), Self.line("two")])
    try output.fileHandleForWriting.close()
    #expect(output.fileHandleForReading.readDataToEndOfFile() == Data(#"\u{1B}> "#.utf8))
  }

  @Test("a descriptor that cannot be read is reported")
  func failure() {
    var reader = PlainLineReader(input: -1)
    let result = reader.readLine()
    #expect(result == .failed(EBADF))
  }

  @Test("there is no editor where there is no terminal")
  func notATerminal() throws {
    let file = try #require(FileHandle(forReadingAtPath: "/dev/null"))
    #expect(throws: LineEditorError.notATerminal(file.fileDescriptor)) {
      try LineEditor(program: "test", input: file.fileDescriptor, output: file.fileDescriptor)
    }
  }

  private static func line(_ text: String) -> PlainLineReader.Result { .line(Array(text.utf8)) }
}
