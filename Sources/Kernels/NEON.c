#if defined(__aarch64__)
#include <arm_neon.h>

#include "Kernels.h"

#define TARGET __attribute__((target("dotprod")))
#define NAMED(name) name##_neon
#include "Arithmetic.inc"

// `R` rows by one block of 16 channels.
INLINE void tile(const long R, const TruceLayer *layer, const uint8_t *x, const float *scales,
                 long c, float *out) {
    const long inputs = layer->inputs;
    const int8_t *w = layer->weights + c * inputs;
    int32x4_t sum[4][4];
    for (long r = 0; r < R; r++) {
        for (int b = 0; b < 4; b++) sum[r][b] = vdupq_n_s32(0);
    }
    for (long k = 0; k < inputs; k += 4, w += 64) {
        int8x16_t weights[4];
        for (int b = 0; b < 4; b++) weights[b] = vld1q_s8(w + 16 * b);
        for (long r = 0; r < R; r++) {
            uint32_t four;
            memcpy(&four, x + r * inputs + k, 4);
            // 128 less than the byte, as a signed byte, is the byte with its highest bit turned.
            int8x16_t row = vreinterpretq_s8_u32(vdupq_n_u32(four ^ 0x80808080u));
            for (int b = 0; b < 4; b++) sum[r][b] = vdotq_s32(sum[r][b], weights[b], row);
        }
    }
    for (long r = 0; r < R; r++) {
        Integers all;
        memcpy(&all, sum[r], sizeof all);
        STORE(out + r * layer->channels + c,
              SCALED(all, scales[r], LOAD(layer->scales + c), LOAD(layer->biases + c)));
    }
}

static TARGET void product_neon(const TruceLayer *layer, const uint8_t *x, const float *scales,
                                long rows, float *out) {
    for (long c = 0; c < layer->channels; c += 16) {
        long r = 0;
        for (; r + 4 <= rows; r += 4) {
            tile(4, layer, x + r * layer->inputs, scales + r, c, out + r * layer->channels);
        }
        for (; r < rows; r++) {
            tile(1, layer, x + r * layer->inputs, scales + r, c, out + r * layer->channels);
        }
    }
}

const TruceKernels truce_neon_kernels = KERNELS("neon");
#endif
