#include "hashing.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

bool izde_has_sha256(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d)) return false;
  bool has_sse41 = (c & (1u << 19)) != 0 && (c & (1u << 9)) != 0;
  if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return false;
  return has_sse41 && (b & (1u << 29)) != 0;
}

// The instruction for two rounds takes the working variables as two vectors, from the high word:
// a b e f, and c d g h. It returns the new a b e f; the former becomes c d g h. Its third operand
// has the sums of message word and constant in the lower half.
__attribute__((target("sha,sse4.1,ssse3"))) void izde_sha256(
  uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t constants[64]) {
  const __m128i big_endian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i low = _mm_loadu_si128((const __m128i *)state);         // d c b a
  __m128i high = _mm_loadu_si128((const __m128i *)(state + 4));  // h g f e
  low = _mm_shuffle_epi32(low, 0xB1);                            // c d a b
  high = _mm_shuffle_epi32(high, 0x1B);                          // e f g h
  __m128i abef = _mm_alignr_epi8(low, high, 8);
  __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);
  for (; count > 0; count--, blocks += 64) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i words[4];
#pragma clang loop unroll(full)
    for (int group = 0; group < 16; group++) {
      __m128i next;
      if (group < 4) {
        next = _mm_loadu_si128((const __m128i *)(blocks + 16 * group));
        next = _mm_shuffle_epi8(next, big_endian);
      } else {
        // w[t] = s1(w[t-2]) + w[t-7] + s0(w[t-15]) + w[t-16], four at a time.
        const __m128i last = words[(group + 3) & 3];
        const __m128i sevenths = _mm_alignr_epi8(last, words[(group + 2) & 3], 4);
        next = _mm_sha256msg1_epu32(words[group & 3], words[(group + 1) & 3]);
        next = _mm_sha256msg2_epu32(_mm_add_epi32(next, sevenths), last);
      }
      words[group & 3] = next;
      __m128i sums =
        _mm_add_epi32(next, _mm_loadu_si128((const __m128i *)(constants + 4 * group)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sums);
      sums = _mm_shuffle_epi32(sums, 0x0E);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, sums);
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  const __m128i feba = _mm_shuffle_epi32(abef, 0x1B);
  const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#else

bool izde_has_sha256(void) { return false; }

void izde_sha256(
  uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t constants[64]) {
  (void)state, (void)blocks, (void)count, (void)constants;
}

#endif
