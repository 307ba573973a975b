#if defined(__x86_64__)
#include <immintrin.h>

#include "Kernels.h"

#define TARGET __attribute__((target("avx2")))
#define NAMED(name) name##_avx2
#include "Arithmetic.inc"

// `R` rows by one block of 16 channels, in 16-bit products of pairs.
INLINE void tile(const long R, const TruceLayer *layer, const uint8_t *x, const float *scales,
                 long c, float *out) {
    const long inputs = layer->inputs;
    const int8_t *w = layer->weights + c * inputs;
    __m256i sum[2][4];
    for (long r = 0; r < R; r++) {
        for (int b = 0; b < 4; b++) sum[r][b] = _mm256_setzero_si256();
    }
    const __m128i middle = _mm_set1_epi16(128);
    for (long k = 0; k < inputs; k += 4, w += 64) {
        __m256i weights[4];
        for (int b = 0; b < 4; b++) {
            weights[b] = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(w + 16 * b)));
        }
        for (long r = 0; r < R; r++) {
            int32_t four;
            memcpy(&four, x + r * inputs + k, 4);
            __m128i wide = _mm_sub_epi16(_mm_cvtepu8_epi16(_mm_cvtsi32_si128(four)), middle);
            __m256i row = _mm256_broadcastq_epi64(wide);
            for (int b = 0; b < 4; b++) {
                sum[r][b] = _mm256_add_epi32(sum[r][b], _mm256_madd_epi16(weights[b], row));
            }
        }
    }
    const __m256i order = _mm256_setr_epi32(0, 1, 4, 5, 2, 3, 6, 7);
    for (long r = 0; r < R; r++) {
        // Each channel's sum stands in two neighbours; four channels to a vector.
        __m256i low = _mm256_hadd_epi32(sum[r][0], sum[r][1]);
        __m256i high = _mm256_hadd_epi32(sum[r][2], sum[r][3]);
        low = _mm256_permutevar8x32_epi32(low, order);
        high = _mm256_permutevar8x32_epi32(high, order);
        Integers all;
        memcpy(&all, &low, 32);
        memcpy((char *)&all + 32, &high, 32);
        STORE(out + r * layer->channels + c,
              SCALED(all, scales[r], LOAD(layer->scales + c), LOAD(layer->biases + c)));
    }
}

static TARGET void product_avx2(const TruceLayer *layer, const uint8_t *x, const float *scales,
                                long rows, float *out) {
    for (long c = 0; c < layer->channels; c += 16) {
        long r = 0;
        for (; r + 2 <= rows; r += 2) {
            tile(2, layer, x + r * layer->inputs, scales + r, c, out + r * layer->channels);
        }
        for (; r < rows; r++) {
            tile(1, layer, x + r * layer->inputs, scales + r, c, out + r * layer->channels);
        }
    }
}

const TruceKernels truce_avx2_kernels = KERNELS("avx2");
#endif
