#if defined(__x86_64__)
#include <immintrin.h>

#include "Kernels.h"

#define TARGET __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni")))
#define NAMED(name) name##_avx512
#include "Arithmetic.inc"

// `R` rows by `B` blocks of 16 channels.
INLINE void tile(const long R, const long B, const TruceLayer *layer, const uint8_t *x,
                 const float *scales, long c, float *out) {
    const long inputs = layer->inputs;
    const int8_t *w = layer->weights + c * inputs;
    __m512i sum[6][4];
    for (long b = 0; b < B; b++) {
        // The bytes of x are 128 too large: so is every channel's sum, by 128 times its weights.
        __m512i sums = _mm512_loadu_si512(layer->sums + c + 16 * b);
        __m512i start = _mm512_sub_epi32(_mm512_setzero_si512(), _mm512_slli_epi32(sums, 7));
        for (long r = 0; r < R; r++) sum[r][b] = start;
    }
    for (long k = 0; k < inputs; k += 4, w += 64) {
        __m512i weights[4];
        for (long b = 0; b < B; b++) weights[b] = _mm512_loadu_si512(w + b * 16 * inputs);
        for (long r = 0; r < R; r++) {
            int32_t four;
            memcpy(&four, x + r * inputs + k, 4);
            __m512i row = _mm512_set1_epi32(four);
            for (long b = 0; b < B; b++) {
                sum[r][b] = _mm512_dpbusd_epi32(sum[r][b], row, weights[b]);
            }
        }
    }
    for (long r = 0; r < R; r++) {
        for (long b = 0; b < B; b++) {
            long at = c + 16 * b;
            STORE(out + r * layer->channels + at,
                  SCALED((Integers)sum[r][b], scales[r], LOAD(layer->scales + at),
                         LOAD(layer->biases + at)));
        }
    }
}

#define ROWS(R, B)                                                                                 \
    for (; r + R <= rows; r += R) {                                                                \
        tile(R, B, layer, x + r * layer->inputs, scales + r, c, out + r * layer->channels);        \
    }

static TARGET void product_avx512(const TruceLayer *layer, const uint8_t *x, const float *scales,
                                  long rows, float *out) {
    long c = 0;
    for (; c + 64 <= layer->channels; c += 64) {
        long r = 0;
        ROWS(6, 4)
        ROWS(2, 4)
        ROWS(1, 4)
    }
    for (; c < layer->channels; c += 16) {
        long r = 0;
        ROWS(6, 1)
        ROWS(1, 1)
    }
}

const TruceKernels truce_avx512_kernels = KERNELS("avx512-vnni");
#endif
