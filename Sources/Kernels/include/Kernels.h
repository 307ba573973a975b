// The arithmetic of the accurate engine, in as many vector widths as there are machines for.
//
// Every set of kernels gives the same bits: products are sums of integers, which have no order; all
// else is done element by element, or in sixteen lanes that are folded in one fixed order, without
// fused multiply-add. So a text's trees don't depend on the machine that reads it.
#pragma once
#include <stdint.h>

// Layers of weights in eight bits. `weights` stand in blocks of 16 channels; within a block, four
// inputs of each channel stand together: [channels / 16][inputs / 4][16][4]. `channels` is a multiple
// of 16, `inputs` of 4 and at most 1536. `sums` are each channel's weights added up.
typedef struct {
    const int8_t *_Nonnull weights;
    const float *_Nonnull scales;
    const float *_Nonnull biases;
    const int32_t *_Nonnull sums;
    long inputs;
    long channels;
} TruceLayer;

typedef struct {
    const char *_Nonnull name;

    // Rows of `width` numbers in eight bits, each with a scale of its own: what the largest magnitude
    // of the row over 127 is. A byte is the rounded quotient plus 128.
    void (*_Nonnull quantise)(const float *_Nonnull x, long rows, long width,
                              uint8_t *_Nonnull out, float *_Nonnull scales);

    // out[r, c] = the product of quantised row r and channel c, scaled back, plus the bias.
    void (*_Nonnull product)(const TruceLayer *_Nonnull layer, const uint8_t *_Nonnull x,
                             const float *_Nonnull scales, long rows, float *_Nonnull out);

    // out = row * scale + position + shape, for one piece; `width` is a multiple of 16, here and below.
    void (*_Nonnull embed)(const int8_t *_Nonnull row, float scale, const float *_Nonnull position,
                           const float *_Nonnull shape, long width, float *_Nonnull out);

    // Normalises each row to mean 0 and variance 1, then times `gain` plus `bias`. `y` is added first;
    // it may be null.
    void (*_Nonnull norm)(float *_Nonnull x, const float *_Nullable y, long rows, long width,
                          const float *_Nonnull gain, const float *_Nonnull bias);

    // total += weight * x.
    void (*_Nonnull accumulate)(float *_Nonnull total, const float *_Nonnull x, float weight,
                                long count);

    // x = x times the normal distribution at x.
    void (*_Nonnull gelu)(float *_Nonnull x, long count);

    // x = x where positive, else a tenth of it.
    void (*_Nonnull leaky)(float *_Nonnull x, long count);

    // Self-attention of one sentence of `n` pieces with heads of 32 numbers. `qkv` has rows of queries,
    // keys and values, `heads` times 32 each. `scratch` holds 33 numbers for each piece, rounded up to
    // a multiple of 16 pieces.
    void (*_Nonnull attend)(const float *_Nonnull qkv, long n, long heads, float *_Nonnull out,
                            float *_Nonnull scratch);

    // out[i, j] = a[i] * b[j], rows of `width`; `stride`, a multiple of 16 and at least m, is the
    // length of out's rows. `scratch` holds width * stride numbers.
    void (*_Nonnull scores)(const float *_Nonnull a, long n, const float *_Nonnull b, long m,
                            long width, long stride, float *_Nonnull out, float *_Nonnull scratch);

    // out[k] += a[k] * b for `count` rows a[k] of `width`.
    void (*_Nonnull dots)(const float *_Nonnull a, long count, const float *_Nonnull b, long width,
                          float *_Nonnull out);
} TruceKernels;

// The kernels that this machine can run, number 0 the quickest; null past the last.
const TruceKernels *_Nullable truce_kernels(long number);

// For each slot the least of what it held and the mixed sums of each hash and a multiple of its own.
// Every machine gives the same.
void truce_minhash(const uint64_t *_Nonnull hashes, long count, uint64_t *_Nonnull least, long slots);
