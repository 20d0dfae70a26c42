import Glibc
import LineEditor

// A prompt whose commands take time: `wait` until Ctrl-C, `hang` until the second one.

let editor = try LineEditor(program: "probe")
InterruptFlag.install()
while case let result = editor.readLine(prompt: Prompt(primary: "probe> ", continuation: "")), result != .endOfInput {
  switch result {
  case .line("wait"):
    while !InterruptFlag.isRaised { sleep(1) }
    InterruptFlag.lower()
    print("stopped")
  case .line("hang"):
    while true {
      sleep(1)
      if InterruptFlag.isRaised { print("once more") }
    }
  default: continue
  }
}
