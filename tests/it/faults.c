/* Fails, or kills at, the n-th operation on files below a folder. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long count;

/* Whether the operation is to fail; `n` operations have been counted before. */
static int fails(const char *path) {
    const char *below = getenv("FAULT_BELOW"), *at = getenv("FAULT_AT"), *kill_at = getenv("KILL_AT");
    if (!below || !path || !strstr(path, below)) return 0;
    long n = atomic_fetch_add(&count, 1) + 1;
    if (kill_at && atol(kill_at) == n) kill(getpid(), SIGKILL);
    if (!at) return 0;
    long first = atol(at);
    if (n == first || (n > first && getenv("FAULT_ON"))) { errno = ENOSPC; return 1; }
    return 0;
}

static int fails_fd(int fd) {
    char link[64], path[4096];
    if (fd < 3) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return fails(path);
}

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

int rename(const char *a, const char *b) { REAL(rename); return fails(b) ? -1 : real(a, b); }
int renameat2(int d, const char *a, int e, const char *b, unsigned flags) {
    REAL(renameat2);
    if (getenv("NO_EXCHANGE")) { errno = EINVAL; return -1; }
    return fails(b) ? -1 : real(d, a, e, b, flags);
}
int linkat(int d, const char *a, int e, const char *b, int flags) { REAL(linkat); return fails(b) ? -1 : real(d, a, e, b, flags); }
int link(const char *a, const char *b) { REAL(link); return fails(b) ? -1 : real(a, b); }
int unlink(const char *a) { REAL(unlink); return fails(a) ? -1 : real(a); }
int unlinkat(int d, const char *a, int flags) { REAL(unlinkat); return fails_fd(d) ? -1 : real(d, a, flags); }
int rmdir(const char *a) { REAL(rmdir); return fails(a) ? -1 : real(a); }
int mkdir(const char *a, mode_t mode) { REAL(mkdir); return fails(a) ? -1 : real(a, mode); }
int chmod(const char *a, mode_t mode) { REAL(chmod); return fails(a) ? -1 : real(a, mode); }
int fdatasync(int fd) { REAL(fdatasync); return fails_fd(fd) ? -1 : real(fd); }
ssize_t write(int fd, const void *bytes, size_t length) { REAL(write); return fails_fd(fd) ? -1 : real(fd, bytes, length); }
int open64(const char *path, int flags, ...) {
    REAL(open64);
    va_list more;
    va_start(more, flags);
    mode_t mode = va_arg(more, mode_t);
    va_end(more);
    return fails(path) ? -1 : real(path, flags, mode);
}

/* Writes how many operations there were. */
__attribute__((destructor)) static void tell(void) {
    const char *to = getenv("FAULT_COUNT");
    FILE *file = to ? fopen(to, "w") : NULL;
    if (file) { fprintf(file, "%ld", (long)count); fclose(file); }
}
