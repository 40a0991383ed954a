#ifndef IZDE_HASHING_H
#define IZDE_HASHING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Instructions of the processor that Swift cannot name.

// Whether this processor has the SHA extensions (x86-64).
bool izde_has_sha256(void);

// Processes whole blocks of 64 bytes by the SHA extensions. `constants` are the 64 words of
// FIPS 180-4, 4.2.2. To be called only where `izde_has_sha256` is true.
void izde_sha256(
  uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t constants[64]);

#endif
