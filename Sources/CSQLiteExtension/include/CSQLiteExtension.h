#ifndef IZDE_SQLITE_EXTENSION_H
#define IZDE_SQLITE_EXTENSION_H

#include <stddef.h>

// What Swift gives the extension. None of it calls SQLite by name: the program that loads the
// extension may carry an SQLite of its own, which is only reached through the pointers it hands over.

// Registers the tokenizer `izde` on an `fts5_api *`; a result code of SQLite.
int izde_extension_register_tokenizer(void *fts5_api);

// Takes a text that Swift made; it is gone when the call returns.
typedef void (*izde_extension_take)(void *context, const char *bytes, size_t count);

void izde_extension_key(
  const char *bytes, size_t count, void *context, izde_extension_take take);
void izde_extension_fold(
  const char *bytes, size_t count, void *context, izde_extension_take take);
int izde_extension_same_name(
  const char *first, size_t first_count, const char *second, size_t second_count);

#endif
