// The fingerprint of texts: of many hashes of one value the least so far, slot by slot.
#include "Kernels.h"

// The finalizer of MurmurHash3 (public domain), as StableHash has it.
static inline __attribute__((always_inline)) uint64_t mix(uint64_t h) {
    h ^= h >> 33;
    h *= 0xFF51AFD7ED558CCDull;
    h ^= h >> 33;
    h *= 0xC4CEB9FE1A85EC53ull;
    h ^= h >> 33;
    return h;
}

static inline __attribute__((always_inline)) void lower(const uint64_t *hashes, long count, uint64_t *least,
                                                        long slots) {
    for (long i = 0; i < count; i++) {
        for (long slot = 0; slot < slots; slot++) {
            uint64_t value = mix(hashes[i] + (uint64_t)slot * 0x9E3779B97F4A7C15ull);
            least[slot] = value < least[slot] ? value : least[slot];
        }
    }
}

static void portable(const uint64_t *hashes, long count, uint64_t *least, long slots) {
    lower(hashes, count, least, slots);
}

#if defined(__x86_64__)
// Eight products of 64 bits at once, which no narrower set has.
__attribute__((target("avx512f,avx512dq"))) static void wide(const uint64_t *hashes, long count,
                                                                             uint64_t *least, long slots) {
    lower(hashes, count, least, slots);
}
#endif

void truce_minhash(const uint64_t *hashes, long count, uint64_t *least, long slots) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")) {
        wide(hashes, count, least, slots);
        return;
    }
#endif
    portable(hashes, count, least, slots);
}
