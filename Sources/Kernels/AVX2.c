#if defined(__x86_64__)
#include <immintrin.h>

#include "Kernels.h"

#define TARGET __attribute__((target("avx2")))
#define NAMED(name) name##_avx2
#include "Arithmetic.inc"

enum { ROWS = 6, BLOCK = 24, LONGEST = 1536 };

// `R` rows, widened to 16 bits, by eight channels, in products of pairs.
INLINE void tile(const long R, const TruceLayer *layer, const int16_t *x, const float *scales,
                 long c, float *out) {
    const long inputs = layer->inputs;
    const int8_t *w = layer->weights + (c & ~15L) * inputs + (c & 8) * 4;
    __m256i sum[ROWS][2];
    for (long r = 0; r < R; r++) sum[r][0] = sum[r][1] = _mm256_setzero_si256();
    for (long k = 0; k < inputs; k += 4, w += 64) {
        __m256i low = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)w));
        __m256i high = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(w + 16)));
        for (long r = 0; r < R; r++) {
            int64_t four;
            memcpy(&four, x + r * inputs + k, sizeof four);
            __m256i row = _mm256_set1_epi64x(four);
            sum[r][0] = _mm256_add_epi32(sum[r][0], _mm256_madd_epi16(low, row));
            sum[r][1] = _mm256_add_epi32(sum[r][1], _mm256_madd_epi16(high, row));
        }
    }
    const __m256i order = _mm256_setr_epi32(0, 1, 4, 5, 2, 3, 6, 7);
    const __m256 w_scales = _mm256_loadu_ps(layer->scales + c);
    const __m256 biases = _mm256_loadu_ps(layer->biases + c);
    for (long r = 0; r < R; r++) {
        // Each channel's sum stands in two neighbours; eight channels to a vector.
        __m256i pairs = _mm256_hadd_epi32(sum[r][0], sum[r][1]);
        __m256 all = _mm256_cvtepi32_ps(_mm256_permutevar8x32_epi32(pairs, order));
        all = _mm256_mul_ps(_mm256_mul_ps(all, _mm256_set1_ps(scales[r])), w_scales);
        _mm256_storeu_ps(out + r * layer->channels + c, _mm256_add_ps(all, biases));
    }
}

static TARGET void product_avx2(const TruceLayer *layer, const uint8_t *x, const float *scales,
                                long rows, float *out) {
    const long inputs = layer->inputs;
    _Alignas(32) int16_t wide[BLOCK * LONGEST];
    for (long first = 0; first < rows; first += BLOCK) {
        long count = rows - first < BLOCK ? rows - first : BLOCK;
        for (long i = 0; i < count * inputs; i++) wide[i] = (int16_t)(x[first * inputs + i] - 128);
        for (long c = 0; c < layer->channels; c += 8) {
            long r = 0;
            for (; r + ROWS <= count; r += ROWS) {
                tile(ROWS, layer, wide + r * inputs, scales + first + r, c,
                     out + (first + r) * layer->channels);
            }
            for (; r < count; r++) {
                tile(1, layer, wide + r * inputs, scales + first + r, c,
                     out + (first + r) * layer->channels);
            }
        }
    }
}

const TruceKernels truce_avx2_kernels = KERNELS("avx2");
#endif
