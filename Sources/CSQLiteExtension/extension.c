// The loadable extension: in C because sqlite3ext.h redefines every SQLite function as a macro over
// the table of pointers that the loading program hands over.

#include <sqlite3ext.h>

#include "CSQLiteExtension.h"

SQLITE_EXTENSION_INIT1

static void take_text(void *context, const char *bytes, size_t count) {
  sqlite3_result_text64(
    (sqlite3_context *)context, bytes ? bytes : "", (sqlite3_uint64)count, SQLITE_TRANSIENT,
    SQLITE_UTF8);
}

// Text first, then its size: the order that SQLite's manual asks for.
static const char *text_of(sqlite3_value *value, size_t *count) {
  const char *bytes = (const char *)sqlite3_value_text(value);
  *count = bytes ? (size_t)sqlite3_value_bytes(value) : 0;
  return bytes ? bytes : "";
}

static void key_function(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
  size_t size;
  const char *bytes = text_of(values[0], &size);
  izde_extension_key(bytes, size, context, take_text);
}

static void fold_function(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
  size_t size;
  const char *bytes = text_of(values[0], &size);
  izde_extension_fold(bytes, size, context, take_text);
}

static void same_name_function(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
  if (sqlite3_value_type(values[1]) == SQLITE_NULL) return;
  size_t first_size, second_size;
  const char *first = text_of(values[0], &first_size);
  const char *second = text_of(values[1], &second_size);
  sqlite3_result_int(context, izde_extension_same_name(first, first_size, second, second_size));
}

// The loading program's own FTS5.
static int register_tokenizer(sqlite3 *database, char **message) {
  sqlite3_stmt *statement = 0;
  void *api = 0;
  int code = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, 0);
  if (code == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", 0);
    sqlite3_step(statement);
    code = sqlite3_finalize(statement);
  }
  if (code != SQLITE_OK || api == 0) {
    *message = sqlite3_mprintf("izde: this SQLite has no FTS5");
    return SQLITE_ERROR;
  }
  return izde_extension_register_tokenizer(api);
}

// The name that SQLite makes of the file name `izde_extension.so`.
__attribute__((visibility("default"))) int sqlite3_izdeextension_init(
  sqlite3 *database, char **message, const sqlite3_api_routines *routines) {
  SQLITE_EXTENSION_INIT2(routines);
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  int code = register_tokenizer(database, message);
  if (code == SQLITE_OK) {
    code = sqlite3_create_function_v2(
      database, "izde_key", 1, flags, 0, key_function, 0, 0, 0);
  }
  if (code == SQLITE_OK) {
    code = sqlite3_create_function_v2(
      database, "izde_fold", 1, flags, 0, fold_function, 0, 0, 0);
  }
  if (code == SQLITE_OK) {
    code = sqlite3_create_function_v2(
      database, "izde_same_name", 2, flags, 0, same_name_function, 0, 0, 0);
  }
  // Swift's runtime cannot be unloaded.
  return code == SQLITE_OK ? SQLITE_OK_LOAD_PERMANENTLY : code;
}

// The same under the short name, for `.load FILE sqlite3_izde_init` and files called `izde.so`.
__attribute__((visibility("default"))) int sqlite3_izde_init(
  sqlite3 *database, char **message, const sqlite3_api_routines *routines) {
  return sqlite3_izdeextension_init(database, message, routines);
}
