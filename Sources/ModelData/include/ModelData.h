// The trained language model and the compiled knowledge tables, carried in the
// binary's read-only pages. A length of 0 means that the build carries none.
#pragma once
#include <stddef.h>

/// The fast engine's model (`fast.model`); `*length` is set to its size in bytes.
const unsigned char *_Nonnull truce_fast_model(size_t *_Nonnull length);

/// The accurate engine's model (`accurate.model`); `*length` is set to its size in bytes.
const unsigned char *_Nonnull truce_accurate_model(size_t *_Nonnull length);

/// The compiled tables of `Data/` (`knowledge.tables`); `*length` is set to their size in bytes.
const unsigned char *_Nonnull truce_knowledge_tables(size_t *_Nonnull length);

/// The gazetteer (`places.tables`); `*length` is set to its size in bytes.
const unsigned char *_Nonnull truce_place_tables(size_t *_Nonnull length);
