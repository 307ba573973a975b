// Runs every kernel of a machine's quickest set and of the portable one on the same random numbers
// and tells of those whose bits differ.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "Kernels.h"

extern const TruceKernels truce_portable_kernels;

static unsigned seed = 1;
static int bad = 0;

static float number(void) {
    seed = seed * 1664525u + 1013904223u;
    return ((float)(seed >> 8) / (1 << 24) - 0.5f) * 4;
}

static float *numbers(long count) {
    float *out = aligned_alloc(64, (size_t)(count * 4 + 319) / 64 * 64);
    for (long i = 0; i < count; i++) out[i] = number();
    return out;
}

static float *copy(const float *x, long count) {
    float *out = numbers(count);
    memcpy(out, x, (size_t)count * 4);
    return out;
}

static void compare(const char *name, const void *a, const void *b, long bytes) {
    const int differs = memcmp(a, b, (size_t)bytes) != 0;
    printf("%-12s %s\n", name, differs ? "DIFFERS" : "same");
    bad |= differs;
}

int main(void) {
    const TruceKernels *a = &truce_portable_kernels, *b = truce_kernels(0);
    printf("%s beside %s\n", b->name, a->name);
    const long rows = 7, width = 384, channels = 96, count = rows * width;

    const float *x = numbers(count);
    uint8_t *bytesA = aligned_alloc(64, (size_t)count), *bytesB = aligned_alloc(64, (size_t)count);
    float *scalesA = numbers(64), *scalesB = numbers(64);
    a->quantise(x, rows, width, bytesA, scalesA);
    b->quantise(x, rows, width, bytesB, scalesB);
    compare("quantise", bytesA, bytesB, count);
    compare("scales", scalesA, scalesB, rows * 4);

    int8_t *weights = aligned_alloc(64, (size_t)(channels * width));
    for (long i = 0; i < channels * width; i++) weights[i] = (int8_t)(number() * 60);
    int32_t *sums = calloc((size_t)channels, 4);
    for (long c = 0; c < channels; c++) {
        for (long k = 0; k < width; k++) {
            sums[c] += weights[c / 16 * 16 * width + k / 4 * 64 + c % 16 * 4 + k % 4];
        }
    }
    const TruceLayer layer = {weights, numbers(channels), numbers(channels), sums, width, channels};
    float *outA = numbers(rows * channels), *outB = numbers(rows * channels);
    a->product(&layer, bytesA, scalesA, rows, outA);
    b->product(&layer, bytesA, scalesA, rows, outB);
    compare("product", outA, outB, rows * channels * 4);

    const float *position = numbers(width), *shape = numbers(width);
    outA = numbers(width), outB = numbers(width);
    a->embed(weights, 0.01f, position, shape, width, outA);
    b->embed(weights, 0.01f, position, shape, width, outB);
    compare("embed", outA, outB, width * 4);

    const float *y = numbers(count), *gain = numbers(width), *bias = numbers(width);
    float *normA = copy(x, count), *normB = copy(x, count);
    a->norm(normA, y, rows, width, gain, bias);
    b->norm(normB, y, rows, width, gain, bias);
    compare("norm", normA, normB, count * 4);
    a->accumulate(normA, y, 0.3f, count);
    b->accumulate(normB, y, 0.3f, count);
    compare("accumulate", normA, normB, count * 4);
    a->gelu(normA, count);
    b->gelu(normB, count);
    compare("gelu", normA, normB, count * 4);
    a->leaky(normA, count);
    b->leaky(normB, count);
    compare("leaky", normA, normB, count * 4);

    const long pieces = 21, heads = 12, each = pieces * heads * 32;
    const float *qkv = numbers(each * 3);
    outA = numbers(each), outB = numbers(each);
    a->attend(qkv, pieces, heads, outA, numbers(33 * 64));
    b->attend(qkv, pieces, heads, outB, numbers(33 * 64));
    compare("attend", outA, outB, each * 4);

    const long stride = 32, wide = 400;
    const float *left = numbers(pieces * wide), *right = numbers(pieces * wide);
    outA = numbers(pieces * stride), outB = numbers(pieces * stride);
    a->scores(left, pieces, right, pieces, wide, stride, outA, numbers(wide * stride));
    b->scores(left, pieces, right, pieces, wide, stride, outB, numbers(wide * stride));
    for (long i = 1; i < pieces; i++) {
        memmove(outA + i * pieces, outA + i * stride, (size_t)pieces * 4);
        memmove(outB + i * pieces, outB + i * stride, (size_t)pieces * 4);
    }
    compare("scores", outA, outB, pieces * pieces * 4);
    outA = numbers(pieces), outB = copy(outA, pieces);
    a->dots(left, pieces, right, wide, outA);
    b->dots(left, pieces, right, wide, outB);
    compare("dots", outA, outB, pieces * 4);
    return bad;
}
