// izde.h: the C interface of izde, for every language that can call C.
//
//   izde_index *index = izde_open("index", NULL);
//   const char *request = "{\"command\":\"mentions\",\"query\":\"Shetpe\"}";
//   izde_answer *answer = izde_ask(index, request, strlen(request));
//   size_t length;
//   const char *line;
//   while ((line = izde_next(answer, &length)) != NULL) fwrite(line, 1, length, stdout);
//   izde_answer_close(answer);
//   izde_close(index);
//
// A request is one JSON object: the command, and its operand and options by name. An answer is JSON
// Lines: the records of docs/output.md, the summary last. docs/c.md lists the commands.
//
// Ownership. The caller closes what it opened: indexes with izde_close, answers with
// izde_answer_close, messages with izde_free. An answer keeps its index usable: either may be closed
// first. A handle is a number that is never dereferenced: a call with a handle that is NULL, closed or
// of the other kind does nothing and returns NULL or IZDE_TROUBLE. Requests are copied before a call returns.
//
// Threads. Every function may be called from any thread. An index may be used by several threads at
// once: each answer has a reader of its own. One answer is read by one thread at a time.
//
// Processes. After a fork() the child may continue to use its indexes, which reopen their files; it
// must not read answers that were begun before. No other thread may be in a call during fork().

#ifndef IZDE_H
#define IZDE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// An open index.
typedef struct izde_index izde_index;
/// An answer that is being read.
typedef struct izde_answer izde_answer;

/// How an answer ended: the exit statuses of the program.
enum {
  /// Something was found; for `quote`: exactly as quoted.
  IZDE_FOUND = 0,
  /// Nothing was found; for `quote`: nothing exact.
  IZDE_NOTHING_FOUND = 1,
  /// The request could not be answered: the last line is an error record.
  IZDE_TROUBLE = 2,
  /// The answer has more lines.
  IZDE_UNFINISHED = 3
};

/// The version of the library, such as "0.1.0". Never freed.
const char *izde_version(void);

/// Opens the index in a folder (UTF-8, ends with a NUL byte), or those in a folder of indexes, as one.
///
/// Returns NULL if it cannot be opened; then `*error`, unless `error` is NULL, is an error record
/// (JSON: `message`, and `next_step` if there is one) that the caller frees with izde_free.
izde_index *izde_open(const char *directory, char **error);

/// Opens the indexes in `count` folders as one, in their order (docs/shards.md).
///
/// Each answer is that of one index of all their corpora. Otherwise like izde_open.
izde_index *izde_open_many(const char *const *directories, size_t count, char **error);

/// Begins to answer a request: `length` bytes of JSON in UTF-8.
///
/// `index` may be NULL for the commands that need none: `build` and `version`. An invalid request is
/// reported in the answer, as an error record. Returns NULL only for a handle that is closed.
izde_answer *izde_ask(izde_index *index, const char *request, size_t length);

/// The next line of an answer, its line end included; NULL after the last.
///
/// The bytes are valid until the next call with this answer; a NUL byte follows them, which `*length`
/// does not count. `length` may be NULL. Lines are produced on demand. Mentions are also searched for
/// on demand; for other commands the library keeps the results until the answer is closed.
const char *izde_next(izde_answer *answer, size_t *length);

/// Like izde_next, but returns several complete lines, about 64 KiB.
const char *izde_read(izde_answer *answer, size_t *length);

/// How the answer ended; IZDE_UNFINISHED before its last line was returned.
int izde_status(const izde_answer *answer);

/// Ends an answer, read to its end or not.
void izde_answer_close(izde_answer *answer);

/// Closes an index.
void izde_close(izde_index *index);

/// Frees a message that izde_open gave. NULL is allowed.
void izde_free(char *message);

#ifdef __cplusplus
}
#endif

#endif
