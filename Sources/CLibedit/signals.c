// Handlers may only do what is async-signal-safe: write, tcsetattr, sigaction, raise, _exit, lock-free atomics. They
// have nowhere to look but at variables of the process, hence the static ones; everything else is handed its state.

// For ppoll.
#define _GNU_SOURCE

#include "CLibedit.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

/// Signals whose default is to end the process; first those of a crash, which a language runtime may handle as well.
static const int fatal_signals[] = {
  SIGQUIT, SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXCPU,
};
enum { crash_count = 7, fatal_count = sizeof fatal_signals / sizeof fatal_signals[0] };

static atomic_bool guarded;
static atomic_int guarded_tty = -1;
static atomic_int wake_descriptor = -1;
static struct termios original_modes;
static struct sigaction fatal_before[fatal_count], resize_before, continue_before;
static bool fatal_replaced[fatal_count];

static atomic_bool interrupt_raised;

static void wake(char reason) {
  int descriptor = atomic_load(&wake_descriptor);
  // The pipe does not block: where it is full, its reader has enough to wake up for.
  if (descriptor >= 0 && write(descriptor, &reason, 1) < 0) return;
}

static void restore_terminal(void) {
  int tty = atomic_exchange(&guarded_tty, -1);
  if (tty < 0) return;
  static const char leave[] = "\033[0m\033[J\033[?2004l\033[?25h\r\n";
  if (write(tty, leave, sizeof leave - 1) < 0) { /* the terminal is gone */
  }
  tcsetattr(tty, TCSANOW, &original_modes);
}

static void on_fatal(int signal_number) {
  int saved = errno;
  restore_terminal();
  for (size_t i = 0; i < fatal_count; i++)
    if (fatal_signals[i] == signal_number) sigaction(signal_number, &fatal_before[i], NULL);
  // Blocked until this handler returns; then it meets the disposition of before.
  raise(signal_number);
  errno = saved;
}

static void on_resize(int signal_number) {
  (void)signal_number;
  int saved = errno;
  wake(clibedit_woke_for_resize);
  errno = saved;
}

static void on_continue(int signal_number) {
  (void)signal_number;
  int saved = errno;
  wake(clibedit_woke_for_continue);
  errno = saved;
}

static void on_interrupt(int signal_number) {
  (void)signal_number;
  int saved = errno;
  if (atomic_exchange(&interrupt_raised, true)) {
    restore_terminal();
    _exit(130);
  }
  wake(clibedit_woke_for_interrupt);
  errno = saved;
}

static void set_handler(int signal_number, void (*handler)(int), int flags, struct sigaction *before) {
  struct sigaction action = {.sa_flags = flags};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, before);
}

bool clibedit_guard_begin(int tty, int wake_end) {
  if (atomic_exchange(&guarded, true)) return false;
  if (tcgetattr(tty, &original_modes) != 0) {
    atomic_store(&guarded, false);
    return false;
  }
  atomic_store(&guarded_tty, tty);
  atomic_store(&wake_descriptor, wake_end);
  for (size_t i = 0; i < fatal_count; i++) {
    // What the application ignores or handles by itself stays its own affair; a report of a crash comes after us.
    sigaction(fatal_signals[i], NULL, &fatal_before[i]);
    bool has_function = fatal_before[i].sa_flags & SA_SIGINFO;
    bool is_ignored = !has_function && fatal_before[i].sa_handler == SIG_IGN;
    bool is_default = !has_function && fatal_before[i].sa_handler == SIG_DFL;
    fatal_replaced[i] = is_default || (i < crash_count && !is_ignored);
    if (fatal_replaced[i]) set_handler(fatal_signals[i], on_fatal, SA_ONSTACK, NULL);
  }
  set_handler(SIGWINCH, on_resize, SA_RESTART, &resize_before);
  set_handler(SIGCONT, on_continue, SA_RESTART, &continue_before);
  return true;
}

void clibedit_guard_end(void) {
  if (!atomic_load(&guarded)) return;
  sigaction(SIGWINCH, &resize_before, NULL);
  sigaction(SIGCONT, &continue_before, NULL);
  for (size_t i = 0; i < fatal_count; i++)
    if (fatal_replaced[i]) sigaction(fatal_signals[i], &fatal_before[i], NULL);
  atomic_store(&wake_descriptor, -1);
  atomic_store(&guarded_tty, -1);
  atomic_store(&guarded, false);
}

void clibedit_interrupt_install(void) { set_handler(SIGINT, on_interrupt, 0, NULL); }

bool clibedit_interrupt_is_raised(void) { return atomic_load(&interrupt_raised); }

void clibedit_interrupt_lower(void) { atomic_store(&interrupt_raised, false); }

bool clibedit_interrupt_wait(int descriptor) {
  // SIGINT can come only where it either is seen by the check or ends the wait.
  sigset_t interrupt, before;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  pthread_sigmask(SIG_BLOCK, &interrupt, &before);
  struct pollfd request = {.fd = descriptor, .events = POLLIN};
  bool is_raised;
  // A descriptor below 0 would never be ready; reading it fails at once.
  while (!(is_raised = clibedit_interrupt_is_raised()) && descriptor >= 0 && ppoll(&request, 1, NULL, &before) < 0 &&
         errno == EINTR) {
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return !is_raised;
}
