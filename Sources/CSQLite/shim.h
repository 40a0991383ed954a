#ifndef IZDE_CSQLITE_SHIM_H
#define IZDE_CSQLITE_SHIM_H
#include <sqlite3.h>
#endif
