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
            // Four channels to a vector, the four products of each beside one another.
            Integers parts[4] = {};
            for (long k = 0; k < layer->inputs; k += 4, w += 64) {
                typedef int8_t Bytes __attribute__((vector_size(16), aligned(1), may_alias));
                Integers row;
                for (int l = 0; l < 16; l++) row[l] = x[r * layer->inputs + k + l % 4] - 128;
                for (int b = 0; b < 4; b++) {
                    Bytes four = *(const Bytes *)(w + 16 * b);
                    parts[b] += __builtin_convertvector(four, Integers) * row;
                }
            }
            Integers sum;
            for (int l = 0; l < 16; l++) {
                Integers p = parts[l / 4];
                int at = l % 4 * 4;
                sum[l] = p[at] + p[at + 1] + p[at + 2] + p[at + 3];
            }
            STORE(out + r * layer->channels + c,
                  SCALED(sum, scales[r], LOAD(layer->scales + c), LOAD(layer->biases + c)));
        }
    }
}

const TruceKernels truce_portable_kernels = KERNELS("portable");
