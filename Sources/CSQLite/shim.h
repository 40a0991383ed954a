#ifndef IZDE_CSQLITE_SHIM_H
#define IZDE_CSQLITE_SHIM_H

#include <sqlite3.h>

// Functions that cannot be expressed well in Swift. The comment of each gives the reason.

// `SQLITE_TRANSIENT` is a cast of -1 to a function pointer, which Swift does not import.
// SQLite copies the bytes. Length is given, so a NUL byte does not cut a text.
static inline int izde_bind_text(
  sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(
    statement, index, bytes ? (const char *)bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

// The same for blobs; an empty blob stays a blob (a null pointer would bind NULL).
static inline int izde_bind_blob(
  sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}

// `SQLITE_STATIC`: SQLite does not copy, the caller keeps the bytes alive until it binds again.
static inline int izde_bind_text_static(
  sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(
    statement, index, bytes ? (const char *)bytes : "", count, SQLITE_STATIC, SQLITE_UTF8);
}

// `sqlite3_db_config` is variadic, which Swift does not import.
static inline int izde_db_config(sqlite3 *database, int option, int value) {
  return sqlite3_db_config(database, option, value, (int *)0);
}

// The address of a Swift variable and of a Swift string literal do not outlive the call they are
// passed to, but `sqlite3_bind_pointer` keeps both until the step: a use after free. In C both are
// plain objects.
static inline int izde_fts5_api(sqlite3 *database, fts5_api **api) {
  sqlite3_stmt *statement = 0;
  *api = 0;
  int code = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, 0);
  if (code != SQLITE_OK) return code;
  sqlite3_bind_pointer(statement, 1, (void *)api, "fts5_api_ptr", (void (*)(void *))0);
  sqlite3_step(statement);
  code = sqlite3_finalize(statement);
  if (code == SQLITE_OK && *api == 0) code = SQLITE_ERROR;
  return code;
}

#endif
