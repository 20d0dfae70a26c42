import CLibedit

/// The commands that we add to libedit's own: those that know of lines, completions and our history.
enum EditCommand: String, CaseIterable {
  case accept, insertNewline, interrupt, suspend, clearScreen, paste
  case left, right, up, down, lineStart, lineEnd, wordLeft, wordRight
  case deleteBackward, deleteForward, deleteForwardOrLeave
  case killToLineEnd, killToLineStart, killWordForward, killWordBackward, killToBlank, yank, yankPrevious
  case undo, redo, transpose, uppercaseWord, lowercaseWord, capitaliseWord
  case complete, completeBackward, pageUp, pageDown, cancel, searchHistory, lastArgument, openEditor

  /// The name by which `.editrc` can bind a key to the command: "line-kill-to-blank".
  var name: String {
    rawValue.reduce(into: "line-") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }

  /// What editrc(5) shows when asked for the list of commands.
  var summary: String {
    switch self {
    case .accept: "Run the input if it is complete, open a continuation line if not"
    case .insertNewline: "Open a continuation line"
    case .interrupt: "Drop the input"
    case .suspend: "Stop the process"
    case .clearScreen: "Clear the screen"
    case .paste: "Take in a bracketed paste"
    case .left: "Move back one character"
    case .right: "Move on one character, or take the hint"
    case .up: "Move up one line, or to the previous entry of the history"
    case .down: "Move down one line, or to the next entry of the history"
    case .lineStart: "Move to the beginning of the line"
    case .lineEnd: "Move to the end of the line, or take the hint"
    case .wordLeft: "Move back one word"
    case .wordRight: "Move on one word, or take a word of the hint"
    case .deleteBackward: "Delete the character before the cursor"
    case .deleteForward: "Delete the character at the cursor"
    case .deleteForwardOrLeave: "Delete the character at the cursor; leave where there is no input"
    case .killToLineEnd: "Cut to the end of the line"
    case .killToLineStart: "Cut from the beginning of the line"
    case .killWordForward: "Cut to the end of the word"
    case .killWordBackward: "Cut from the beginning of the word"
    case .killToBlank: "Cut from the blank before the cursor"
    case .yank: "Put in what was cut last"
    case .yankPrevious: "Put in what was cut before that instead"
    case .undo: "Take back the last change"
    case .redo: "Make the change again that was taken back"
    case .transpose: "Exchange the two characters around the cursor"
    case .uppercaseWord: "Put the rest of the word into capitals"
    case .lowercaseWord: "Put the rest of the word into small letters"
    case .capitaliseWord: "Begin the word with a capital"
    case .complete: "Complete, or choose the next completion"
    case .completeBackward: "Choose the previous completion"
    case .pageUp: "Go up a page in the menu"
    case .pageDown: "Go down a page in the menu"
    case .cancel: "Close the menu"
    case .searchHistory: "Search the history"
    case .lastArgument: "Put in the last argument of the entry before, then of those before it"
    case .openEditor: "Edit the input in the editor of the environment"
    }
  }

