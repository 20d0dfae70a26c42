#pragma once

// What Swift cannot say to libedit by itself, and nothing else: its variadic calls (`el_set`), and the few steps that a
// signal handler takes, which must be async-signal-safe.

#include <histedit.h>
#include <stdbool.h>
#include <termios.h>

// MARK: libedit's variadic calls (results as of `el_set`: 0, or -1 for a request that was refused)

/// `EL_EDITOR`: "emacs" or "vi". Resets the key map.
int clibedit_set_editor(EditLine *editor, const char *name);

/// Whether libedit is in vi mode now, for instance because the user's .editrc says so.
bool clibedit_is_vi(EditLine *editor);

/// `EL_EDITMODE`: whether libedit edits at all; without, `el_end` leaves the terminal alone.
int clibedit_set_edit_mode(EditLine *editor, bool editing);

/// `EL_GETCFN`: where libedit takes its next character from.
int clibedit_set_reader(EditLine *editor, el_rfunc_t reader);

/// `EL_CLIENTDATA`: a pointer that callbacks find again; it is not owned.
int clibedit_set_client_data(EditLine *editor, void *data);
void *clibedit_client_data(EditLine *editor);

/// `EL_ADDFN`: gives libedit one more command, which keys (and .editrc) can be bound to by name.
int clibedit_add_command(
  EditLine *editor, const char *name, const char *help, unsigned char (*command)(EditLine *, int));

/// `EL_BIND`: binds `key` (in the notation of editrc(5)) to `command`; with `alternative` in vi's command mode.
int clibedit_bind(EditLine *editor, const char *key, const char *command, bool alternative);

/// `EL_SETTY` for the mode in which libedit edits: "-isig" and the like.
int clibedit_set_editing_tty(EditLine *editor, const char *mode);

/// `EL_SETTC`: the size of libedit's own picture of the screen, or another terminal capability.
int clibedit_set_capability(EditLine *editor, const char *name, const char *value);

/// `EL_PREP_TERM`: takes the terminal to editing mode (true) or back to how it was (false).
int clibedit_prepare_terminal(EditLine *editor, bool editing);

/// `EL_REFRESH`: lets libedit's own picture catch up after the line was changed outside of a command.
int clibedit_refresh(EditLine *editor);

// MARK: The locale

/// Takes the character encoding from the environment, or UTF-8 where that is not one of many bytes: libedit drops every
/// accent otherwise. Process-wide.
void clibedit_use_utf8(void);

// MARK: Signals while a line is edited

/// What a signal leaves in the wake pipe, one byte each.
enum {
  clibedit_woke_for_resize = 'W',
  clibedit_woke_for_continue = 'C',
  clibedit_woke_for_interrupt = 'I',
};

/// From now on a signal that would end the process first restores the terminal `tty` (bracketed paste off, modes as
/// they are at this moment), and SIGWINCH and SIGCONT write to the descriptor `wake`. One terminal per process; false
/// if `tty` is none or another guard is in force.
bool clibedit_guard_begin(int tty, int wake);

/// Ends what `clibedit_guard_begin` began; the handlers of before are back.
void clibedit_guard_end(void);

// MARK: The interrupt flag

/// Makes SIGINT raise the flag instead of ending the process; a second one while the flag is up restores the terminal
/// and leaves with status 130.
void clibedit_interrupt_install(void);
bool clibedit_interrupt_is_raised(void);
void clibedit_interrupt_lower(void);

/// Waits until `descriptor` can be read (or has ended); false where the flag is up or goes up before that, however
/// close to the beginning of the wait the signal comes.
bool clibedit_interrupt_wait(int descriptor);
