import CLibedit

/// Raised by Ctrl-C while a command runs (SIGINT); the command is to look at it now and then, and end.
///
/// A second Ctrl-C while the flag is up leaves the process at once, with status 130 and the terminal restored. There is
/// one flag a process, as there is one disposition of the signal.
public enum InterruptFlag {
  /// From now on SIGINT raises the flag; until then it ends the process.
  public static func install() { clibedit_interrupt_install() }

  /// Whether the flag is up. Quick, and safe from every thread.
  public static var isRaised: Bool { clibedit_interrupt_is_raised() }

  /// Takes the flag down, once the command has ended, or before the next begins.
  public static func lower() { clibedit_interrupt_lower() }
}
