#include "Kernels.h"

// For every machine, in plain C.
#define TARGET
#define NAMED(name) name##_portable
#include "Arithmetic.inc"

static void product_portable(const TruceLayer *layer, const uint8_t *x, const float *scales,
                             long rows, float *out) {
    for (long r = 0; r < rows; r++) {
        const int8_t *w = layer->weights;
        for (long c = 0; c < layer->channels; c += 16) {
            Integers sum = {};
            for (long k = 0; k < layer->inputs; k += 4, w += 64) {
                for (int l = 0; l < 16; l++) {
                    for (int i = 0; i < 4; i++) {
                        sum[l] += w[l * 4 + i] * (x[r * layer->inputs + k + i] - 128);
                    }
                }
            }
            STORE(out + r * layer->channels + c,
                  SCALED(sum, scales[r], LOAD(layer->scales + c), LOAD(layer->biases + c)));
        }
    }
}

const TruceKernels truce_portable_kernels = KERNELS("portable");
