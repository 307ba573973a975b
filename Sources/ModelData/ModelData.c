#include "ModelData.h"

// Aligned, so that columns of 32-bit numbers can be read in place.
_Alignas(64) static const unsigned char fast_model[] = {
#embed "fast.model" suffix(, 0) if_empty(0)
};
// A build may do without: then it reads with the fast engine only.
_Alignas(64) static const unsigned char accurate_model[] = {
#if __has_embed("accurate.model")
#embed "accurate.model" suffix(, 0) if_empty(0)
#else
    0
#endif
};
_Alignas(64) static const unsigned char knowledge_tables[] = {
#embed "knowledge.tables" suffix(, 0) if_empty(0)
};
// A build may do without: then it knows only the places of the knowledge tables.
_Alignas(64) static const unsigned char place_tables[] = {
#if __has_embed("places.tables")
#embed "places.tables" suffix(, 0) if_empty(0)
#else
    0
#endif
};

const unsigned char *truce_fast_model(size_t *length) {
    *length = sizeof(fast_model) - 1;
    return fast_model;
}

const unsigned char *truce_accurate_model(size_t *length) {
    *length = sizeof(accurate_model) - 1;
    return accurate_model;
}

const unsigned char *truce_knowledge_tables(size_t *length) {
    *length = sizeof(knowledge_tables) - 1;
    return knowledge_tables;
}

const unsigned char *truce_place_tables(size_t *length) {
    *length = sizeof(place_tables) - 1;
    return place_tables;
}
