// What izde.h declares is written in Swift (IzdeC); a C target needs a file of C.
#include "izde.h"
