// usage: launch RUNS SECONDS MEGABYTES INPUT OUTPUT COMMAND [ARGUMENT...]
//
// Runs a command RUNS times, one after another, with INPUT as its standard input and OUTPUT as its standard output and
// standard error, which each run writes anew. After SECONDS of wall time the command is killed; asking for more than
// MEGABYTES of memory fails as on a machine that has no more (0: no limit).
//
// Prints a line for each run: wall seconds, processor seconds in the program, in the kernel, the most memory resident
// at a time in KiB, and the exit status, or 128 plus the signal that ended it, as shells have it. Exits with 2 where
// something could not be started.
//
// It is a program of its own, and a small one, because what starts a process shows in it: its memory counts as the
// child's until exec, and an interpreter takes longer to start one than some of the commands here run.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void fail(const char *what) {
  fprintf(stderr, "launch: %s: %s\n", what, strerror(errno));
  _exit(2);
}

static long number(const char *text, long least) {
  char *end;
  errno = 0;
  const long value = strtol(text, &end, 10);
  if (errno != 0 || end == text || *end != '\0' || value < least) {
    fprintf(stderr, "launch: not a number from %ld: %s\n", least, text);
    exit(2);
  }
  return value;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

// The child's part: its files, its limits, the command.
static void become(char **command, long limit, long megabytes, const char *input, const char *output) {
  const int in = open(input, O_RDONLY);
  if (in < 0) fail(input);
  const int out = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (out < 0) fail(output);
  if (dup2(in, 0) < 0 || dup2(out, 1) < 0 || dup2(out, 2) < 0) fail("dup2");
  close(in);
  close(out);
  if (megabytes > 0) {
    const struct rlimit data = {(rlim_t)megabytes << 20, (rlim_t)megabytes << 20};
    if (setrlimit(RLIMIT_DATA, &data) < 0) fail("setrlimit");
  }
  alarm((unsigned)limit);  // outlives exec, and ends what does not expect it
  execvp(command[0], command);
  fail(command[0]);
}

int main(int count, char **arguments) {
  if (count < 7) {
    fputs("usage: launch RUNS SECONDS MEGABYTES INPUT OUTPUT COMMAND [ARGUMENT...]\n", stderr);
    return 2;
  }
  const long runs = number(arguments[1], 1);
  const long limit = number(arguments[2], 1);
  const long megabytes = number(arguments[3], 0);
  for (long run = 0; run < runs; run++) {
    struct timespec began, ended;
    struct rusage used;
    int status;
    clock_gettime(CLOCK_MONOTONIC, &began);
    const pid_t child = fork();
    if (child < 0) fail("fork");
    if (child == 0) become(arguments + 6, limit, megabytes, arguments[4], arguments[5]);
    while (wait4(child, &status, 0, &used) < 0) {
      if (errno != EINTR) fail("wait4");
    }
    clock_gettime(CLOCK_MONOTONIC, &ended);
    const double wall = (double)(ended.tv_sec - began.tv_sec) + (double)(ended.tv_nsec - began.tv_nsec) / 1e9;
    printf("%.6f %.6f %.6f %ld %d\n", wall, seconds(used.ru_utime), seconds(used.ru_stime), used.ru_maxrss,
           WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  }
  return 0;
}
