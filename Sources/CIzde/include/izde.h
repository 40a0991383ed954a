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
// first. A handle is a number and never followed: a call with a handle that is NULL, closed or of the
// other kind does nothing and gives NULL or IZDE_TROUBLE. Requests are copied before a call returns.
//
// Threads. Every function may be called by any thread. An index may be asked by several threads at
// once: each answer has a reader of its own. One answer is read by one thread at a time.
//
// Processes. After a fork() the child may go on using its indexes, which open their files anew; it
// must not read answers that were begun before. No other thread may be within a call during fork().

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

/// Opens the index in a folder (UTF-8, ends with a NUL byte).
///
/// Returns NULL where it cannot be opened; then `*error`, unless `error` is NULL, is an error record
/// (JSON: `message`, and `next_step` where there is one) that the caller frees with izde_free.
izde_index *izde_open(const char *directory, char **error);

/// Begins to answer a request: `length` bytes of JSON in UTF-8.
///
/// `index` may be NULL for the commands that need none: `build` and `version`. What is wrong with a
/// request is told by the answer, as an error record. Returns NULL only for a handle that is closed.
izde_answer *izde_ask(izde_index *index, const char *request, size_t length);

/// The next line of an answer, its line end included; NULL after the last.
///
/// The bytes stay until the next call with this answer; a NUL byte follows them, which `*length`
/// does not count. `length` may be NULL. Lines are written as they are asked for. Mentions are looked
/// for as they are asked for, too; of other commands, what was found is held by the library until
/// the answer is closed.
const char *izde_next(izde_answer *answer, size_t *length);

/// As izde_next, but as many whole lines as are ready, some 64 KiB.
const char *izde_read(izde_answer *answer, size_t *length);

/// How the answer ended; IZDE_UNFINISHED before its last line was given.
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
