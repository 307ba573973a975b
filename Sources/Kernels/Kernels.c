#include "Kernels.h"

#include <stddef.h>

#if defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
#endif

extern const TruceKernels truce_portable_kernels;

#if defined(__x86_64__)
extern const TruceKernels truce_avx2_kernels, truce_avx512_kernels;

static int has_avx2(void) { return __builtin_cpu_supports("avx2"); }

static int has_avx512(void) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
        && __builtin_cpu_supports("avx512vnni");
}
#elif defined(__aarch64__)
extern const TruceKernels truce_neon_kernels;

static int has_dot_products(void) {
#if defined(__linux__)
    return (getauxval(AT_HWCAP) >> 20) & 1;
#else
    return 1;
#endif
}
#endif

const TruceKernels *truce_kernels(long number) {
#if defined(__x86_64__)
    if (has_avx512() && number-- == 0) return &truce_avx512_kernels;
    if (has_avx2() && number-- == 0) return &truce_avx2_kernels;
#elif defined(__aarch64__)
    if (has_dot_products() && number-- == 0) return &truce_neon_kernels;
#endif
    return number == 0 ? &truce_portable_kernels : NULL;
}