  /// The keys bound to the command from the start, in the notation of editrc(5).
  var keys: [String] {
    switch self {
    case .accept: ["^M", "^J"]
    case .insertNewline: [#"\e^M"#, #"\e^J"#]
    case .interrupt: ["^C"]
    case .suspend: ["^Z"]
    case .clearScreen: ["^L"]
    case .paste: [#"\e[200~"#]
    case .left: ["^B", #"\e[D"#, #"\eOD"#]
    case .right: ["^F", #"\e[C"#, #"\eOC"#]
    case .up: ["^P", #"\e[A"#, #"\eOA"#]
    case .down: ["^N", #"\e[B"#, #"\eOB"#]
    case .lineStart: ["^A", #"\e[H"#, #"\eOH"#, #"\e[1~"#, #"\e[7~"#]
    case .lineEnd: ["^E", #"\e[F"#, #"\eOF"#, #"\e[4~"#, #"\e[8~"#]
    case .wordLeft: [#"\eb"#, #"\e[1;5D"#, #"\e[1;3D"#, #"\e\e[D"#]
    case .wordRight: [#"\ef"#, #"\e[1;5C"#, #"\e[1;3C"#, #"\e\e[C"#]
    case .deleteBackward: ["^H", "^?"]
    case .deleteForward: [#"\e[3~"#]
    case .deleteForwardOrLeave: ["^D"]
    case .killToLineEnd: ["^K"]
    case .killToLineStart: ["^U"]
    case .killWordForward: [#"\ed"#, #"\e[3;5~"#]
    case .killWordBackward: [#"\e^?"#, #"\e^H"#]
    case .killToBlank: ["^W"]
    case .yank: ["^Y"]
    case .yankPrevious: [#"\ey"#]
    case .undo: ["^_"]
    case .redo: [#"\e/"#]
    case .transpose: ["^T"]
    case .uppercaseWord: [#"\eu"#]
    case .lowercaseWord: [#"\el"#]
    case .capitaliseWord: [#"\ec"#]
    case .complete: ["^I"]
    case .completeBackward: [#"\e[Z"#]
    case .pageUp: [#"\e[5~"#]
    case .pageDown: [#"\e[6~"#]
    // The second is the Escape key while a menu is open.
    case .cancel: ["^G", #"\233"#]
    case .searchHistory: ["^R"]
    case .lastArgument: [#"\e."#, #"\e_"#]
    case .openEditor: ["^X^E"]
    }
  }

  /// The keys bound to the command in vi's command mode, when `.editrc` asks for vi.
  var viCommandKeys: [String] {
    switch self {
    case .accept, .interrupt, .suspend, .clearScreen, .paste, .searchHistory: keys
    case .openEditor: keys + ["v"]
    case .left: keys.filter { $0 != "^B" }
    case .right: keys.filter { $0 != "^F" }
    case .up: keys + ["k"]
    case .down: keys + ["j"]
    case .undo: keys + ["u"]
    default: []
    }
  }

  /// The function that libedit calls. It is told neither which command was meant nor whom it concerns, so there is one
  /// function for each command, and the editor is found through libedit's client data.
  var function: @convention(c) (OpaquePointer?, Int32) -> UInt8 {
    switch self {
    case .accept: { editor, _ in LineEditor.run(.accept, for: editor) }
    case .insertNewline: { editor, _ in LineEditor.run(.insertNewline, for: editor) }
    case .interrupt: { editor, _ in LineEditor.run(.interrupt, for: editor) }
    case .suspend: { editor, _ in LineEditor.run(.suspend, for: editor) }
    case .clearScreen: { editor, _ in LineEditor.run(.clearScreen, for: editor) }
    case .paste: { editor, _ in LineEditor.run(.paste, for: editor) }
    case .left: { editor, _ in LineEditor.run(.left, for: editor) }
    case .right: { editor, _ in LineEditor.run(.right, for: editor) }
    case .up: { editor, _ in LineEditor.run(.up, for: editor) }
    case .down: { editor, _ in LineEditor.run(.down, for: editor) }
    case .lineStart: { editor, _ in LineEditor.run(.lineStart, for: editor) }
    case .lineEnd: { editor, _ in LineEditor.run(.lineEnd, for: editor) }
    case .wordLeft: { editor, _ in LineEditor.run(.wordLeft, for: editor) }
    case .wordRight: { editor, _ in LineEditor.run(.wordRight, for: editor) }
    case .deleteBackward: { editor, _ in LineEditor.run(.deleteBackward, for: editor) }
    case .deleteForward: { editor, _ in LineEditor.run(.deleteForward, for: editor) }
    case .deleteForwardOrLeave: { editor, _ in LineEditor.run(.deleteForwardOrLeave, for: editor) }
    case .killToLineEnd: { editor, _ in LineEditor.run(.killToLineEnd, for: editor) }
    case .killToLineStart: { editor, _ in LineEditor.run(.killToLineStart, for: editor) }
    case .killWordForward: { editor, _ in LineEditor.run(.killWordForward, for: editor) }
    case .killWordBackward: { editor, _ in LineEditor.run(.killWordBackward, for: editor) }
    case .killToBlank: { editor, _ in LineEditor.run(.killToBlank, for: editor) }
    case .yank: { editor, _ in LineEditor.run(.yank, for: editor) }
    case .yankPrevious: { editor, _ in LineEditor.run(.yankPrevious, for: editor) }
    case .undo: { editor, _ in LineEditor.run(.undo, for: editor) }
    case .redo: { editor, _ in LineEditor.run(.redo, for: editor) }
    case .transpose: { editor, _ in LineEditor.run(.transpose, for: editor) }
    case .uppercaseWord: { editor, _ in LineEditor.run(.uppercaseWord, for: editor) }
    case .lowercaseWord: { editor, _ in LineEditor.run(.lowercaseWord, for: editor) }
    case .capitaliseWord: { editor, _ in LineEditor.run(.capitaliseWord, for: editor) }
    case .complete: { editor, _ in LineEditor.run(.complete, for: editor) }
    case .completeBackward: { editor, _ in LineEditor.run(.completeBackward, for: editor) }
    case .pageUp: { editor, _ in LineEditor.run(.pageUp, for: editor) }
    case .pageDown: { editor, _ in LineEditor.run(.pageDown, for: editor) }
    case .cancel: { editor, _ in LineEditor.run(.cancel, for: editor) }
    case .searchHistory: { editor, _ in LineEditor.run(.searchHistory, for: editor) }
    case .lastArgument: { editor, _ in LineEditor.run(.lastArgument, for: editor) }
    case .openEditor: { editor, _ in LineEditor.run(.openEditor, for: editor) }
    }
  }

  /// Sequences of keys without a meaning of their own (function keys, arrows with modifiers); left unbound, libedit
  /// would insert their last characters.
  static var idleKeys: [String] {
    let modified = (2...8).flatMap { modifier in "ABCDFHPQRS".map { #"\e[1;\#(modifier)\#($0)"# } }
    let numbered = (1...34).map { #"\e[\#($0)~"# }
    let numberedAndModified = (1...34).flatMap { number in (2...8).map { #"\e[\#(number);\#($0)~"# } }
    return modified + numbered + numberedAndModified + "PQRS".map { #"\eO\#($0)"# }
  }
}
